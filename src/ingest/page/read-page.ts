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
import { Lexicon } from './vocabulary.ts'

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
  const articles = sheetsOf(units).flatMap((sheet) => articlesOf(sheet, page))
  const dropped: ReadPage['dropped'] = []
  if (furniture.length > 0) dropped.push({ lines: rangesOf(furniture), why: 'furniture' })
  if (repeated.size > 0)
    dropped.push({ lines: rangesOf([...repeated].flatMap((unit) => unit.lines)), why: 'repeated' })
  return { articles, dropped }
}

/** A file may hold many pages: it is taken apart in pieces of about one, so that the work grows only with its size. */
const SHEET = 300
const LARGEST_SHEET = 500

function sheetsOf(units: Unit[]): Unit[][] {
  const sheets: Unit[][] = []
  let start = 0
  for (let index = 1; index < units.length; index++) {
    const size = index - start
    const isStart = units[index]!.kind === 'paragraph' && LEAD.test(units[index]!.text)
    if ((size < SHEET || !isStart) && size < LARGEST_SHEET) continue
    sheets.push(units.slice(start, index))
    start = index
  }
  sheets.push(units.slice(start))
  return sheets
}

function articlesOf(units: Unit[], page: PageOf): Article[] {
  if (!units.some((unit) => unit.kind === 'paragraph')) for (const unit of units) unit.kind = 'paragraph'
  const lexicon = new Lexicon()
  for (const unit of units) lexicon.pairsIn(unit.text)
  const divided = splitBodies(divide(units, lexicon), lexicon)
  const { headings, loose } = assignHeadlines(divided, lexicon)
  const looseOf = new Map<number, Unit[]>()
  for (const [unit, owner] of loose) looseOf.set(owner, [...(looseOf.get(owner) ?? []), unit])
  return divided.bodies.map((body, index) => assemble(body, headings[index]!, looseOf.get(index) ?? [], page))
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
