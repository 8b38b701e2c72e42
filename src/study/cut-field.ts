import { cutAt, join } from '../text/segment/joined.ts'
import { segment, UNKNOWN, type Words } from '../text/segment/segment.ts'
import { WordClass } from '../text/segment/words.ts'
import type { FieldHits, Range } from './hits.ts'

/** A field cut into words, of which each name is one. What hits leave of a name is cut as any text is. */
export function cutField({ text, hits }: FieldHits, names: readonly Range[]): Words {
  const starts = segment(text)
  let next = 0
  for (const [from, to] of names) {
    while (next < hits.length && hits[next]![1] <= from) next++
    let at = from
    for (let inside = next; inside < hits.length && hits[inside]![0] < to; inside++) {
      const [begin, end] = hits[inside]!
      joinUnknown(starts, at, begin)
      // A character alone is no word of a name.
      if (begin === at + 1) starts[begin] = 0
      at = end
    }
    if (at === from) join(starts, from, to)
    else joinUnknown(starts, at, to)
    cutAt(starts, to)
  }
  return starts
}

/** What the dictionary knows only character by character is one word that it does not know. */
function joinUnknown(starts: Words, from: number, to: number): void {
  if (from < to && starts.subarray(from, to).every((start) => start !== 0)) join(starts, from, to)
}

/** Of characters that stand alone the dictionary calls many an ending an adjective. */
const ENDINGS = new Set<number>([WordClass.noun, WordClass.adjective, UNKNOWN])

/** A noun of one character right behind a word makes another noun of both. */
export const isEnding = (starts: Words, begin: number, end: number): boolean =>
  end === begin + 1 && ENDINGS.has(starts[begin]!)
