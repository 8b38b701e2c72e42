import type { PlacedPage } from '../../model/placed.ts'
import { foldRadicals } from '../../text/normal/radicals.ts'
import { readPlaced } from '../placed/read-placed.ts'
import { countGlyphs } from '../print/glyphs.ts'
import type { FormPage } from './form.ts'

/** A page of a file: how many it has, and what it is called in the issue. */
export interface PlacedIn {
  file: string
  page: number | null
  /** Its number in the file, from 1, where that has several. */
  sheet?: number
  /** The lines of the pages before. */
  before: number
  /** The form it came in. */
  encoding: string
}

/** A page whose lines have places, with the articles that its layout tells. */
export function placedForm(placed: PlacedPage, { file, page, sheet, before, encoding }: PlacedIn): FormPage {
  const raw = placed.blocks.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
  const { lines, articles, dropped } = readPlaced(placed, { file, page }, before)
  if (sheet !== undefined) for (const article of articles) article.source.sheet = sheet
  return {
    ...{ articles, dropped, lines: lines.map(foldRadicals) },
    ...{ paper: null, edition: null, date: null, dateFrom: 'none' },
    ...{ encoding, replacements: 0 },
    ...countGlyphs(raw, before + 1),
  }
}
