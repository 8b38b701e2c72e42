import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPdf } from '../../src/ingest/forms/pdf/read-pdf.ts'
import { readAlto } from '../../src/ingest/forms/recognised/alto.ts'
import { placedPage } from '../../src/ingest/forms/recognised/recognised-page.ts'
import type { Segment, Text } from '../../src/ingest/placed/segment.ts'
import { type Sheet, sheetOf } from '../../src/ingest/placed/sheet.ts'
import type { PlacedPage } from '../../src/model/placed.ts'
import { type GoldPage, type Label, labelsOf } from './labels.ts'

/** A page with what should be read from it. */
export interface Page {
  gold: GoldPage
  placed: PlacedPage
  sheet: Sheet
  label: ReturnType<typeof labelsOf>
}

/** The pages of a folder, as PDF or as a recogniser of characters saw them (tools/pages/recognise.ts). */
export async function pagesIn(folder: string): Promise<Page[]> {
  const pages: Page[] = []
  for (const kind of ['', '-alto']) {
    const golds = join(folder, `gold${kind}`)
    if (!existsSync(golds)) continue
    for (const name of readdirSync(golds).sort()) {
      const gold: GoldPage = JSON.parse(readFileSync(join(golds, name), 'utf8'))
      const file = join(folder, kind ? 'alto' : 'pages', gold.file)
      if (!existsSync(file)) continue
      const bytes = readFileSync(file)
      for await (const placed of kind ? recognised(bytes) : printed(bytes))
        pages.push({ gold, placed, sheet: sheetOf(placed), label: labelsOf(gold) })
    }
  }
  return pages
}

function* recognised(bytes: Uint8Array): Generator<PlacedPage> {
  for (const page of readAlto(Buffer.from(bytes).toString('utf8')).pages) yield placedPage(page)
}

async function* printed(bytes: Uint8Array): AsyncGenerator<PlacedPage> {
  for await (const { placed } of readPdf(new Uint8Array(bytes))) if (placed) yield placed
}

/** The article that most of some lines are of, and how far behind its beginning the first stands. */
export function ofLines(
  labels: (Label | undefined)[],
  isHead: boolean,
): { article: number; at: number } | undefined {
  const votes = new Map<number, number>()
  for (const label of labels)
    if (label && label.isHead === isHead) votes.set(label.article, (votes.get(label.article) ?? 0) + 1)
  const [article] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? []
  if (article === undefined) return undefined
  const at = labels.find((label) => label?.article === article && label.at >= 0)?.at ?? -1
  return { article, at }
}

export const segmentIn = ({ label }: Page, segment: Segment) => ofLines(segment.lines.map(label), false)
export const textIn = (page: Page, text: Text) =>
  ofLines(
    text.flatMap(({ lines }) => lines.map(page.label)),
    false,
  )
