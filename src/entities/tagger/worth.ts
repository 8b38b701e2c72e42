import { room } from './room.ts'
import { TAGS } from './tags.ts'
import { FEATURES } from './templates.ts'
import { BITS_OF_FOUR, checkOf, FOURS, firstSlot, SLOTS, secondSlot, type Weights } from './weights.ts'

/** What the tags are worth at each place of a text. */
export function weigh(begin: number, end: number, features: Int32Array, { checks, fours }: Weights): void {
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
