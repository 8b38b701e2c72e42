import { fold } from '../text/fold.ts'
import { foldedWords, wordPlaces } from '../text/segment/folded-words.ts'
import type { Unit } from './choices.ts'
import { BREAK } from './fields.ts'
import type { FieldHits } from './hits.ts'

/** A word of a text as it is compared; a hit counts as one word, and ends the words at its sides. */
export interface Word {
  word: string
  isHit: boolean
  /** Words of one paragraph have the same. */
  paragraph: number
  /** Where in the text it stands. */
  from: number
  to: number
}

/** Tells each word of a text, marks left out. */
export const eachWord = (text: string, unit: Unit, onWord: (word: string) => void): void =>
  foldedWords(text, { from: 0, to: text.length, isByCharacter: unit === 'character' }, onWord)

/** Tells where each word of a field stands, marks left out, and in which paragraph. */
export function eachPlace(
  { text, hits }: FieldHits,
  unit: Unit,
  onPlace: (from: number, to: number, isHit: boolean, paragraph: number) => void,
): void {
  let paragraph = 0
  let nextBreak = text.indexOf(BREAK)
  const tell = (from: number, to: number, isHit: boolean) => {
    while (nextBreak >= 0 && nextBreak < from) {
      paragraph++
      nextBreak = text.indexOf(BREAK, nextBreak + 1)
    }
    onPlace(from, to, isHit, paragraph)
  }
  const cut = (from: number, to: number) =>
    wordPlaces(text, { from, to, isByCharacter: unit === 'character' }, (begin, end) =>
      tell(begin, end, false),
    )
  let at = 0
  for (const [from, to] of hits) {
    cut(at, from)
    tell(from, to, true)
    at = to
  }
  cut(at, text.length)
}

/** The words of a field, marks left out. */
export function wordsOf(field: FieldHits, unit: Unit): Word[] {
  const words: Word[] = []
  eachPlace(field, unit, (from, to, isHit, paragraph) => {
    const word = fold(field.text.slice(from, to))
    if (isHit || word !== '') words.push({ word, isHit, paragraph, from, to })
  })
  return words
}
