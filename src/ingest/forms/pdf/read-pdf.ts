import { fileURLToPath } from 'node:url'
import './without-canvas.ts'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PlacedPage } from '../../../model/placed.ts'
import { linesOf } from '../../placed/lines-of.ts'
import { drawnRules } from './drawn-rules.ts'
import { runOf, type TextItem } from './runs.ts'

/** Tables of the character sets of Chinese PDFs, where the build puts them. */
const cMapUrl = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../../dist/cmaps/' : './cmaps/', import.meta.url),
)

/** Why a page gives nothing: it has no text, nothing says which characters that is of, or it cannot be read. */
export type Lack = 'noText' | 'noCharacters' | 'broken'

/** A page of a PDF. */
export interface PdfPage {
  /** Its number, from 1, and how many there are. */
  number: number
  count: number
  placed?: PlacedPage
  lacks?: Lack
}

/** The pages of a PDF, one after another. Nothing is drawn, run or fetched. */
export async function* readPdf(bytes: Uint8Array): AsyncGenerator<PdfPage> {
  const task = getDocument({
    data: bytes,
    cMapUrl,
    cMapPacked: true,
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    // A picture is passed over before it is unpacked.
    maxImageSize: 1,
  })
  const document = await task.promise
  const count = document.numPages
  for (let number = 1; number <= count; number++) {
    yield { number, count, ...(await pageOf(document, number).catch(() => ({ lacks: 'broken' as const }))) }
  }
  await task.destroy()
}

async function pageOf(
  document: PDFDocumentProxy,
  number: number,
): Promise<Pick<PdfPage, 'placed' | 'lacks'>> {
  const page = await document.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const rules = drawnRules(await page.getOperatorList(), transform as never)
  const { items, styles } = await page.getTextContent({ disableNormalization: true })
  const faces = new Map<string, string>()
  const faceOf = (font: string): string => {
    const known = faces.get(font) ?? (page.commonObjs.has(font) ? nameOf(page.commonObjs.get(font)) : font)
    faces.set(font, known)
    return known
  }
  const runs = items.flatMap((item) => {
    if (!('str' in item)) return []
    const isUpright = styles[item.fontName]?.vertical === true
    const run = runOf(item as TextItem, faceOf(item.fontName), isUpright, transform)
    return run ? [run] : []
  })
  page.cleanup()
  const placed = { width, height, blocks: [{ lines: linesOf(runs) }], rules }
  const lacks = lackOf(runs.map(({ text }) => text).join(''))
  return lacks ? { lacks } : { placed }
}

/** The name of a typeface without the six letters that mark what a file holds a part of. */
const nameOf = (font: { name?: string } | null): string => (font?.name ?? '').replace(/^[A-Z]{6}\+/, '')

/** Where a font does not say which characters it draws they come as their numbers in it: mostly of no script of a paper. */
const KNOWN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\x20-\x7e\u2000-\u33ff\ufe30-\uffef]/gu
const MOST_UNKNOWN = 0.4

function lackOf(text: string): Lack | undefined {
  const inked = text.replace(/\s/gu, '')
  if (inked === '') return 'noText'
  const unknown = inked.replace(KNOWN, '').length
  return unknown > MOST_UNKNOWN * inked.length ? 'noCharacters' : undefined
}
