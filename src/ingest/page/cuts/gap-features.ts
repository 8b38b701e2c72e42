import { CAPTION, ENUMERATED, JUMPED_FROM, LEAD } from '../../print/signs.ts'
import { limit } from '../limit.ts'
import { endKind, endSignOf, startKind } from '../lines/line-facts.ts'
import { wordAcross } from '../lines/line-features.ts'
import type { Piece } from '../pieces.ts'
import { perMille, Window } from '../words/cohesion.ts'
import { scoreText, type TextWeights } from '../words/text-scores.ts'
import { nearness, TOPIC_ROW, type Topic } from '../words/topics.ts'
import type { Gaps } from './gaps.ts'
import type { PageWords } from './page-words.ts'

const SPANS = [1, 3, 8]
const OWN = 51
const AROUND = [-2, -1, 1, 2]
/** Facts of a gap that its neighbours hold too. */
const TOLD = [0, 2, 9, 14, 19, 22, 23, 24, 28, 33, 49]
export const GAP_FEATURES = OWN + AROUND.length * TOLD.length

function sign(read: string): number {
  if (LEAD.test(read)) return LED
  if (JUMPED_FROM.test(read)) return 2
  return ENUMERATED.test(read) ? 1 : 0
}

/** True for a row whose second paragraph has display lines above it and begins with a lead. */
export const isLedAnew = (rows: Int32Array, at: number) => rows[at] === LED && rows[at + DISPLAYS]! > 0
const LED = 3
const DISPLAYS = 14

/** A row for each gap between two paragraphs: `rows` begins with the gap above the second. */
export function gapRows(gaps: Gaps, words: PageWords, weights: TextWeights): Int32Array {
  const { paragraphs, between, widths } = gaps
  const count = Math.max(0, paragraphs.length - 1)
  const own = new Int32Array(count * OWN)
  const texts = paragraphs.map(words.of)
  const windows = SPANS.map((span) => {
    const [left, right] = [new Window(words.worth), new Window(words.worth)]
    for (let at = 1; at <= span && at < texts.length; at++) right.add(texts[at])
    left.add(texts[0])
    return { span, left, right }
  })
  const { displays } = gaps
  const topics = topicsUpTo(paragraphs, words)
  const lengths = new Uint16Array(64)
  for (const lines of displays) if (lines.length === 1) lengths[Math.min(60, lines[0]!.read.length)]!++
  const shown = displays.filter((lines) => lines.length > 0).length
  const led = paragraphs.filter(({ read }) => LEAD.test(read)).length
  let sinceDisplay = 0
  for (let gap = 0; gap < count; gap++) {
    const above = paragraphs[gap]!
    const below = paragraphs[gap + 1]!
    const lines = displays[gap + 1]!
    let at = gap * OWN
    const put = (value: number) => {
      own[at++] = value
    }
    const first = below.places[0]!
    const last = above.places.at(-1)!
    sinceDisplay = displays[gap]!.length > 0 ? 0 : sinceDisplay + 1
    put(sign(below.read)) // 0
    put(startKind(below.read))
    put(limit(scoreText(weights, 'opens', below.read, ''), 400))
    put(below.resumes ? 1 : 0)
    put(limit(below.begins, 3000))
    put(limit(below.resumption, 3000)) // 5
    put(Math.min(below.read.length, 600))
    put(endKind(above.read))
    put(endSignOf(above.read))
    put(limit(scoreText(weights, 'closes', above.read, ''), 400))
    put(Math.min(above.read.length, 600)) // 10
    put(above.resumes ? 1 : 0)
    put(widths[first]! - widths[last]!)
    put(below.lines[0]!.cells - widths[first]!)
    put(lines.length)
    put(between[gap + 1]!.length - lines.length) // 15
    put(lines.reduce((sum, { read }) => sum + read.length, 0))
    put(lines.reduce((longest, { read }) => Math.max(longest, read.length), 0))
    const only = lines.length === 1 ? Math.min(60, lines[0]!.read.length) : -1
    put(
      only < 0 ? -1 : lengths.subarray(Math.max(0, only - 2), only + 3).reduce((sum, each) => sum + each, 0),
    )
    // 19, 20, 21
    for (const { span, left, right } of windows)
      put(perMille(commonOf(texts, gap, span, right), Math.min(left.worth, right.worth)))
    const shared = (pairs: Uint32Array, window: Window) => perMille(window.shared(pairs), words.sum(pairs))
    put(shared(texts[gap + 1]!, windows[2]!.left)) // 22
    put(shared(texts[gap]!, windows[2]!.right))
    const head = words.ofAll(lines)
    put(lines.length ? shared(head, windows[2]!.right) : -1) // 24
    put(lines.length ? shared(head, windows[2]!.left) : -1)
    put(lines.length ? shared(head, windows[1]!.right) : -1)
    put(lines.length ? shared(head, windows[1]!.left) : -1)
    put(sinceDisplay) // 28
    put(between[gap + 1]!.some(({ kind }) => kind === 'credit') ? 1 : 0)
    put(between[gap + 1]![0]?.kind === 'credit' ? 1 : 0) // 30
    put(Math.min(9, wordAcross(above.read, below.read)))
    put(first - last)
    put(below.lines[0]!.blanks)
    put(lines.length ? limit(scoreText(weights, 'shows', lines[0]!.read, ''), 400) : -999)
    put(lines.some(({ read }) => ENUMERATED.test(read)) ? 1 : 0) // 35
    put(lines[0]?.read.length ?? -1)
    put(lines.at(-1)?.read.length ?? -1)
    put(Math.min(99, paragraphs.length))
    put(perMille(shown, paragraphs.length))
    put(perMille(led, paragraphs.length)) // 40
    put(Math.min(gap, 20))
    put(Math.min(count - gap, 20))
    put(lines.length ? (endKind(lines.at(-1)!.read) === 8 ? 1 : 0) : -1)
    put(below.places.length)
    put(lines.length ? (widths[first]! ? lines[0]!.lines[0]!.cells - widths[first]! : 0) : -99) // 45
    // A caption that names its photographer is a text of its own.
    put(endSignOf(below.read))
    put(CAPTION.test(below.read) ? 1 : 0)
    for (const span of SPANS) put(nearnessAround(topics, gap, span)) // 48, 49, 50
    for (const { span, left, right } of windows) {
      left.add(texts[gap + 1])
      left.remove(texts[gap + 1 - span])
      right.remove(texts[gap + 1])
      right.add(texts[gap + 1 + span])
    }
  }
  const rows = new Int32Array(count * GAP_FEATURES)
  for (let gap = 0; gap < count; gap++) {
    rows.set(own.subarray(gap * OWN, (gap + 1) * OWN), gap * GAP_FEATURES)
    let at = gap * GAP_FEATURES + OWN
    for (const step of AROUND)
      for (const fact of TOLD) {
        const other = gap + step
        rows[at++] = other < 0 || other >= count ? -1 : own[other * OWN + fact]!
      }
  }
  return rows
}

