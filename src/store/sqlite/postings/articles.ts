import { DamagedContent } from '../damage.ts'
import { Bytes, Reading } from './bytes.ts'
import { COLUMNS } from './inverted.ts'

/** Where the articles of a segment stand: their numbers, and where the columns of each begin. */
export class Articles {
  readonly numbers: number[] = []
  /** For every article three places, and one behind the last. */
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

  static from(packed: Uint8Array): Articles {
    const articles = new Articles()
    const { numbers, edges } = articles
    const reading = new Reading(packed)
    let edge = 0
    for (let number = 0; !reading.isAtEnd; ) {
      number += reading.number()
      numbers.push(number)
      for (let column = 0; column < COLUMNS.length; column++) {
        edge += reading.number() + 1
        edges.push(edge)
      }
    }
    return articles
  }
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
