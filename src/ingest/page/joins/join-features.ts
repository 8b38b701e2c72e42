import { JUMPED_FROM, LEAD } from '../../print/signs.ts'
import { displaysAt, type Gaps } from '../cuts/gaps.ts'
import { PULL_FACTS } from '../cuts/pull.ts'
import { limit } from '../limit.ts'
import { endKind, endSignOf, startKind } from '../lines/line-facts.ts'
import { wordAcross } from '../lines/line-features.ts'
import { perMille } from '../words/cohesion.ts'
import { scoreText, type TextWeights } from '../words/text-scores.ts'
import { Rivals } from './rivals.ts'
import { type Said, sharesOf } from './said.ts'

/** Paragraphs in a row that are of one article, from the first to before the last number. */
export interface Stretch {
  from: number
  to: number
}

export const JOIN_FEATURES = 37 + PULL_FACTS

/** A text that ends with less goes on (endKind). */
const OPEN = 5

function sign(read: string): number {
  return LEAD.test(read) ? 2 : JUMPED_FROM.test(read) ? 1 : 0
}
/** What stretches share, and what is told once for all pairs of them. */
export interface Among {
  cohesion: Int32Array
  cohesive: Rivals
  nearer: Rivals
  /** How many stretches before each one end open. */
  openBefore: Int32Array
}

export function amongAll(stretches: Stretch[], { paragraphs }: Gaps, said: Said): Among {
  const cohesion = sharesOf(said, Math.min)
  const openBefore = new Int32Array(stretches.length + 1)
  for (const [at, { to }] of stretches.entries())
    openBefore[at + 1] = openBefore[at]! + (endKind(paragraphs[to - 1]!.read) < OPEN ? 1 : 0)
  const cohesive = new Rivals(cohesion, said.count)
  return { cohesion, cohesive, nearer: new Rivals(said.near, said.count), openBefore }
}

/** A row for two stretches, the first above the second: are they parts of one article? */
export function joinRow(
  stretches: Stretch[],
  first: number,
  second: number,
  gaps: Gaps,
  words: Said,
  { cohesion, cohesive, nearer, openBefore }: Among,
  weights: TextWeights,
  cuts: Int32Array,
): Int32Array {
  const { paragraphs, widths } = gaps
  const a = stretches[first]!
  const b = stretches[second]!
  const end = paragraphs[a.to - 1]!
  const start = paragraphs[b.from]!
  const count = stretches.length
  const own = cohesion[first * count + second]!
  const near = words.near[first * count + second]!
  const lengthOf = ({ from, to }: Stretch) => {
    let sum = 0
    for (let at = from; at < to; at++) sum += paragraphs[at]!.read.length
    return Math.min(3000, sum)
  }
  const display = (at: number) => displaysAt(gaps, at)
  const next = paragraphs[b.to]
  return Int32Array.of(
    own,
    cohesive.more(first, second),
    cohesive.more(second, first),
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
    endSignOf(end.read),
    endSignOf(paragraphs[b.to - 1]!.read),
    limit(scoreText(weights, 'opens', start.read, ''), 400),
    limit(scoreText(weights, 'closes', end.read, ''), 400),
    display(b.from).length,
    display(a.from).length,
    display(a.to).length,
    display(b.to).length,
    display(b.from).reduce((sum, { read }) => sum + read.length, 0),
    openBefore[second]! - openBefore[first + 1]!,
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
    nearer.more(first, second),
    nearer.more(second, first),
    ...words.pulled(first, second),
  )
}
