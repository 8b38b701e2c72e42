import type { Box } from '../../../model/placed.ts'
import type { Token } from '../html/tokens.ts'
import type { RecognisedPage, Word } from './recognised-page.ts'

const BOX = /\bbbox\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)/
const SURE = /\bx_wconf\s+(\d+)/

const boxOf = (title: string): Box | undefined => {
  const [, left, top, right, bottom] = BOX.exec(title)?.map(Number) ?? []
  return bottom === undefined ? undefined : { left: left!, top: top!, right: right!, bottom }
}

const LINES = new Set(['ocr_line', 'ocr_header', 'ocr_caption', 'ocr_textfloat', 'ocrx_line'])

/** True for a page of the web that is what a recogniser of characters saw. */
export const isHocr = (tokens: Token[]): boolean =>
  tokens.some((token) => token.is === 'open' && classesOf(token.attributes).includes('ocr_page'))

const classesOf = (attributes: Record<string, string>) => (attributes['class'] ?? '').split(/\s+/)

/** Pages of hOCR. */
export function readHocr(tokens: Token[]): RecognisedPage[] {
  const pages: RecognisedPage[] = []
  let word: Word | undefined
  let inLine = false
  for (const token of tokens) {
    if (token.is === 'text') {
      if (word) word.text += token.text
      else if (inLine && token.text.trim() !== '')
        pages
          .at(-1)
          ?.regions.at(-1)
          ?.lines.at(-1)
          ?.words.push({ text: token.text, box: undefined, confidence: 1 })
      continue
    }
    if (token.is !== 'open') continue
    const classes = classesOf(token.attributes)
    const title = token.attributes['title'] ?? ''
    const region = pages.at(-1)?.regions.at(-1)
    if (classes.includes('ocr_page')) {
      const box = boxOf(title)
      pages.push({
        width: box?.right ?? 0,
        height: box?.bottom ?? 0,
        regions: [{ id: '', lines: [] }],
        graphics: [],
      })
    } else if (classes.includes('ocr_separator')) pages.at(-1)?.graphics.push(boxOf(title))
    else if (classes.includes('ocr_carea') || classes.includes('ocr_par'))
      pages.at(-1)?.regions.push({ id: token.attributes['id'] ?? '', lines: [] })
    else if (classes.some((name) => LINES.has(name))) {
      region?.lines.push({ words: [], box: boxOf(title) })
      inLine = true
      word = undefined
    } else if (classes.includes('ocrx_word') || classes.includes('ocr_word')) {
      const sure = SURE.exec(title)?.[1]
      word = { text: '', box: boxOf(title), confidence: sure === undefined ? 1 : Number(sure) / 100 }
      region?.lines.at(-1)?.words.push(word)
    }
  }
  return pages
}
