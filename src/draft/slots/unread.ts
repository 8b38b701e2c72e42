import { isHan } from '../../text/han.ts'
import type { Words } from '../../text/segment/segment.ts'
import { entryOf, levelOfEntry, WordClass } from '../../text/segment/words.ts'
import { surnameLength } from '../../text/surnames.ts'

type Range = [at: number, end: number]

/** Names of people have so many characters; without a surname at least three, which are the sounds of a foreign one. */
const [LEAST_LENGTH, LEAST_OF_SOUNDS, MOST_LENGTH] = [2, 3, 6]
/** Words of grammar so frequent (在, 将, 也) are in no name; 依 may be. */
const FREQUENT = 6
/** True where no name has a character: it counts, or is a frequent word of grammar. */
const isOfNoName = (wordClass: number, character: string): boolean =>
  wordClass === WordClass.numeral ||
  wordClass === WordClass.time ||
  (wordClass === WordClass.function && levelOfEntry(entryOf(character) ?? 0) >= FREQUENT)

/**
 * Names of people that no reader of names took for one: single characters that make no word, with a surname before them,
 * or more of them than words of one character stand side by side.
 */
export function unreadNamesIn(text: string, starts: Words, from: number, to: number, read: Range[]): Range[] {
  const isRead = (at: number) => read.some(([one, other]) => one <= at && at < other)
  const mayBeOfName = (at: number) =>
    at < to &&
    starts[at] !== 0 &&
    starts[at + 1] !== 0 &&
    isHan(text.charCodeAt(at)) &&
    !isOfNoName(starts[at]!, text[at]!) &&
    !isRead(at)
  const names: Range[] = []
  for (let at = from, end = at; at < to; at = Math.max(end, at + 1)) {
    end = at
    while (mayBeOfName(end)) end++
    const name = nameIn(text, starts, at, end)
    if (name) names.push(name)
  }
  return names
}

/** 某副主任, 某老: what somebody is called by the family name. */
export const CALLED_BY_FAMILY = /^(?:[总工某氏老帅]$|副)/
/** 车内: where something is; whom a reader of names takes for somebody may be called so. */
const OF_WHERE = /^[内里外上下中前后]$/

/** 某某县 is where somebody is from. */
const OF_PLACE = /..[省市县区州乡镇村]$/

/** The name within characters that make no words. */
function nameIn(text: string, starts: Words, from: number, to: number): Range | undefined {
  const isDone = (at: number) => starts[at] === WordClass.verb
  let [at, end] = [from, to]
  while (at < end && isDone(at)) at++
  while (end > at + LEAST_LENGTH && isDone(end - 1)) end--
  const surname = surnameLength(text.slice(at, end))
  const length = surname > 0 ? Math.min(end - at, surname + GIVEN) : end - at
  const given = text.slice(at + surname, at + length)
  if (surname > 0 && (CALLED_BY_FAMILY.test(given) || OF_WHERE.test(given))) return undefined
  const isName = surname > 0 ? length > surname : length >= LEAST_OF_SOUNDS && length <= MOST_LENGTH
  return isName && !OF_PLACE.test(text.slice(at, at + length)) ? [at, at + length] : undefined
}
const GIVEN = 2
