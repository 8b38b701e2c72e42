import { FEATURES } from './features.ts'
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
import { checkOf, firstSlot, PAIRS, secondSlot, type Weights } from './weights.ts'

/** Sums are whole numbers, so that every machine decides alike. */
const NEVER = -0x10000000
/** The margin of a name where none is looked for. */
const NOT_HERE = -0x100000

/** One room for all texts: it grows with the longest. */
let room = 0
let worthOf = new Int32Array(0)
let forward = new Int32Array(0)
let backward = new Int32Array(0)
let from = new Uint8Array(0)

function makeRoom(length: number): void {
  if (length <= room) return
  room = 2 * length
  worthOf = new Int32Array(room * TAGS)
  forward = new Int32Array(room * TAGS)
  backward = new Int32Array(room * TAGS)
  from = new Uint8Array(room * TAGS)
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
function weigh(begin: number, end: number, features: Int32Array, { checks, pairs }: Weights): void {
  for (let at = begin; at < end; at++) {
    const to = at * TAGS
    worthOf[to] = 0
    let first = 0
    let second = 0
    let third = 0
    let fourth = 0
    let fifth = 0
    let sixth = 0
    for (let index = at * FEATURES, last = index + FEATURES; index < last; index++) {
      const hash = features[index]!
      const check = checkOf(hash)
      let slot = firstSlot(hash)
      if (checks[slot] !== check) {
        slot = secondSlot(hash)
        if (checks[slot] !== check) continue
      }
      const own = slot * PAIRS
      first = (first + pairs[own]!) | 0
      second = (second + pairs[own + 1]!) | 0
      third = (third + pairs[own + 2]!) | 0
      fourth = (fourth + pairs[own + 3]!) | 0
      fifth = (fifth + pairs[own + 4]!) | 0
      sixth = (sixth + pairs[own + 5]!) | 0
    }
    unpair(to + 1, first)
    unpair(to + 3, second)
    unpair(to + 5, third)
    unpair(to + 7, fourth)
    unpair(to + 9, fifth)
    unpair(to + 11, sixth)
  }
}
/** Two sums from one number: see Weights.pairs. */
function unpair(to: number, pair: number): void {
  const low = (pair << 16) >> 16
  worthOf[to] = low
  worthOf[to + 1] = (pair - low) >> 16
}

/** The best ways to each tag of each place from `begin` to `end`, where no name goes on before or behind. */
function goForward(begin: number, end: number, steps: Int16Array): void {
  const first = begin * TAGS
  forward.fill(NEVER, first, first + TAGS)
  for (const tag of OPENING) forward[first + tag] = worthOf[first + tag]!
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
      forward[own + BEGIN] = closed + worthOf[own + BEGIN]!
      forward[own + SINGLE] = closed + worthOf[own + SINGLE]!
      from[own + BEGIN] = way
      from[own + SINGLE] = way
      const [beganOn, insideOn] = [began + steps[step]!, inside + steps[step + 2]!]
      const [beganOver, insideOver] = [began + steps[step + 1]!, inside + steps[step + 3]!]
      forward[own + INSIDE] = Math.max(beganOn, insideOn) + worthOf[own + INSIDE]!
      forward[own + END] = Math.max(beganOver, insideOver) + worthOf[own + END]!
      from[own + INSIDE] = base + (beganOn >= insideOn ? BEGIN : INSIDE)
      from[own + END] = base + (beganOver >= insideOver ? BEGIN : INSIDE)
    }
  }
}

/** The best that can follow each tag, without what it is worth itself. */
function goBackward(begin: number, end: number, steps: Int16Array): void {
  const last = (end - 1) * TAGS
  backward.fill(NEVER, last, last + TAGS)
  for (const tag of CLOSED) backward[last + tag] = 0
  for (let here = last - TAGS; here >= begin * TAGS; here -= TAGS) {
    const behind = here + TAGS
    let opening = backward[behind]!
    for (let tag = BEGIN; tag < TAGS; tag += PARTS) {
      opening = Math.max(opening, worthOf[behind + tag]! + backward[behind + tag]!)
      opening = Math.max(opening, worthOf[behind + tag + 3]! + backward[behind + tag + 3]!)
    }
    backward[here] = opening
    for (let kind = 0, step = 0; kind < 3; kind++, step += 4) {
      const own = here + kind * PARTS
      const next = behind + kind * PARTS
      const inside = worthOf[next + INSIDE]! + backward[next + INSIDE]!
      const over = worthOf[next + END]! + backward[next + END]!
      backward[own + BEGIN] = Math.max(inside + steps[step]!, over + steps[step + 1]!)
      backward[own + INSIDE] = Math.max(inside + steps[step + 2]!, over + steps[step + 3]!)
      backward[own + END] = opening
      backward[own + SINGLE] = opening
    }
  }
}

/** The names of the best way from `begin` to `end`. */
function addBest(begin: number, end: number, found: FoundSpan[]): void {
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
  let sum = forward[at * TAGS + tagAt(kind, length, 0)]!
  for (let place = 1; place < length; place++) {
    const step = stepTo(kind, place === 1 ? BEGIN : INSIDE, place === length - 1 ? END : INSIDE)
    sum += steps[step]! + worthOf[(at + place) * TAGS + tagAt(kind, length, place)]!
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
