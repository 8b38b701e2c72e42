import type { PrintLine } from './print-line.ts'
import { endsSentence } from './signs.ts'

// How wide was the column that a line was printed in? Widths change in the middle of a page, and even of a
// paragraph, so that no window over the lines gives the answer at the change. Instead every line is given the width
// that explains it and its neighbours best: a line that fills its column costs nothing, a short one a little, a
// change of width more. The cheapest way through all lines is found as in any shortest path, line by line.

/** A mark squeezed in or a digit cut off leave a full line a cell or two beside its column's width. */
export const TOLERANCE = 2
const CANDIDATES = 24
/** On a page of fewer lines two of one width must do to tell a column. */
const SMALL_PAGE = 40
/** No column is narrower than ten Han characters. */
const NARROWEST = 20
const COST = { indented: 0.1, squeezed: 0.1, shortEnd: 0.4, short: 1, tooWide: 2, change: 2 }

/** The widths that lines of this page really have, most frequent first. */
function candidatesOf(lines: PrintLine[]): number[] {
  const counts = new Map<number, number>()
  for (const { cells } of lines) counts.set(cells, (counts.get(cells) ?? 0) + 1)
  const least = lines.length < SMALL_PAGE ? 2 : 3
  return [...counts]
    .filter(([cells, count]) => cells >= NARROWEST && count >= least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([cells]) => cells)
}

/** Cells that a line gains where its marks are set half as wide: one for each, four at most. */
export function squeezable(text: string): number {
  let marks = 0
  for (let index = 0; index < text.length && marks < 4; index++) marks += SQUEEZED[text.charCodeAt(index)]!
  return marks
}
const SQUEEZED = new Uint8Array(0x10000)
for (const mark of '，。、；：“”《》（）') SQUEEZED[mark.charCodeAt(0)] = 1

/** What a line is, whichever column it stands in. */
interface LineFacts {
  ends: boolean
  mayBegin: boolean
  squeezed: number
}

function costOf(line: PrintLine, width: number, { ends, mayBegin, squeezed }: LineFacts): number {
  const beside = line.cells - width
  if (mayBegin && isIndentedBy(beside)) return COST.indented
  // A line a cell beside a more frequent width belongs to that one: what fits exactly is cheaper by a hair.
  if (Math.abs(beside) <= TOLERANCE) return Math.abs(beside) * 0.02
  if (beside > 0) return beside <= squeezed ? COST.squeezed : COST.tooWide
  if (ends) return COST.shortEnd
  return COST.short
}

/** The two Han characters that a paragraph's first line is set in by; a dump loses the blanks, not the width. */
const INDENT = 4
const isIndentedBy = (beside: number) => beside <= 1 - INDENT && beside >= -1 - INDENT

/**
 * The columns of a page: the width for each line, and whether paragraphs are indented. That shows behind lines that
 * surely end a paragraph: there, on a page with indents, nearly every line is four cells short.
 */
export function columnsOf(lines: PrintLine[]): { widths: Int32Array; indents: boolean } {
  const plain = columnWidths(lines, false)
  let indented = 0
  let full = 0
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1]!
    if (!endsSentence(before.read) || before.cells > plain[index - 1]! - 2 * INDENT) continue
    const beside = lines[index]!.cells - plain[index]!
    if (isIndentedBy(beside)) indented++
    else if (Math.abs(beside) < TOLERANCE) full++
  }
  const indents = indented > full
  return { widths: indents ? columnWidths(lines, true) : plain, indents }
}

/** The width of the column that each line stands in; 0 for all where the lines have no common widths. */
function columnWidths(lines: PrintLine[], indents: boolean): Int32Array {
  const widths = candidatesOf(lines)
  const found = new Int32Array(lines.length)
  if (widths.length === 0) return found
  const best = new Float64Array(widths.length)
  const from = new Uint8Array(lines.length * widths.length)
  let endedBefore = true
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const ends = endsSentence(line.read)
    const squeezed = squeezable(line.read)
    const mayBegin = indents && (endedBefore || line.indented)
    endedBefore = ends

    const facts = { ends, mayBegin, squeezed }
    let cheapest = 0
    for (let choice = 1; choice < widths.length; choice++)
      if (best[choice]! < best[cheapest]!) cheapest = choice
    const afterChange = best[cheapest]! + COST.change
    for (let choice = 0; choice < widths.length; choice++) {
      const stays = best[choice]! <= afterChange
      from[index * widths.length + choice] = stays ? choice : cheapest
      best[choice] = (stays ? best[choice]! : afterChange) + costOf(line, widths[choice]!, facts)
    }
  }
  let choice = 0
  for (let other = 1; other < widths.length; other++) if (best[other]! < best[choice]!) choice = other
  for (let index = lines.length - 1; index >= 0; index--) {
    found[index] = widths[choice]!
    choice = from[index * widths.length + choice]!
  }
  return found
}
