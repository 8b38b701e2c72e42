import { fold } from '../text/fold.ts'
import { foldedWords } from '../text/segment/folded-words.ts'
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

/** The words of a field, marks left out. */
export function wordsOf({ text, hits }: FieldHits, unit: Unit): Word[] {
  const words: Word[] = []
  let paragraph = 0
  let nextBreak = text.indexOf(BREAK)
  const add = (word: string, isHit: boolean, from: number, to: number) => {
    while (nextBreak >= 0 && nextBreak < from) {
      paragraph++
      nextBreak = text.indexOf(BREAK, nextBreak + 1)
    }
    words.push({ word, isHit, paragraph, from, to })
  }
  const cut = (from: number, to: number) =>
    foldedWords(text, { from, to, isByCharacter: unit === 'character' }, (word, begin, end) =>
      add(word, false, begin, end),
    )
  let at = 0
  for (const [from, to] of hits) {
    cut(at, from)
    add(fold(text.slice(from, to)), true, from, to)
    at = to
  }
  cut(at, text.length)
  return words
}
