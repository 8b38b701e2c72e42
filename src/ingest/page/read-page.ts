import type { Article, LineRange } from '../../model/article.ts'
import type { DropReason } from '../../model/issue.ts'
import { type PrintLine, printLines } from '../print/print-line.ts'
import { FURNITURE, LEAD } from '../print/signs.ts'
import { assemble, type PageOf } from './assemble.ts'
import { divide } from './bodies.ts'
import { gatherParagraphs } from './gather-paragraphs.ts'
import { gatherPrint } from './gather-print.ts'
import { assignHeadlines } from './headlines.ts'
import { healColumns } from './heal.ts'
import { repeatedUnits } from './repeated.ts'
import { splitBodies } from './split-bodies.ts'
import { rangesOf, type Unit } from './unit.ts'

export interface ReadPage {
  articles: Article[]
  dropped: { lines: LineRange[]; why: DropReason }[]
}

/** A page of a dump, from its text to its articles. Every line that holds text is in one of them or dropped. */
export function readPage(text: string, page: PageOf): ReadPage {
  const lines = printLines(text)
  const furniture = lines.filter(isFurniture)
  const rest = lines.filter((line) => !isFurniture(line))
  const gathered = arePrintLines(rest) ? gatherPrint(rest) : gatherParagraphs(rest)
  const repeated = repeatedUnits(gathered)
  const units = healColumns(gathered.filter((unit) => !repeated.has(unit)))
  if (!units.some((unit) => unit.kind === 'paragraph')) for (const unit of units) unit.kind = 'paragraph'
  const divided = splitBodies(divide(units))
  const { headings, loose } = assignHeadlines(divided)
  const looseOf = (body: number): Unit[] =>
    [...loose].filter(([, owner]) => owner === body).map(([unit]) => unit)
  const articles = divided.bodies.map((body, index) => assemble(body, headings[index]!, looseOf(index), page))
  const dropped: ReadPage['dropped'] = []
  if (furniture.length > 0) dropped.push({ lines: rangesOf(furniture), why: 'furniture' })
  if (repeated.size > 0)
    dropped.push({ lines: rangesOf([...repeated].flatMap((unit) => unit.lines)), why: 'repeated' })
  return { articles, dropped }
}

const isFurniture = (line: PrintLine) => line.cells < 60 && FURNITURE.test(line.text) && !LEAD.test(line.text)

/** Longest line of print, in cells: 40 Han characters and what a wide picture column adds. */
const LONGEST_PRINT = 90

/**
 * True for a dump of print lines, false for one of paragraphs: of the lines that hold text, most are no longer than a
 * column, and most stop in mid-sentence.
 */
function arePrintLines(lines: PrintLine[]): boolean {
  const long = lines.filter(({ cells }) => cells > LONGEST_PRINT).length
  const stopped = lines.filter(({ text }) => /[。！？”）]$/.test(text)).length
  return long < lines.length * 0.1 && stopped < lines.length * 0.5
}
