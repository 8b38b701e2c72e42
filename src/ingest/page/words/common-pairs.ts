import { place } from '../../learned/hashed.ts'

// How common pairs of characters are in papers at large: what two texts share says little where every text has it.

/** A power of two. */
export const COMMON_SIZE = 65536
const [FIRST, SECOND] = [20, 21]

/** Twice the logarithm of the number of articles in a thousand that have it. */
export const levelOf = (articles: number, all: number) =>
  Math.round(2 * Math.log2(1 + (1000 * articles) / all))

export const placesOf = (pair: number): [number, number] => {
  const [first, second] = [Math.floor(pair / 0x10000), pair % 0x10000]
  return [place(FIRST, first, second, 0, COMMON_SIZE), place(SECOND, first, second, 0, COMMON_SIZE)]
}

/** Of the two places of a pair the lesser one: the other may be taken by a commoner pair. */
export function commonness(levels: Int8Array, pair: number): number {
  const first = Math.floor(pair / 0x10000)
  const second = pair % 0x10000
  const one = levels[place(FIRST, first, second, 0, COMMON_SIZE)]!
  const other = levels[place(SECOND, first, second, 0, COMMON_SIZE)]!
  return one < other ? one : other
}
