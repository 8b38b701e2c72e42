import { fold } from '../text/fold.ts'
import { wordPlaces } from '../text/segment/folded-words.ts'
import type { Words } from '../text/segment/segment.ts'
import type { Unit } from './choices.ts'
import { cutField, isEnding } from './cut-field.ts'
import { BREAK } from './fields.ts'
import type { FieldHits, Range } from './hits.ts'

/** A word of a text as it is compared; a hit is one, and so is what it leaves of a word in which it stands. */
export interface Word {
  word: string
  isHit: boolean
  /** Words of one paragraph have the same. */
  paragraph: number
  /** Where in the text it stands. */
  from: number
  to: number
}

/** What stands at a place: a word, a hit, or what a hit leaves of the word in which it stands. */
export type Standing = 'word' | 'hit' | 'rest'

/**
 * Tells where each word of a field stands, marks left out, and in which paragraph.
 *
 * @param names where names stand, in their order: each is one word
 */
export function eachPlace(
  field: FieldHits,
  { unit, names }: { unit: Unit; names: readonly Range[] },
  onPlace: (from: number, to: number, standing: Standing, paragraph: number) => void,
): void {
  const { text, hits } = field
  let paragraph = 0
  let nextBreak = text.indexOf(BREAK)
  const starts = unit === 'word' ? cutField(field, names) : undefined
  const tell = (from: number, to: number, standing: Standing) => {
    while (nextBreak >= 0 && nextBreak < from) {
      paragraph++
      nextBreak = text.indexOf(BREAK, nextBreak + 1)
    }
    onPlace(from, to, standing, paragraph)
  }
  const cut = (from: number, to: number) =>
    wordPlaces(text, { from, to, starts }, (begin, end) => {
      const isRest =
        starts && ((begin === from && isLeft(starts, begin, end)) || (end === to && !starts[end]))
      tell(begin, end, isRest ? 'rest' : 'word')
    })
  let at = 0
  for (const [from, to] of hits) {
    cut(at, from)
    tell(from, to, 'hit')
    at = to
  }
  cut(at, text.length)
}

/** What stands behind a hit and is no word: the rest of one that the hit cuts, or the ending that makes another word of it. */
const isLeft = (starts: Words, begin: number, end: number): boolean =>
  begin > 0 && (starts[begin] === 0 || isEnding(starts, begin, end))

/** The words of a field, marks left out. */
export function wordsOf(field: FieldHits, unit: Unit, names: readonly Range[] = []): Word[] {
  const words: Word[] = []
  eachPlace(field, { unit, names }, (from, to, standing, paragraph) => {
    const word = fold(field.text.slice(from, to))
    const isHit = standing === 'hit'
    if (isHit || word !== '') words.push({ word, isHit, paragraph, from, to })
  })
  return words
}
