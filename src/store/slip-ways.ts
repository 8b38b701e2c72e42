import { swapped } from '../text/swapped.ts'

/** From this length on each half of a text says enough: one slip leaves one of them whole. */
const HALVES = 8

/** So many characters may stand between two parts of a text that was written with a slip. */
export const SLIP = 3

/**
 * What holds every text with one character wrong, missing or too many: the part before the slip and the part behind
 * it close together; parts of one character are left to whoever looks at the texts. Each way is one part or two. Two
 * neighbours in the other order make a text of its own.
 */
export function slipWays(folded: string): string[][] {
  const whole = [...folded]
  if (whole.length >= HALVES) {
    const half = whole.length >> 1
    return [[whole.slice(0, half).join('')], [whole.slice(half).join('')], [swapped(whole, half - 1)]]
  }
  const ways = new Map<string, string[]>()
  for (let at = 0; at <= whole.length; at++) {
    for (const behind of [at, at + 1]) {
      const parts = [whole.slice(0, at), whole.slice(behind)].filter(({ length }) => length >= 2)
      if (parts.length === 0 || behind > whole.length) continue
      // Two characters alone are in too many articles to say anything.
      if (parts.length === 1 && parts[0]!.length < Math.max(3, whole.length - 2)) continue
      const way = parts.map((part) => part.join(''))
      ways.set(way.join(' '), way)
    }
  }
  for (let at = 0; at + 1 < whole.length; at++) {
    const way = swapped(whole, at)
    ways.set(way, [way])
  }
  return ways.size > 0 ? [...ways.values()] : [[folded]]
}
