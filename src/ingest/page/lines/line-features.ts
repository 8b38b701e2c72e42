import { entryAt, levelOfEntry, ROOT, step } from '../../../text/segment/words.ts'
import { Counts } from '../../learned/counts.ts'
import { columnsOf, TOLERANCE } from '../../print/column-widths.ts'
import type { PrintLine } from '../../print/print-line.ts'
import { perMille, Window, worths } from '../words/cohesion.ts'
import { scoreText, type TextWeights } from '../words/text-scores.ts'
import { Lexicon } from '../words/vocabulary.ts'
import { FACTS, Fact, factsOf } from './line-facts.ts'

// A row of whole numbers for each line: what it is, what the lines around it are, what it shares with them, and
// what page it stands on.

/** Lines before and after whose facts a row holds. */
const REACH = 2
const ALIKE = 8
const [NEAR, FAR] = [10, 40]
const PAGE = 8
const SHARES = 7
export const LINE_FEATURES = FACTS * (2 * REACH + 1) + SHARES + 7 + PAGE

/** How frequent the longest dictionary word is that begins before a line's end and ends behind it; 0 for none. */
export function wordAcross(before: string, after: string): number {
  let best = 0
  for (let back = 1; back <= 2 && back <= before.length; back++) {
    let state = ROOT
    for (let at = before.length - back; at < before.length; at++) {
      state = step(state, before.charCodeAt(at))
      if (state === ROOT) break
    }
    if (state === ROOT) continue
    for (let ahead = 0; ahead < 3 && ahead < after.length; ahead++) {
      state = step(state, after.charCodeAt(ahead))
      if (state === ROOT) break
      const entry = entryAt(state)
      if (entry !== undefined) best = Math.max(best, 1 + levelOfEntry(entry) + (back + ahead > 1 ? 4 : 0))
    }
  }
  return best
}

/** How often the page has two characters together, where they meet at a line's end. */
const joins = (counts: Counts, before: string, after: string) =>
  before === '' || after === ''
    ? 0
    : Math.min(9, counts.get(before.charCodeAt(before.length - 1) * 0x10000 + after.charCodeAt(0)))

function countPairs(lines: PrintLine[]): Counts {
  const counts = new Counts(lines.reduce((sum, { read }) => sum + read.length, 0))
  for (const { read } of lines)
    for (let at = 0; at + 1 < read.length; at++)
      counts.add(read.charCodeAt(at) * 0x10000 + read.charCodeAt(at + 1))
  return counts
}

export interface LineRows {
  rows: Int32Array
  widths: Int32Array
}

/** The rows of all lines of a page. */
export function lineRows(lines: PrintLine[], weights: TextWeights): LineRows {
  const { length } = lines
  const facts = new Int32Array(length * FACTS)
  const { widths, indents } = columnsOf(lines)
  const pairCounts = countPairs(lines)
  const gaps = perMille(lines.filter(({ gapBefore }) => gapBefore).length, length)
  // A blank line behind every line, or behind none, says nothing.
  const gapsTell = gaps > 20 && gaps < 700
  for (let index = 0; index < length; index++) {
    const line = lines[index]!
    const at = index * FACTS
    const before = lines[index - 1]?.read ?? ''
    factsOf(line, facts, at)
    facts[at + Fact.width] = widths[index]!
    facts[at + Fact.beside] = Math.max(-99, Math.min(99, line.cells - widths[index]!))
    facts[at + Fact.starts] = scoreText(weights, 'starts', line.read, before)
    facts[at + Fact.shows] = scoreText(weights, 'shows', line.read, before)
    facts[at + Fact.around] = line.cells < 80 ? scoreText(weights, 'around', line.read, before) : -99
    facts[at + Fact.joinsAbove] = joins(pairCounts, before, line.read)
    facts[at + Fact.wordAbove] = wordAcross(before, line.read)
    facts[at + Fact.gap] = gapsTell ? (line.gapBefore ? 1 : 0) : -1
    let [above, below] = [0, 0]
    for (let step = 1; step <= ALIKE; step++) {
      if (index >= step && Math.abs(lines[index - step]!.cells - line.cells) <= TOLERANCE) above++
      if (index + step < length && Math.abs(lines[index + step]!.cells - line.cells) <= TOLERANCE) below++
    }
    facts[at + Fact.aboveAlike] = above
    facts[at + Fact.belowAlike] = below
  }
  const rows = new Int32Array(length * LINE_FEATURES)
  const page = pageFacts(lines, facts, gapsTell ? gaps : -1, indents)
  for (let index = 0; index < length; index++) {
    let at = index * LINE_FEATURES
    for (let step = -REACH; step <= REACH; step++, at += FACTS) {
      const from = (index + step) * FACTS
      if (index + step < 0 || index + step >= length) rows.fill(-1, at, at + FACTS)
      else for (let fact = 0; fact < FACTS; fact++) rows[at + fact] = facts[from + fact]!
    }
    at += SHARES
    // Does the line above go on in the line below, so that this one stands in the middle of another text?
    const [above, below] = [lines[index - 1]?.read ?? '', lines[index + 1]?.read ?? '']
    rows[at++] = below === '' ? -1 : joins(pairCounts, above, below)
    rows[at++] = below === '' ? -1 : wordAcross(above, below)
    // And does this one go on in what an inserted line or two hide?
    const [second, third] = [lines[index - 2]?.read ?? '', lines[index - 3]?.read ?? '']
    rows[at++] = second === '' ? -1 : wordAcross(second, lines[index]!.read)
    rows[at++] = third === '' ? -1 : wordAcross(third, lines[index]!.read)
    rows[at++] = second === '' ? -1 : joins(pairCounts, second, lines[index]!.read)
    rows[at++] = Math.min(index, 30)
    rows[at++] = Math.min(length - 1 - index, 30)
    rows.set(page, at)
  }
  addShares(lines, rows, weights)
  return { rows, widths }
}

