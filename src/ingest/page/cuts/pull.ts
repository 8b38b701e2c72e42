import { perMille, type Window } from '../words/cohesion.ts'
import { displaysAt, type Gaps } from './gaps.ts'
import type { PageWords } from './page-words.ts'

// Headlines stand anywhere on a page, and each says what one article says. Two texts that share their words with two
// different headlines are two articles, though neither stands between them.

/** The words of every display line of a page, with the gap that it stands in. */
export interface Banner {
  gap: number
  pairs: Uint32Array
  worth: number
}

/** Below this a line says too little: one pair of characters that only it has. */
const LITTLE = 100

export function bannersOf(gaps: Gaps, words: PageWords): Banner[] {
  return gaps.between
    .flatMap((_, gap) => displaysAt(gaps, gap).map((piece) => ({ gap, pairs: words.of(piece) })))
    .map(({ gap, pairs }) => ({ gap, pairs, worth: words.sum(pairs) }))
    .filter(({ worth }) => worth >= LITTLE)
}

/** How much of what each display line says a text says too, in thousandths. */
export function toldBy(banners: Banner[], text: Pick<Window, 'shared'>): Int32Array {
  const told = new Int32Array(banners.length)
  for (let line = 0; line < told.length; line++) {
    const { pairs, worth } = banners[line]!
    told[line] = perMille(text.shared(pairs), worth)
  }
  return told
}

/**
 * How the display lines of a page pull two texts apart or hold them together, by how much of each line both tell; without
 * those from one place to another.
 */
export function pull(one: Int32Array, other: Int32Array, leftOut = { from: 0, to: 0 }): number[] {
  let [toOne, toOther, held, mostOne, mostOther, lineOne, lineOther] = [0, 0, 0, 0, 0, -1, -1]
  for (let line = 0; line < one.length; line++) {
    if (line >= leftOut.from && line < leftOut.to) continue
    const first = one[line]!
    const second = other[line]!
    toOne = Math.max(toOne, first - second)
    toOther = Math.max(toOther, second - first)
    held = Math.max(held, Math.min(first, second))
    if (first > mostOne) [mostOne, lineOne] = [first, line]
    if (second > mostOther) [mostOther, lineOther] = [second, line]
  }
  return [
    toOne,
    toOther,
    Math.min(toOne, toOther),
    held,
    mostOne,
    mostOther,
    lineOne < 0 ? -1 : lineOne === lineOther ? 1 : 0,
  ]
}
export const PULL_FACTS = 7
