import { squeezable } from '../../print/column-widths.ts'
import type { PrintLine } from '../../print/print-line.ts'
import { endsSentence } from '../../print/signs.ts'
import { joinLines } from '../unit.ts'

// A column of fewer than ten characters has lines as short as headlines, and none was learned from. Its lines are put
// together until they are as long as those of a common column; each such line knows its members.

/** The cells of the narrowest column whose lines can be told from headlines, and of the commonest one. */
const [TELLING, COMMON] = [20, 26]
const NARROWEST = 8
/** So many lines of a page, and this part of them, fill a narrow column where the page is set in such. */
const [LEAST, SHARE] = [12, 0.4]
/** A figure or a mark at the line's end leaves a cell or two. */
const TOLERANCE = 2
/** A paragraph's first line is set in by two characters. */
const INDENT = 4

/** The lines with those of narrow columns put together: of a page that is set in such, or of a part of one. */
export function withWiderLines(lines: PrintLine[]): PrintLine[] {
  const whole = narrowWidth(lines)
  if (whole !== undefined) return widenedLines(lines, whole)
  const made: PrintLine[] = []
  for (let index = 0; index < lines.length; ) {
    let end = index
    while (end < lines.length && lines[end]!.cells < TELLING) end++
    const part = lines.slice(index, Math.max(end, index + 1))
    const width = narrowWidth(part)
    made.push(...(width === undefined ? part : widenedLines(part, width)))
    index += part.length
  }
  return made.length === lines.length ? lines : made
}

function widenedLines(lines: PrintLine[], width: number): PrintLine[] {
  const count = Math.ceil(COMMON / width)
  const made: PrintLine[] = []
  for (let index = 0; index < lines.length; ) {
    let end = index + 1
    while (end - index < count && goesOn(lines, end - 1, width)) end++
    made.push(end - index > 1 ? widened(lines.slice(index, end)) : lines[index]!)
    index = end
  }
  return made
}

/** The cells of the column that most lines fill, where it is a narrow one. */
function narrowWidth(lines: PrintLine[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { cells } of lines) if (cells >= NARROWEST) counts.set(cells, (counts.get(cells) ?? 0) + 1)
  const [width] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [TELLING, 0])
  if (width >= TELLING) return undefined
  const full = lines.filter(({ cells }) => Math.abs(cells - width) < TOLERANCE).length
  return full >= LEAST && full >= SHARE * lines.length ? width : undefined
}

const fills = ({ cells, read }: PrintLine, width: number) =>
  cells >= width - TOLERANCE && cells <= width + squeezable(read)
const isSetIn = ({ cells }: PrintLine, width: number) => Math.abs(cells - width + INDENT) < TOLERANCE

/**
 * Does a line of a narrow column go on in the next one? A short line ends a paragraph, a line that is set in begins one;
 * and what stands above such a line without ending a sentence is a headline.
 */
function goesOn(lines: PrintLine[], at: number, width: number): boolean {
  const [line, next, third] = [lines[at]!, lines[at + 1], lines[at + 2]]
  if (!next || line.members || next.members || line.endsEarly) return false
  if (!fills(line, width) && !isSetIn(line, width)) return false
  if (endsSentence(next.read)) return next.cells <= width + squeezable(next.read)
  return fills(next, width) && !(third && isSetIn(third, width) && !endsSentence(third.read))
}

function widened(members: PrintLine[]): PrintLine {
  return {
    ...members[0]!,
    text: joinLines(members),
    read: members.map(({ read }) => read).join(''),
    cells: members.reduce((sum, { cells }) => sum + cells, 0),
    ...(members.at(-1)!.endsEarly && { endsEarly: true }),
    members,
  }
}