function pageFacts(lines: PrintLine[], facts: Int32Array, gaps: number, indents: boolean): Int32Array {
  const cells = lines.map((line) => line.cells).sort((a, b) => a - b)
  const share = (test: (at: number) => boolean) =>
    perMille(lines.filter((_, index) => test(index * FACTS)).length, lines.length)
  return Int32Array.of(
    Math.min(400, cells[cells.length >> 1] ?? 0),
    Math.min(400, cells[Math.floor(cells.length * 0.9)] ?? 0),
    share((at) => facts[at + Fact.end]! >= 7),
    share((at) => facts[at + Fact.blanks]! > 0),
    share((at) => facts[at + Fact.sign] === 7),
    gaps,
    indents ? 1 : 0,
    Math.min(lines.length, 999),
  )
}

/** What each line shares with those before and after it, near and further away. */
function addShares(lines: PrintLine[], rows: Int32Array, weights: TextWeights): void {
  const lexicon = new Lexicon()
  const texts = lines.map(({ read }) => lexicon.pairsIn(read))
  const worth = worths(lexicon, texts, weights.common)
  const before = new Window(worth)
  const after = new Window(worth)
  const farBefore = new Window(worth)
  const farAfter = new Window(worth)
  for (let index = 0; index <= NEAR && index < texts.length; index++) if (index > 0) after.add(texts[index])
  for (let index = NEAR + 1; index <= FAR; index++) farAfter.add(texts[index])
  for (let index = 0; index < texts.length; index++) {
    const own = texts[index]!
    let all = 0
    for (let at = 0; at < own.length; at++) all += worth[own[at]!]!
    const at = index * LINE_FEATURES + FACTS * (2 * REACH + 1)
    rows[at] = perMille(before.shared(own), all)
    rows[at + 1] = perMille(after.shared(own), all)
    rows[at + 2] = perMille(farBefore.shared(own), all)
    rows[at + 3] = perMille(farAfter.shared(own), all)
    rows[at + 4] = rows[at]! - rows[at + 1]!
    let [common, near] = [0, 0]
    for (let step = 1; step <= 4; step++) {
      const pairs = texts[index - step]
      if (!pairs) break
      common += after.shared(pairs)
      for (let pair = 0; pair < pairs.length; pair++) near += worth[pairs[pair]!]!
    }
    rows[at + 5] = perMille(common, near)
    rows[at + 6] = Math.min(999, all)
    before.add(own)
    before.remove(texts[index - NEAR])
    farBefore.add(texts[index - NEAR])
    farBefore.remove(texts[index - FAR])
    after.remove(texts[index + 1])
    after.add(texts[index + NEAR + 1])
    farAfter.remove(texts[index + NEAR + 1])
    farAfter.add(texts[index + FAR + 1])
  }
}
