import { type Ask, askAbreast, ROWS } from './abreast.ts'
import { emptyMemory, PAGE } from './assembly.ts'
import { askOneByOne } from './one-by-one.ts'
import type { Forest } from './trees.ts'

// The room that forests and rows lie in while trees are asked: rows feature by feature, sums, then one forest behind the
// other. A forest that was asked once stays.

const MOST_FEATURES = 254
const SUMS = MOST_FEATURES * ROWS * 2
const FORESTS = SUMS + 2 * ROWS
const memory = emptyMemory()
let columns = new Int16Array(memory.buffer)
let used = FORESTS

interface Placed {
  asks: number
  leaves: number
  /** The bytes of the nodes of a tree. */
  size: number
  /** So many trees at most may be summed up in sixteen bits. */
  most: number
  ask: Ask
}

const programs = new Map<number, Ask>()
const placed = new WeakMap<Forest, Placed>()

function placeOf(forest: Forest): Placed {
  let place = placed.get(forest)
  if (place) return place
  const { asks, leaves, depth } = forest
  const own = used
  used += asks.byteLength + 4 * Math.ceil(leaves.byteLength / 4)
  if (used > memory.buffer.byteLength) {
    memory.grow(Math.ceil((used - memory.buffer.byteLength) / PAGE))
    columns = new Int16Array(memory.buffer)
  }
  new Int32Array(memory.buffer, own).set(asks)
  new Int16Array(memory.buffer, own + asks.byteLength).set(leaves)
  const worth = leaves.reduce((most, leaf) => Math.max(most, Math.abs(leaf)), 1)
  const [size, most] = [4 << depth, Math.max(1, Math.floor(GREATEST / worth))]
  place = { asks: own, leaves: own + asks.byteLength, size, most, ask: programFor(depth) }
  placed.set(forest, place)
  return place
}

function programFor(depth: number): Ask {
  let ask = programs.get(depth)
  if (ask) return ask
  try {
    ask = askAbreast(depth, memory)
  } catch {
    ask = askOneByOne(depth, memory)
  }
  programs.set(depth, ask)
  return ask
}

const LEAST = -0x8000
const GREATEST = 0x7fff

/** Lays a row into one of the places of the columns; what is further away than sixteen bits reach is as far as they do. */
function lay(row: Int32Array, from: number, features: number, place: number): void {
  const into = columns
  for (let at = from, to = place, end = from + features; at < end; at++, to += ROWS) {
    const value = row[at]!
    into[to] = value === (value << 16) >> 16 ? value : value > 0 ? GREATEST : LEAST
  }
}

/** Adds what some of the trees say of the rows that were laid to the scores of these, `places` being where each has them. */
function addScores(
  forest: Forest,
  from: number,
  to: number,
  scores: Int32Array,
  places: ArrayLike<number>,
  first: number,
  count: number,
): void {
  const { asks, leaves, size, most, ask } = placeOf(forest)
  const { outcomes } = forest
  for (let outcome = 0; outcome < outcomes; outcome++) {
    for (let tree = from + outcome; tree < to; tree += most * outcomes) {
      const trees = Math.min(most, Math.ceil((to - tree) / outcomes))
      ask(asks + tree * size, leaves + (tree * size) / 2, trees, size * outcomes, 0, SUMS)
      for (let row = 0; row < count; row++)
        scores[places[first + row]! * outcomes + outcome]! += columns[SUMS / 2 + row]!
    }
  }
}

/**
 * What the trees say of many rows, one behind the other. Each time that `enough` more of them have been asked and leave
 * no doubt, by `margin`, which outcome it is, the others are not asked: most lines are plain. The
 * number of outcomes divides `enough`.
 */
export function judgeAll(
  forest: Forest,
  rows: Int32Array,
  enough = forest.trees,
  margin = Number.POSITIVE_INFINITY,
): Int32Array {
  const { features, outcomes, trees } = forest
  const count = rows.length / features
  const scores = new Int32Array(count * outcomes)
  const open = Int32Array.from({ length: count }, (_, row) => row)
  placeOf(forest)
  for (let from = 0, left = count; from < trees && left > 0; from += enough) {
    for (let first = 0; first < left; first += ROWS) {
      const together = Math.min(ROWS, left - first)
      for (let row = 0; row < together; row++) lay(rows, open[first + row]! * features, features, row)
      addScores(forest, from, Math.min(trees, from + enough), scores, open, first, together)
    }
    let kept = 0
    for (let index = 0; index < left; index++)
      if (!isClear(scores, open[index]! * outcomes, outcomes, margin)) open[kept++] = open[index]!
    left = kept
  }
  return scores
}

const SAME = Int32Array.from({ length: ROWS }, (_, row) => row)

/** What a forest of one outcome says of each of some rows. */
export function judged(forest: Forest, rows: Int32Array[]): Int32Array {
  const scores = new Int32Array(rows.length)
  placeOf(forest)
  for (let first = 0; first < rows.length; first += ROWS) {
    const together = Math.min(ROWS, rows.length - first)
    for (let row = 0; row < together; row++) lay(rows[first + row]!, 0, forest.features, row)
    addScores(forest, 0, forest.trees, scores.subarray(first), SAME, 0, together)
  }
  return scores
}

function isClear(scores: Int32Array, at: number, outcomes: number, margin: number): boolean {
  let [most, second] = [scores[at]!, Number.NEGATIVE_INFINITY]
  for (let outcome = 1; outcome < outcomes; outcome++) {
    const score = scores[at + outcome]!
    if (score > most) {
      second = most
      most = score
    } else if (score > second) second = score
  }
  return most - second >= margin
}