/** The worth of what the `span` texts up to `gap` share with a window. */
function commonOf(texts: Uint32Array[], gap: number, span: number, window: Window): number {
  let common = 0
  for (let at = Math.max(0, gap - span + 1); at <= gap; at++) common += window.shared(texts[at]!)
  return common
}

/** What all paragraphs before each are about together, a row each. */
function topicsUpTo(paragraphs: Piece[], words: PageWords): Int32Array {
  const sums = new Int32Array((paragraphs.length + 1) * TOPIC_ROW)
  paragraphs.forEach((paragraph, at) => {
    const topic = words.topic(paragraph)
    const from = at * TOPIC_ROW
    for (let column = 0; column < TOPIC_ROW; column++)
      sums[from + TOPIC_ROW + column] = sums[from + column]! + topic[column]!
  })
  return sums
}

/** What some paragraphs in a row are about. */
function topicOf(sums: Int32Array, from: number, to: number): Topic {
  const topic = sums.slice(to * TOPIC_ROW, (to + 1) * TOPIC_ROW)
  for (let column = 0; column < TOPIC_ROW; column++) topic[column]! -= sums[from * TOPIC_ROW + column]!
  return topic
}

/** How near what the paragraphs above a gap are about is to what those below are about, `span` of each. */
function nearnessAround(sums: Int32Array, gap: number, span: number): number {
  const paragraphs = sums.length / TOPIC_ROW - 1
  return nearness(
    topicOf(sums, Math.max(0, gap - span + 1), gap + 1),
    topicOf(sums, gap + 1, Math.min(paragraphs, gap + 1 + span)),
  )
}
