import {
  BEGIN,
  CLOSED,
  END,
  INSIDE,
  isFirst,
  isLast,
  kindOfTag,
  OPENING,
  OUTSIDE,
  PARTS,
  SINGLE,
  stepTo,
  TAGS,
  tagAt,
} from './tags.ts'
import { FEATURES } from './templates.ts'
import { BITS_OF_FOUR, checkOf, FOURS, firstSlot, SLOTS, secondSlot, type Weights } from './weights.ts'

/** Sums are whole numbers, so that every machine decides alike. */
const NEVER = -0x10000000
/** The margin of a name where none is looked for. */
const NOT_HERE = -0x100000

const roomFor = (places: number) => ({
  places,
  worth: new Int32Array(places * TAGS),
  forward: new Int32Array(places * TAGS),
  backward: new Int32Array(places * TAGS),
  from: new Uint8Array(places * TAGS),
})
/** One room for all texts: it grows with the longest. */
let room = roomFor(0)

function makeRoom(length: number): void {
  if (length > room.places) room = roomFor(2 * length)
}

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

/** What the tags are worth at each place of a text. */
function weigh(begin: number, end: number, features: Int32Array, { checks, fours }: Weights): void {
  const { worth } = room
  for (let at = begin; at < end; at++) {
    const to = at * TAGS
    worth[to] = 0
    let first = 0
    let second = 0
    let third = 0
    for (let index = at * FEATURES, last = index + FEATURES; index < last; index++) {
      const hash = features[index]!
      const check = checkOf(hash)
      const one = firstSlot(hash)
      const other = secondSlot(hash)
      const isOne = ((checks[one]! ^ check) - 1) >> 31
      const isOther = ((checks[other]! ^ check) - 1) >> 31
      const own = ((one & isOne) | (~isOne & ((other & isOther) | (SLOTS & ~isOther)))) * FOURS
      first += fours[own]!
      second += fours[own + 1]!
      third += fours[own + 2]!
    }
    part(worth, to + 1, first)
    part(worth, to + 5, second)
    part(worth, to + 9, third)
  }
}
/** Four sums from one number: see Weights.fours. */
function part(worth: Int32Array, to: number, four: number): void {
  const high = Math.floor(four / HALF + 0.5)
  partHalf(worth, to, four - high * HALF)
  partHalf(worth, to + 2, high)
}
const HALF = 2 ** (2 * BITS_OF_FOUR)

function partHalf(worth: Int32Array, to: number, pair: number): void {
  const low = (pair << (32 - BITS_OF_FOUR)) >> (32 - BITS_OF_FOUR)
  worth[to] = low
  worth[to + 1] = (pair - low) >> BITS_OF_FOUR
}

/** The best ways to each tag of each place from `begin` to `end`, where no name goes on before or behind. */
function goForward(begin: number, end: number, steps: Int16Array): void {
  const { worth, forward, from } = room
  const first = begin * TAGS
  forward.fill(NEVER, first, first + TAGS)
  for (const tag of OPENING) forward[first + tag] = worth[first + tag]!
  for (let here = first + TAGS; here < end * TAGS; here += TAGS) {
    const before = here - TAGS
    let closed = forward[before]!
    let way = OUTSIDE
    for (let tag = END; tag < TAGS; tag += PARTS) {
      if (forward[before + tag]! > closed) {
        closed = forward[before + tag]!
        way = tag
      }
      if (forward[before + tag + 1]! > closed) {
        closed = forward[before + tag + 1]!
        way = tag + 1
      }
    }
    forward[here] = closed
    from[here] = way
    for (let kind = 0, step = 0; kind < 3; kind++, step += 4) {
      const base = kind * PARTS
      const own = here + base
      const began = forward[before + base + BEGIN]!
      const inside = forward[before + base + INSIDE]!
      forward[own + BEGIN] = closed + worth[own + BEGIN]!
      forward[own + SINGLE] = closed + worth[own + SINGLE]!
      from[own + BEGIN] = way
      from[own + SINGLE] = way
      const [beganOn, insideOn] = [began + steps[step]!, inside + steps[step + 2]!]
      const [beganOver, insideOver] = [began + steps[step + 1]!, inside + steps[step + 3]!]
      forward[own + INSIDE] = Math.max(beganOn, insideOn) + worth[own + INSIDE]!
      forward[own + END] = Math.max(beganOver, insideOver) + worth[own + END]!
      from[own + INSIDE] = base + (beganOn >= insideOn ? BEGIN : INSIDE)
      from[own + END] = base + (beganOver >= insideOver ? BEGIN : INSIDE)
    }
  }
}

/** The best that can follow each tag, without what it is worth itself. */
function goBackward(begin: number, end: number, steps: Int16Array): void {
  const { worth, backward } = room
  const last = (end - 1) * TAGS
  backward.fill(NEVER, last, last + TAGS)
  for (const tag of CLOSED) backward[last + tag] = 0
  for (let here = last - TAGS; here >= begin * TAGS; here -= TAGS) {
    const behind = here + TAGS
    let opening = backward[behind]!
    for (let tag = BEGIN; tag < TAGS; tag += PARTS) {
      opening = Math.max(opening, worth[behind + tag]! + backward[behind + tag]!)
      opening = Math.max(opening, worth[behind + tag + 3]! + backward[behind + tag + 3]!)
    }
    backward[here] = opening
    for (let kind = 0, step = 0; kind < 3; kind++, step += 4) {
      const own = here + kind * PARTS
      const next = behind + kind * PARTS
      const inside = worth[next + INSIDE]! + backward[next + INSIDE]!
      const over = worth[next + END]! + backward[next + END]!
      backward[own + BEGIN] = Math.max(inside + steps[step]!, over + steps[step + 1]!)
      backward[own + INSIDE] = Math.max(inside + steps[step + 2]!, over + steps[step + 3]!)
      backward[own + END] = opening
      backward[own + SINGLE] = opening
    }
  }
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
