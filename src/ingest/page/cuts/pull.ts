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

/** How the display lines of a page pull two texts apart or hold them together, in thousandths of what a line says. */
export function pull(
  banners: Banner[],
  one: Pick<Window, 'shared'>,
  other: Pick<Window, 'shared'>,
): number[] {
  let [toOne, toOther, held, mostOne, mostOther, lineOne, lineOther] = [0, 0, 0, 0, 0, -1, -1]
  banners.forEach(({ pairs, worth }, line) => {
    const [first, second] = [perMille(one.shared(pairs), worth), perMille(other.shared(pairs), worth)]
    toOne = Math.max(toOne, first - second)
    toOther = Math.max(toOther, second - first)
    held = Math.max(held, Math.min(first, second))
    if (first > mostOne) [mostOne, lineOne] = [first, line]
    if (second > mostOther) [mostOther, lineOther] = [second, line]
  })
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
