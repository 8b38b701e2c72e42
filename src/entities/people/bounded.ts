import { classOfEntry, entryOf, levelOfEntry, WordClass } from '../../text/segment/words.ts'
import { surnameAt } from '../../text/surnames.ts'
import type { Piece } from '../piece.ts'
import { SURNAME } from '../tagger/lexicon.ts'
import { isNoName, WORDS } from './name-length.ts'

/** So sure is a name that a sentence bounds on both sides. */
export const BOUNDED = 95
/** So seldom a word may be a name: 卓然, 苗苗. */
const SELDOM = 2

const DEEDS = new Set<number>([WordClass.verb, WordClass.verbNoun])

/** True for what no list of words has, or has as a seldom one that is no deed. */
export const isSeldom = (name: string): boolean => {
  const entry = entryOf(name)
  return entry === undefined || (levelOfEntry(entry) <= SELDOM && !DEEDS.has(classOfEntry(entry)))
}

/**
 * The length of the name that begins where a sentence says that one must, and ends before what it goes on with: 覃致和 in
 * 任命覃致和为. Any surname will do, and any given name; 0 where no such name stands.
 */
export function boundedLength({ text, nameAt }: Piece, at: number, goesOn: RegExp): number {
  const fits = (length: number) => {
    const name = text.slice(at, at + length)
    if (name.length < length || !/^\p{Script=Han}+$/u.test(name) || /[的了着是不]/.test(name)) return false
    if (!goesOn.test(text.slice(at + length, at + length + LONGEST_SIGN))) return false
    return isSeldom(name) && (length === nameAt(at) || (!isNoName(name) && !WORDS.has(name.slice(0, 2))))
  }
  if (surnameAt(text, at) === 2) return [4, 3].find(fits) ?? 0
  return SURNAME[text.charCodeAt(at)]! > 0 ? ([3, 2].find(fits) ?? 0) : 0
}
const LONGEST_SIGN = 6
