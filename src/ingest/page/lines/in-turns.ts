import { linesWithin, Widths } from '../../print/merged-columns.ts'
import { cleanLine, type PrintLine } from '../../print/print-line.ts'
import { learned } from '../model.ts'
import { goesOnFurtherDown } from './further-down.ts'
import { GoesOn } from './goes-on.ts'
import { type Zone, zonesOf } from './turns.ts'

// Columns of one height that stand side by side are told in turns by some programs: the first line of each, the second of
// each, some of them as one line with a blank between. They are read one column after the other where much more speaks for
// their lines going on so than for their going on as they stand.

/** A zone gains so much and so much for each of its lines, in hundredths of a logit, and has so many rows. */
const SURE = 800
const EACH = 30
const ROWS = 2
/** Such a part of its lines is as wide, by a cell: what a program put together into paragraphs, or a table, is not. */
const EVEN = 0.27
const WIDE = { least: 14, most: 80 }
/**
 * So many rows of a file, and such a part of all, hold lines of several columns where blanks part columns at all. A
 * paragraph made of these no longer stands in one piece in its rows, so that where a file has fewer, what is around them is left as it is.
 */
const LEAST_ROWS = 5
const SHARE = 0.1
const FEW = 0.05
/** So many lines are looked at together: a page has hardly more. */
const PAGE = 600
const FEWEST = 10

/** The lines of a page with those that are told in turns one column after the other. */
export function oneAfterTheOther(lines: PrintLine[], text: string): PrintLine[] {
  if (lines.length < FEWEST || lines.some(({ inRow }) => inRow !== undefined)) return lines
  const held = heldIn(lines, text)
  const areParted = held.size >= LEAST_ROWS && held.size >= SHARE * lines.length
  const { common } = learned().texts
  const made: PrintLine[] = []
  for (let from = 0; from < lines.length; from += PAGE) {
    const page = lines.slice(from, from + PAGE)
    const parts = areParted ? page.flatMap((line) => held.get(line) ?? [line]) : page
    const may =
      parts.filter(({ cells }) => cells >= WIDE.least).length >= EVEN * parts.length &&
      (parts.length - page.length >= LEAST_ROWS || goesOnFurtherDown(parts, common))
    made.push(...(may ? inOrder(parts, new GoesOn(parts, common), held) : page))
  }
  return made
}

/** The lines of columns that stand in one row, by the line that the row was taken for. */
function heldIn(lines: PrintLine[], text: string): Map<PrintLine, PrintLine[]> {
  const found = new Map<PrintLine, PrintLine[]>()
  const rows = text.split('\n')
  const apart = lines.filter(({ number }) => BLANK_INSIDE.test(rows[number - 1]!))
  if (apart.length < LEAST_ROWS) return found
  const widths = new Widths()
  for (const { number } of lines) widths.add(rows[number - 1]!, wholeOf(rows[number - 1]!))
  for (const line of apart) {
    const row = rows[line.number - 1]!
    const parts = linesWithin(row, wholeOf(row), widths)
    if (parts.length < 2) continue
    const cleaned = parts.flatMap(({ from, to }, inRow) => {
      const part = cleanLine(row.slice(from, to), line.number, line.gapBefore && inRow === 0)
      return part ? [{ ...part, columns: part.columns.map((column) => column + from), inRow }] : []
    })
    found.set(line, cleaned)
  }
  return found
}

const BLANK_INSIDE = /\S[ \u3000]+\S/
const wholeOf = (row: string) => ({ from: row.length - row.trimStart().length, to: row.trimEnd().length })

function inOrder(parts: PrintLine[], goesOn: GoesOn, held: Map<PrintLine, PrintLine[]>): PrintLine[] {
  const zones = zonesOf(parts.length, (line) => (parts[line]!.inRow ?? 0) > 0, goesOn)
  const told = zones.flatMap((zone) => {
    const lines = parts.slice(zone.from, zone.to)
    return isSure(zone, lines) && areLines(lines, held) ? columnByColumn(zone, lines) : lines
  })
  return wholeAgain(told, held)
}

/** Are hardly any of them rows of several columns that were left whole? */
const areLines = (lines: PrintLine[], held: Map<PrintLine, PrintLine[]>): boolean =>
  lines.filter((line) => held.has(line)).length <= FEW * lines.length

/** What stands in a row of the dump as one line again, where none of it was told otherwise. */
function wholeAgain(told: PrintLine[], held: Map<PrintLine, PrintLine[]>): PrintLine[] {
  const rows = new Map([...held].map(([row, lines]) => [lines[0]!, row]))
  const made: PrintLine[] = []
  for (let at = 0; at < told.length; at++) {
    const row = rows.get(told[at]!)
    const lines = row ? held.get(row)! : []
    if (row && lines.every((line, step) => told[at + step] === line)) {
      made.push(row)
      at += lines.length - 1
    } else made.push(told[at]!)
  }
  return made
}

const columnByColumn = ({ columns, places }: Zone, lines: PrintLine[]): PrintLine[] =>
  Array.from({ length: columns }, (_, column) =>
    lines.filter((_, at) => places[at] === column).map((line, at) => ({ ...line, gapBefore: at === 0 })),
  ).flat()

function isSure({ columns, gain }: Zone, lines: PrintLine[]): boolean {
  if (columns === 1 || lines.length < ROWS * columns) return false
  if (gain < SURE || gain < EACH * lines.length) return false
  const counts = new Map<number, number>()
  for (const { cells } of lines)
    if (cells >= WIDE.least && cells <= WIDE.most)
      for (let other = cells - 1; other <= cells + 1; other++) counts.set(other, (counts.get(other) ?? 0) + 1)
  return Math.max(0, ...counts.values()) >= EVEN * lines.length
}
