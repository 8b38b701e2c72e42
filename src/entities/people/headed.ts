import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { surnameAt } from '../../text/surnames.ts'
import { type Find, personFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { wordEnd } from '../words-around.ts'
import { isNoName, nameLength } from './name-length.ts'

/** A line without a sentence, as headlines are. */
const LINE = /^[^，。！？；]{4,30}$/
/** What goes on behind whom a headline is about: 某某：…, 某某“…”, 某某谈…. */
const GOES_ON = /^(?:[：“]|[谈讲说](?=\p{Script=Han}{2}))/u
const LENGTH = 3
/** As likely by its look as such names were among headlines made up for this. */
const PERCENT = 76

/** Whom a headline names first, where nothing else says that it is somebody. */
export function headed({ text, starts, block }: Piece): Find[] {
  const name = text.slice(0, LENGTH)
  if (!LINE.test(text) || surnameAt(text, 0) !== 1 || nameLength(`${name}，`, 0) !== LENGTH) return []
  const given = text.slice(1, LENGTH)
  const isOfWords = wordEnd(starts, 0) > 1 || starts[LENGTH] === 0 || classOfWord(given) === WordClass.noun
  if (isOfWords || isNoName(name) || !GOES_ON.test(text.slice(LENGTH))) return []
  return [{ ...personFind(text, block, 0, LENGTH), percent: PERCENT }]
}
