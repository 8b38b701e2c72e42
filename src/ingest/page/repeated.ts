import { fileUnder } from '../../text/filed.ts'
import type { PrintLine } from '../print/print-line.ts'
import { LEAD } from '../print/signs.ts'
import { endKind } from './lines/line-facts.ts'

// What stands on a page twice because recognition or the cutting into columns caught it a second time: a whole paragraph,
// a run of print lines, or the end of a column that is also the beginning of the next.

/** Less may stand twice on a page by chance: a set phrase, a list of names. */
const LEAST = 30
const SENTENCE = 7

export interface WithoutRepeats {
  lines: PrintLine[]
  repeated: PrintLine[]
}

/** The lines of a page without those that are copies of others, and without ends that another line begins with. */
export function withoutRepeats(lines: PrintLine[]): WithoutRepeats {
  const repeated = repeatedLines(lines)
  const rest = lines.filter((line) => !repeated.has(line))
  const torn = tornRuns(rest)
  const kept = withoutOverlaps(rest.filter((line) => !torn.has(line)))
  const all = new Set(kept.map(({ number }) => number))
  return { lines: kept, repeated: lines.filter(({ number }) => !all.has(number)) }
}

/**
 * Lines of whole paragraphs that stand on the page twice, as a column end does that recognition caught a second time:
 * the copy that the line before it most leads up to is kept, the others are returned.
 */
function repeatedLines(lines: PrintLine[]): Set<PrintLine> {
  const byEnd = new Map<string, number[]>()
  lines.forEach(({ read }, index) => {
    if (read.length < LEAST) return
    fileUnder(byEnd, read.slice(-LEAST), index)
  })
  const repeated = new Set<PrintLine>()
  for (const same of byEnd.values()) {
    if (same.length < 2) continue
    const longest = same.reduce((a, b) => (lines[b]!.read.length > lines[a]!.read.length ? b : a))
    const copies = same.filter((index) => lines[longest]!.read.endsWith(lines[index]!.read))
    const wholes = copies.filter((index) => lines[index]!.read.length === lines[longest]!.read.length)
    const closed = (index: number) => (index > 0 ? endKind(lines[index - 1]!.read) : SENTENCE)
    const kept = wholes.reduce((best, index) => (closed(index) < closed(best) ? index : best))
    for (const index of copies) if (index !== kept) repeated.add(lines[index]!)
  }
  return repeated
}

/** A line that stands more often is set that way: a rule, a heading of a table. */
const MOST_COPIES = 4

/**
 * Runs of print lines that stand on the page twice, once torn off: what is before the copy does not lead up to it as it
 * does to the other, and the sentence that it breaks off in goes on only there. A text that is quoted whole elsewhere
 * on the page begins and ends well.
 */
function tornRuns(lines: PrintLine[]): Set<PrintLine> {
  const places = new Map<string, number[]>()
  for (const [index, { read }] of lines.entries()) fileUnder(places, read, index)
  const torn = new Set<PrintLine>()
  for (const same of places.values()) {
    if (same.length < 2 || same.length > MOST_COPIES) continue
    for (const [first, second] of pairsOf(same)) {
      if (lines[first - 1]?.read === lines[second - 1]?.read && first > 0) continue
      const length = runLength(lines, first, second)
      const run = lines.slice(first, first + length)
      if (length < 2 || run.reduce((sum, { read }) => sum + read.length, 0) < LEAST) continue
      if (endKind(run.at(-1)!.read) >= SENTENCE) continue
      const copy = [first, second].find((at) => isTorn(lines, at, at === first ? second : first, length))
      if (copy === undefined) continue
      for (const line of lines.slice(copy, copy + length)) torn.add(line)
    }
  }
  return torn
}

const pairsOf = (places: number[]): [number, number][] =>
  places.flatMap((first, at) => places.slice(at + 1).map((second): [number, number] => [first, second]))

function runLength(lines: PrintLine[], first: number, second: number): number {
  let length = 1
  while (first + length < second && lines[first + length]?.read === lines[second + length]?.read) length++
  return length
}

function isTorn(lines: PrintLine[], copy: number, other: number, length: number): boolean {
  const [start, otherStart] = [lines[copy]!, lines[other]!]
  const [before, otherBefore] = [lines[copy - 1], lines[other - 1]]
  const isLedUpTo = (line: PrintLine | undefined) => line !== undefined && endKind(line.read) < SENTENCE
  const beginsTorn =
    (!isLedUpTo(before) && isLedUpTo(otherBefore)) || (start.gapBefore && !otherStart.gapBefore)
  const [behind, otherBehind] = [lines[copy + length], lines[other + length]]
  const breaksOff = (line: PrintLine | undefined) => line === undefined || LEAD.test(line.read)
  const endsTorn =
    !breaksOff(otherBehind) && (breaksOff(behind) || (behind!.gapBefore && !otherBehind!.gapBefore))
  return beginsTorn && endsTorn
}

/** A line that may be a paragraph, cut by the end of its column: shorter ones end with words that headlines repeat. */
const PARAGRAPH = 40
/** So much of it stands again at the beginning of another, recognised a second time with one slip in so many. */
const OVERLAP = 12
const KEY = 8
const ONE_SLIP_IN = 12
const LONGEST_OVERLAP = 120
/** Between the end of a column and the beginning of the next stand a headline or a caption at most. */
const MOST_BETWEEN = 4

/**
 * Unfinished lines without the end that a line behind them begins with. The copy that goes on is the one that stays, and
 * nothing is joined to what is left before it: what stands between them in the file is no text of theirs.
 */
function withoutOverlaps(lines: PrintLine[]): PrintLine[] {
  const byStart = new Map<string, number>()
  lines.forEach(({ read }, index) => {
    if (read.length >= OVERLAP) byStart.set(read.slice(0, KEY), index)
  })
  return lines.map((line, index) => {
    const { read } = line
    if (read.length < PARAGRAPH || endKind(read) >= SENTENCE) return line
    for (let at = Math.max(1, read.length - LONGEST_OVERLAP); at <= read.length - OVERLAP; at++) {
      const next = byStart.get(read.slice(at, at + KEY))
      if (next === undefined || !isNear(lines, index, next)) continue
      if (repeats(read.slice(at), lines[next]!.read)) return upTo(line, at)
    }
    return line
  })
}

const isNear = (lines: PrintLine[], index: number, next: number) =>
  next > index &&
  next - index <= MOST_BETWEEN + 1 &&
  lines.slice(index + 1, next).every(({ read }) => read.length < PARAGRAPH)

function repeats(end: string, beginning: string): boolean {
  if (beginning.length < end.length) return false
  let slips = 0
  for (let at = 0; at < end.length; at++) if (end[at] !== beginning[at]) slips++
  return slips * ONE_SLIP_IN <= end.length
}

/** The first characters of a line. */
const upTo = (line: PrintLine, length: number): PrintLine => ({
  ...line,
  text: line.text.slice(0, length),
  read: line.read.slice(0, length),
  columns: line.columns.slice(0, length),
  cells: Math.max(1, line.cells - 2 * (line.text.length - length)),
  endsEarly: true,
})
