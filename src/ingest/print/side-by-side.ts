import { isBlank, isHan } from '../../text/han.ts'
import { type Begins, near } from './begins.ts'
import { blocksInOrder, type Part } from './column-order.ts'
import { apart } from './merged-apart.ts'
import { linesWithin, Widths } from './merged-columns.ts'

// A dump that keeps the place of everything (pdftotext -layout) has what stands side by side on the page in one row:
// columns are told by the gaps that stand above each other in many rows, and read one after the other.

/** A part of a row with its column. */
export interface RowPart extends Part {
  /** Where its column begins, so that an indent can be seen. */
  left: number
  /** The first of its block. */
  begins: boolean
}

/** Blanks that part two texts wherever they stand, and those that do so where others begin below and above. */
const WIDE = 4
const NARROW = 2
/** So many parts begin in the same column where a text does. */
const ALIKE = 5
/** A text of a column, unlike a cell of a table. */
const TEXT = 6
/** A row of two texts is one of at least so many, and of so large a part of all. */
const LEAST = 6
const SHARE = 0.15
/** A column’s first lines begin so far to the right of the others. */
const INDENT = 2
/** No page has more columns: what has is a table, or was made to be odd. */
const MOST = 40
/** So many rows are looked at together: a page has no more. */
const PAGE = 400

/** The parts of rows in the order in which they are read; nothing for a dump that sets no text beside another. */
export function sideBySide(rows: string[]): RowPart[] | undefined {
  if (!keepsPlaces(rows)) return undefined
  const widths = new Widths()
  rows.forEach((row, place) => {
    for (const part of partsOf(row, place, NARROW)) widths.add(row, part)
  })
  if (!areShared(rows, widths)) return undefined
  const pages: Part[][] = [[]]
  let first = 0
  rows.forEach((row, place) => {
    const isNext = place - first >= PAGE || row.startsWith('\f')
    if (isNext) {
      pages.push([])
      first = place
    }
    for (const part of partsOf(row, place, NARROW)) pages.at(-1)!.push(part)
  })
  return pages
    .flatMap((parts) => blocksInOrder(apart(widelyParted(parts), rows, widths)))
    .flatMap(({ parts, left }) => parts.map((part, at) => ({ ...part, left, begins: at === 0 })))
}

/** Do some rows show where on the page their texts stand? */
const keepsPlaces = (rows: string[]): boolean =>
  rows.reduce((count, row) => count + (MARGIN.test(row) || GAP.test(row) ? 1 : 0), 0) >= LEAST

/** Do many rows hold two texts, the second beginning where it does in others, or behind a line that fills its column? */
function areShared(rows: string[], widths: Widths): boolean {
  let texts = 0
  let shared = 0
  const begins: Begins = new Map()
  rows.forEach((row, place) => {
    if (row.length < TEXT) return
    texts++
    if (partsOf(row, place, NARROW).some((part) => linesWithin(row, part, widths).length > 1)) shared++
    if (!GAP.test(row)) return
    const parts = partsOf(row, place, WIDE).filter(({ from, to }) => hanIn(row, from, to) >= TEXT)
    if (parts.length > 1) begins.set(parts[1]!.from, (begins.get(parts[1]!.from) ?? 0) + 1)
  })
  for (const [from, count] of begins) if (near(begins, from, INDENT) >= ALIKE) shared += count
  return shared >= LEAST && shared >= SHARE * texts
}

/** Blanks before a text that no paragraph is set in by, and between two. */
const MARGIN = /^[ \u3000]{8,}\S/
const GAP = /\S[ \u3000]{4}/

function hanIn(row: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (isHan(row.charCodeAt(at))) count++
  return count
}

function partsOf(row: string, place: number, gap: number): Part[] {
  const parts: Part[] = []
  let end = 0
  for (let at = 0; at < row.length; at++) {
    if (isBlank(row.charCodeAt(at))) continue
    const last = parts.at(-1)
    if (last && at - end < gap) last.to = at + 1
    else parts.push({ row: place, from: at, to: at + 1, place: at })
    end = at + 1
  }
  return parts.length > MOST ? [{ row: place, from: parts[0]!.from, to: end, place: parts[0]!.from }] : parts
}

/** The parts with those put together again that a narrow gap parts where no column begins. */
function widelyParted(parts: Part[]): Part[] {
  const begins: Begins = new Map()
  for (const { from } of parts) begins.set(from, (begins.get(from) ?? 0) + 1)
  const isColumn = (from: number) => near(begins, from, 1) >= ALIKE
  const made: Part[] = []
  for (const part of parts) {
    const last = made.at(-1)
    const isApart = !last || last.row !== part.row || part.from - last.to >= WIDE || isColumn(part.from)
    if (isApart) made.push({ ...part })
    else last.to = part.to
  }
  return made
}
