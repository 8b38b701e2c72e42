import { makeRoom, room } from './room.ts'
import {
  BEGIN,
  CLOSED,
  END,
  INSIDE,
  isFirst,
  isLast,
  kindOfTag,
  OUTSIDE,
  stepTo,
  TAGS,
  tagAt,
} from './tags.ts'
import { goBackward, goForward, NEVER } from './ways.ts'
import type { Weights } from './weights.ts'
import { weigh } from './worth.ts'

/** The margin of a name where none is looked for. */
const NOT_HERE = -0x100000

/** A name that the weights find, or are asked about. */
export interface Span {
  kind: number
  at: number
  length: number
}
export interface FoundSpan extends Span {
  /** How much worse everything becomes without it; below 0 where it is better without. */
  margin: number
}

/** The names of the best way from `begin` to `end`. */
function addBest(begin: number, end: number, found: FoundSpan[]): void {
  const { forward, from } = room
  const last = (end - 1) * TAGS
  let tag = OUTSIDE
  for (const other of CLOSED) if (forward[last + other]! > forward[last + tag]!) tag = other
  let over = end
  const own: FoundSpan[] = []
  for (let at = end - 1; at >= begin; at--) {
    if (isLast(tag)) over = at + 1
    if (isFirst(tag)) own.push({ kind: kindOfTag(tag), at, length: over - at, margin: 0 })
    tag = from[at * TAGS + tag]!
  }
  for (let index = own.length - 1; index >= 0; index--) found.push(own[index]!)
}

/** The best of a place without one tag. */
function bestWithout(at: number, tag: number): number {
  const { forward, backward } = room
  const here = at * TAGS
  let best = NEVER * 4
  for (let other = 0; other < TAGS; other++) {
    const sum = forward[here + other]! + backward[here + other]!
    if (other !== tag && sum > best) best = sum
  }
  return best
}

/** The best way that has this name. */
function bestWith({ kind, at, length }: Span, steps: Int16Array): number {
  const { worth, forward, backward } = room
  let sum = forward[at * TAGS + tagAt(kind, length, 0)]!
  for (let place = 1; place < length; place++) {
    const step = stepTo(kind, place === 1 ? BEGIN : INSIDE, place === length - 1 ? END : INSIDE)
    sum += steps[step]! + worth[(at + place) * TAGS + tagAt(kind, length, place)]!
  }
  return sum + backward[(at + length - 1) * TAGS + tagAt(kind, length, length - 1)]!
}

function marginOf(span: Span, steps: Int16Array): number {
  const { kind, at, length } = span
  const without = Math.max(
    bestWithout(at, tagAt(kind, length, 0)),
    bestWithout(at + length - 1, tagAt(kind, length, length - 1)),
  )
  return bestWith(span, steps) - without
}

/**
 * The names that the weights find in a text of these features, in their order, and how far they stand behind each name
 * that they are asked about, in the order of the places of these. Where no name is looked for none goes on.
 */
export function decode(
  length: number,
  features: Int32Array,
  active: Uint8Array,
  weights: Weights,
  asked: Span[],
): { spans: FoundSpan[]; margins: number[] } {
  makeRoom(length)
  const spans: FoundSpan[] = []
  const margins: number[] = asked.map(() => NOT_HERE)
  let next = 0
  for (let begin = 0; begin < length; begin++) {
    if (active[begin] === 0) continue
    let end = begin + 1
    while (end < length && active[end] === 1) end++
    weigh(begin, end, features, weights)
    goForward(begin, end, weights.steps)
    const before = spans.length
    addBest(begin, end, spans)
    while (next < asked.length && asked[next]!.at < begin) next++
    if (spans.length > before || (next < asked.length && asked[next]!.at < end)) {
      goBackward(begin, end, weights.steps)
      for (let index = before; index < spans.length; index++)
        spans[index]!.margin = marginOf(spans[index]!, weights.steps)
      for (; next < asked.length && asked[next]!.at < end; next++)
        if (asked[next]!.at + asked[next]!.length <= end)
          margins[next] = marginOf(asked[next]!, weights.steps)
    }
    begin = end
  }
  return { spans, margins }
}
