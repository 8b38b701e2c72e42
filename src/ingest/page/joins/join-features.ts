import { endsWithCredit, endsWithPhotographer, JUMPED_FROM, jumpAt, LEAD } from '../../print/signs.ts'
import type { Gaps } from '../cuts/gaps.ts'
import type { PageWords } from '../cuts/page-words.ts'
import { endKind, startKind } from '../lines/line-facts.ts'
import { wordAcross } from '../lines/line-features.ts'
import { perMille } from '../words/cohesion.ts'
import { scoreText, type TextWeights } from '../words/text-scores.ts'
import { addTopic, nearness, TOPIC_ROW, type Topic } from '../words/topics.ts'

/** Paragraphs in a row that are of one article, from the first to before the last number. */
export interface Stretch {
  from: number
  to: number
}

export const JOIN_FEATURES = 37

/** What the stretches of a page say, for all pairs of them. */
export interface StretchWords {
  pairs: Uint32Array[]
  worth: number[]
  /** How near what they are about is, at first times count plus second. */
  near: Int32Array
  /** Of each pair of stretches: the worth of what both say. */
  common(first: number, second: number): number
}

export function wordsOfStretches(stretches: Stretch[], gaps: Gaps, words: PageWords): StretchWords {
  const pairs = stretches.map(({ from, to }) => {
    const all = new Set<number>()
    for (let at = from; at < to; at++) for (const pair of words.of(gaps.paragraphs[at]!)) all.add(pair)
    return Uint32Array.from(all)
  })
  const has = pairs.map((all) => {
    const bits = new Uint8Array(words.worth.length)
    for (const pair of all) bits[pair] = 1
    return bits
  })
  return {
    pairs,
    worth: pairs.map(words.sum),
    near: nearnessOfAll(
      stretches.map(({ from, to }) => {
        const topic = new Int32Array(TOPIC_ROW)
        for (let at = from; at < to; at++) addTopic(topic, words.topic(gaps.paragraphs[at]!), 1)
        return topic
      }),
    ),
    common(first, second) {
      let sum = 0
      const bits = has[second]!
      for (const pair of pairs[first]!) if (bits[pair]) sum += words.worth[pair]!
      return sum
    },
  }
}

const limit = (value: number, most: number) => Math.max(-most, Math.min(most, value))

function sign(read: string): number {
  return LEAD.test(read) ? 2 : JUMPED_FROM.test(read) ? 1 : 0
}
function endSign(read: string): number {
  return jumpAt(read) !== undefined ? 3 : endsWithCredit(read) ? 2 : endsWithPhotographer(read) ? 1 : 0
}

/** A row for two stretches, the first above the second: are they parts of one article? */
export function joinRow(
  stretches: Stretch[],
  first: number,
  second: number,
  gaps: Gaps,
  words: StretchWords,
  cohesion: Int32Array,
  weights: TextWeights,
  cuts: Int32Array,
): Int32Array {
  const { paragraphs, between, widths } = gaps
  const a = stretches[first]!
  const b = stretches[second]!
  const end = paragraphs[a.to - 1]!
  const start = paragraphs[b.from]!
  const count = stretches.length
  const own = cohesion[first * count + second]!
  const near = words.near[first * count + second]!
  let [nearerOfA, nearerOfB] = [0, 0]
  for (let other = 0; other < count; other++) {
    if (other === first || other === second) continue
    if (words.near[first * count + other]! > near) nearerOfA++
    if (words.near[other * count + second]! > near) nearerOfB++
  }
  let [betterOfA, betterOfB, open] = [0, 0, 0]
  for (let other = 0; other < count; other++) {
    if (other !== first && other !== second) {
      if (cohesion[first * count + other]! > own) betterOfA++
      if (cohesion[other * count + second]! > own) betterOfB++
    }
    if (other > first && other < second && endKind(paragraphs[stretches[other]!.to - 1]!.read) < 5) open++
  }
  const lengthOf = ({ from, to }: Stretch) => {
    let sum = 0
    for (let at = from; at < to; at++) sum += paragraphs[at]!.read.length
    return Math.min(3000, sum)
  }
  const display = (at: number) => between[at]!.filter(({ kind }) => kind === 'display')
  const next = paragraphs[b.to]
  return Int32Array.of(
    own,
    betterOfA,
    betterOfB,
    Math.min(20, second - first),
    endKind(end.read),
    startKind(start.read),
    start.resumes ? 1 : 0,
    limit(start.begins, 3000),
    limit(start.resumption, 3000),
    wordAcross(end.read, start.read),
    widths[start.places[0]!]! - widths[end.places.at(-1)!]!,
    lengthOf(a),
    lengthOf(b),
    sign(paragraphs[a.from]!.read),
    sign(start.read),
    endSign(end.read),
    endSign(paragraphs[b.to - 1]!.read),
    limit(scoreText(weights, 'opens', start.read, ''), 400),
    limit(scoreText(weights, 'closes', end.read, ''), 400),
    display(b.from).length,
    display(a.from).length,
    display(a.to).length,
    display(b.to).length,
    display(b.from).reduce((sum, { read }) => sum + read.length, 0),
    open,
    perMille(words.common(first, second), Math.max(words.worth[first]!, words.worth[second]!)),
    Math.min(99, count),
    limit(scoreText(weights, 'starts', start.read, end.read), 400),
    paragraphs[a.from]!.resumes ? 1 : 0,
    endKind(paragraphs[b.to - 1]!.read),
    next?.resumes ? 1 : 0,
    limit(cuts[b.from - 1] ?? 0, 3000),
    limit(scoreText(weights, 'opens', paragraphs[a.from]!.read, ''), 400),
    Math.min(99, paragraphs.length),
    near,
    nearerOfA,
    nearerOfB,
  )
}

/** What each two stretches share, in thousandths of what the smaller one says. */
export function cohesionOf(words: StretchWords): Int32Array {
  const count = words.pairs.length
  const cohesion = new Int32Array(count * count)
  for (let first = 0; first < count; first++)
    for (let second = first + 1; second < count; second++) {
      const own = perMille(words.common(first, second), Math.min(words.worth[first]!, words.worth[second]!))
      cohesion[first * count + second] = own
      cohesion[second * count + first] = own
    }
  return cohesion
}

/** How near each two are, at first times count plus second. */
export function nearnessOfAll(topics: Topic[]): Int32Array {
  const count = topics.length
  const near = new Int32Array(count * count)
  for (let first = 0; first < count; first++)
    for (let second = first + 1; second < count; second++) {
      near[first * count + second] = nearness(topics[first]!, topics[second]!)
      near[second * count + first] = near[first * count + second]!
    }
  return near
}
