import { fold } from '../text/fold.ts'
import { isHan } from '../text/han.ts'
import { segment } from '../text/segment/segment.ts'
import { characterEnd } from '../text/whole.ts'
import type { Unit } from './choices.ts'
import { BREAK } from './fields.ts'
import type { FieldHits } from './hits.ts'

/** A word of a text as it is compared; a hit counts as one word, and ends the words at its sides. */
export interface Word {
  word: string
  isHit: boolean
  /** Words of one paragraph have the same. */
  paragraph: number
}

/** Letters and digits that stand together are one word in either way of counting; so is 53.6%. */
const RUN = /[\p{L}\p{M}\p{N}]+(?:\.\p{N}+)*%?/uy

/** The words of a field, marks left out. */
export function wordsOf({ text, hits }: FieldHits, unit: Unit): Word[] {
  const words: Word[] = []
  let paragraph = 0
  let at = 0
  const cut = (end: number) => {
    const starts = unit === 'word' ? segment(text.slice(at, end)) : undefined
    const begin = at
    while (at < end) {
      const from = at
      if (isHan(text.codePointAt(at)!)) {
        at = characterEnd(text, at)
        if (starts) while (at < end && starts[at - begin] === 0) at++
      } else {
        RUN.lastIndex = at
        const run = RUN.exec(text)?.[0]
        if (run === undefined) {
          if (text[at] === BREAK) paragraph++
          at = characterEnd(text, at)
          continue
        }
        at = Math.min(end, at + hanAfter(run))
      }
      const word = fold(text.slice(from, at))
      if (word !== '') words.push({ word, isHit: false, paragraph })
    }
  }
  for (const [from, to] of hits) {
    cut(from)
    const term = text.slice(from, to)
    words.push({ word: fold(term), isHit: true, paragraph })
    for (const character of term) if (character === BREAK) paragraph++
    at = to
  }
  cut(text.length)
  return words
}

/** How far a run of letters goes before Han characters, which are letters too. */
function hanAfter(run: string): number {
  let end = 0
  while (end < run.length && !isHan(run.codePointAt(end)!)) end = characterEnd(run, end)
  return Math.max(1, end)
}
