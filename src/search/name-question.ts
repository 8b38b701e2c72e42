import type { NameQuestion } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { readingsOf } from '../text/sound/readings.ts'
import { initialsOf } from '../text/sound/typed.ts'
import { swapped } from '../text/swapped.ts'
import type { Syllable } from './spelling.ts'

// The words of the tables of names (store/sqlite/tokens.ts): `ab` two characters, `a_b` with one between them,
// `x.y` two syllables, `3xyz` three initials, `0xyz` all initials of a short name.

/** What a name holds that sounds like these syllables: whole ones two by two, initials three by three. */
export function soundQuestion(spelling: Syllable[]): NameQuestion {
  const every: string[][] = []
  for (let at = 0; at + 1 < spelling.length; at++) {
    const [one, two, three] = spelling.slice(at, at + 3)
    if (one!.isWhole && two!.isWhole)
      every.push([
        ...new Set(one!.readings.flatMap((first) => two!.readings.map((second) => `${first}.${second}`))),
      ])
    else if (three) every.push(initials([one!, two!, three]).map((way) => `3${way}`))
  }
  return every.length > 0 ? { every } : wholeNameQuestion(spelling)
}

/** What names have these initials and no others. */
export const wholeNameQuestion = (spelling: Syllable[]): NameQuestion => ({
  every: [initials(spelling).map((way) => `0${way}`)],
})

const initials = (spelling: Syllable[]): string[] => initialsOf(spelling.map(({ readings }) => readings))

/** What a name holds that sounds like this text, character by character. */
export const homophoneQuestion = (text: string): NameQuestion =>
  soundQuestion(
    [...fold(text)].map((typed) => {
      const readings = readingsOf(typed)
      return { typed, readings: readings.length > 0 ? readings : [typed], isWhole: true }
    }),
  )

/** From this length on each half of a text says enough: one slip leaves one of them whole. */
const HALVES = 6

/** What a name holds that is this text with one character wrong, missing or too many, or with two neighbours turned round. */
export function slipQuestion(text: string): NameQuestion {
  const folded = fold(text)
  const half = folded.length >> 1
  if (folded.length >= HALVES)
    return {
      ways: [folded.slice(0, half), folded.slice(half), swapped(folded.split(''), half - 1)].map(wordsOf),
    }
  const ways: string[][] = []
  for (let at = 0; at < folded.length; at++) {
    const [before, behind] = [folded.slice(0, at), folded.slice(at + 1)]
    ways.push(wordsOf(`${before}?${behind}`), wordsOf(before + behind))
    if (at > 0) ways.push(wordsOf(`${before}?${folded[at]}${behind}`))
    if (behind !== '') ways.push(wordsOf(swapped(folded.split(''), at)))
  }
  return { ways: ways.filter((words) => words.length > 0) }
}

/** The words of a text with at most one character that nobody knows, written `?`. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    const [one, two, three] = [text[at]!, text[at + 1]!, text[at + 2]]
    if (two === '?' && one !== '?' && three !== undefined) words.push(`${one}_${three}`)
    else if (one !== '?' && two !== '?') words.push(one + two)
  }
  return words
}
