import { type DoubleArray, doubleArray, NO_ENTRY } from '../double-array.ts'
import { bytes, WORDS } from '../generated/words.ts'

/** What a word mostly is, in the order of the table (tools/tables/words.mjs); 0 is left for the inside of words. */
export const WordClass = {
  noun: 1,
  verb: 2,
  verbNoun: 3,
  function: 4,
  adjective: 5,
  numeral: 6,
  organisation: 7,
  place: 8,
  time: 9,
  phrase: 10,
} as const
export type WordClass = (typeof WordClass)[keyof typeof WordClass]

const LEVELS = 9

/** Read with the first word: the explorer starts without. */
let dictionary: DoubleArray | undefined
/** All of it, for who walks through whole texts. */
export const allWords = (): DoubleArray => (dictionary ??= doubleArray(bytes(), WORDS))

/** The state before the first character of a word. */
export const ROOT = 0

/** The state that one more character leads to; ROOT where no word goes on so. */
export function step(state: number, unit: number): number {
  const { base, check, codes } = allWords()
  const code = codes[unit]!
  const next = base[state]! + code
  return code !== 0 && check[next] === state ? next : ROOT
}

/** What the dictionary says of the word that a state stands for; undefined where it is only the beginning of words. */
export function entryAt(state: number): number | undefined {
  const entry = allWords().entries[state]!
  return entry === NO_ENTRY ? undefined : entry
}

export const classOfEntry = (entry: number): WordClass => (1 + Math.floor(entry / LEVELS)) as WordClass
/** How frequent a word is: each step a factor of four, 0 to 8. */
export const levelOfEntry = (entry: number): number => entry % LEVELS

/** What the dictionary says of a word; undefined where it has it not. */
export function entryOf(word: string): number | undefined {
  let state = ROOT
  for (let at = 0; at < word.length; at++) {
    state = step(state, word.charCodeAt(at))
    if (state === ROOT) return undefined
  }
  return entryAt(state)
}

/**
 * The class of a word, if the dictionary has it.
 *
 * @example classOfWord('建设') // WordClass.verbNoun
 */
export function classOfWord(word: string): WordClass | undefined {
  const entry = entryOf(word)
  return entry === undefined ? undefined : classOfEntry(entry)
}
