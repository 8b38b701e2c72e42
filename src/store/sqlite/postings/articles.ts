import { DamagedContent } from '../damage.ts'
import { Bytes, Reading } from './bytes.ts'
import { COLUMNS } from './inverted.ts'

/** Where the articles of a segment stand: their numbers, and where the columns of each begin. */
export interface ReadArticles {
  numbers: ArrayLike<number>
  /** For every article three places, and one behind the last. */
  edges: ArrayLike<number>
}

/** The articles of a segment that is being made. */
export class Articles implements ReadArticles {
  readonly numbers: number[] = []
  readonly edges: number[] = [0]

  add(number: number, sizes: number[]): void {
    this.numbers.push(number)
    for (const size of sizes) this.edges.push(this.edges.at(-1)! + size + 1)
  }

  packed(): Uint8Array {
    const bytes = new Bytes()
    this.numbers.forEach((number, article) => {
      bytes.number(number - (this.numbers[article - 1] ?? 0))
      for (let edge = COLUMNS.length * article; edge < COLUMNS.length * (article + 1); edge++)
        bytes.number(this.edges[edge + 1]! - this.edges[edge]! - 1)
    })
    return bytes.taken
  }
}

/** A number of an article stands before those of its columns. */
const ROW = 1 + COLUMNS.length
/** Places of a segment are counted as far as this. */
const MOST_PLACES = 2 ** 31 - 1

/** What `Articles` packed. Whole arrays of numbers: lists that grow take three times as long. */
export function readArticles(packed: Uint8Array): ReadArticles {
  let ends = 0
  for (const byte of packed) if (byte < 128) ends++
  if (ends % ROW !== 0 || packed.at(-1)! > 127) throw new DamagedContent('postings')
  const numbers = new Float64Array(ends / ROW)
  const edges = new Int32Array((ends / ROW) * COLUMNS.length + 1)
  const reading = new Reading(packed)
  let [number, edge, column] = [0, 0, 0]
  for (let article = 0; article < numbers.length; article++) {
    number += reading.number()
    numbers[article] = number
    for (let count = 0; count < COLUMNS.length; count++) {
      edge += reading.number() + 1
      edges[++column] = edge
    }
  }
  if (edge > MOST_PLACES) throw new DamagedContent('postings')
  return { numbers, edges }
}

/** The column that a place stands in, at or behind another: first by larger and larger steps, then by halves. */
export function columnOf(edges: ArrayLike<number>, place: number, from: number): number {
  const count = edges.length - 1
  let step = 1
  let low = from
  while (low + step < count && edges[low + step]! <= place) {
    low += step
    step *= 2
  }
  let high = Math.min(count, low + step)
  if (place >= edges[count]!) throw new DamagedContent('postings')
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (edges[middle]! <= place) low = middle
    else high = middle
  }
  return low
}
