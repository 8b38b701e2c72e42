import { LEAD } from '../ingest/print/signs.ts'
import { isDigit } from '../text/han.ts'
import { OTHER, type Words } from '../text/segment/segment.ts'
import { classOfWord, WordClass } from '../text/segment/words.ts'
import { SURNAMES, surnameAt } from '../text/surnames.ts'
import { endsBody } from './organisations/name-end.ts'
import { isOfNoName, isOfNoPlace, isOfOwnName, isOverLevel } from './organisations/no-body.ts'
import { mayEnd, WORDS } from './people/name-length.ts'
import { ACTS } from './people/office-lists.ts'
import { officeLengthBefore } from './people/office-words.ts'
import type { Piece } from './piece.ts'
import { isOnlyEnding } from './places/places.ts'
import { KINDS } from './tagger/tags.ts'
import type { Weighed } from './weighing.ts'
import { wordBefore, wordEnd } from './words-around.ts'

/** A person behind whom nothing stands that goes on after names must be so likely: 康教卫 in 康教卫融合. */
const RATHER = 75

const PLAIN = 80

const SURE = 95

/** A word of the dictionary that is no name there; a body that has no name, or is of a level of no place. */
export function isNobody({ kind, at, length, find, percent }: Weighed, { text, starts }: Piece): boolean {
  const name = text.slice(at, at + length)
  if (beginsInside(text, at, length)) return true
  if (KINDS[kind] === 'org' && find?.within === undefined && (isOfNoPlace(name) || isOverLevel(name)))
    return true
  if (KINDS[kind] === 'place' && isOnlyEnding(name)) return true
  if (find?.isCertain && (KINDS[kind] !== 'person' || percent >= PLAIN)) return false
  if (KINDS[kind] === 'org' && percent < PLAIN && isOfNoName(name)) return true
  if (KINDS[kind] === 'org' && !find?.isCertain && isPlaceWithNoun(text, starts, at, at + length)) return true
  if (KINDS[kind] === 'org' && !find?.isCertain && holdsClause(text, starts, at, at + length)) return true
  if (KINDS[kind] === 'person' && !find?.isCertain && IN_A_DIVISION.test(name)) return true
  // Bodies and places begin where a word does, and people end where one does, nearly always.
  if (
    KINDS[kind] === 'person' &&
    (isBeforeDay(text, at, length) || IN_PICTURE.test(text.slice(at - 1, at + length)))
  )
    return true
  if (KINDS[kind] === 'person' && starts[at + length] === 0 && percent < SURE)
    return !(find?.isCertain && isBeforeAnd(text, starts, at + length))
  if (KINDS[kind] === 'person' && percent < RATHER && goesOn(text, at, length)) return true
  if (KINDS[kind] !== 'person' && starts[at] === 0 && percent < SURE) return true
  if (KINDS[kind] === 'org' && !endsBody(text, starts, at + length) && percent < SURE) return true
  if (KINDS[kind] === 'person' && WORDS.has(name)) return true
  if (
    KINDS[kind] === 'person' &&
    percent < PLAIN &&
    length === 2 &&
    isOfSentence(text, starts, at, at + length)
  )
    return true
  if (KINDS[kind] === 'place' && isAmongThings(text, starts, at)) return true
  const word = classOfWord(name)
  if (word === undefined) return false
  return KINDS[kind] === 'person' || (word !== WordClass.organisation && word !== WordClass.place)
}

/** 某某县修渠: what begins with a place that no map has. */
const IN_A_DIVISION = /\p{sc=Han}[省市县区镇乡]\p{sc=Han}{2}/u

/** （左二）: where somebody stands in a picture. */
const IN_PICTURE = /^[（(、，][左右前后中][一二两三四五六七八九]$/
/** 林晓于7月11日: what leads to a day is no part of the name. */
const isBeforeDay = (text: string, at: number, length: number) =>
  length > 2 && text[at + length - 1] === '于' && isDigit(text.charCodeAt(at + length))

/** 何平和, 丛立等: the dictionary joins the last of a name with the word behind it. */
const isBeforeAnd = (text: string, starts: Words, end: number) =>
  /[和等]/.test(text[end]!) && starts[end + 1] !== 0

/** True where a Chinese name is followed by what does not go on after names. */
const goesOn = (text: string, at: number, length: number) =>
  surnameAt(text, at) > 0 && length <= 3 && !mayEnd(text, at + length)

const COMMON = new Set([...SURNAMES].slice(0, 200))

/** 向氢能方向延链: of a rare surname, right behind a noun that is no office, before a mark, two characters are what the sentence says. */
function isOfSentence(text: string, starts: Words, at: number, end: number): boolean {
  if (at === 0 || (starts[end] !== OTHER && end < text.length) || officeLengthBefore(text, at) > 0)
    return false
  const before = wordBefore(starts, at)
  return starts[before] === WordClass.noun && at - before > 1 && !COMMON.has(text[at]!)
}

/** 森林、河流、山川: in a list of things it is one more. */
function isAmongThings(text: string, starts: Words, at: number): boolean {
  if (text[at - 1] !== '、') return false
  const before = wordBefore(starts, at - 1)
  if (before < 1 || starts[before] !== WordClass.noun || at - 1 - before < 2) return false
  return text[before - 1] === '、' || starts[before - 1] === OTHER
}

/** 某县乡镇企业: a place and one noun of the dictionary. */
function isPlaceWithNoun(text: string, starts: Words, at: number, end: number): boolean {
  if (starts[at] !== WordClass.place) return false
  const over = wordEnd(starts, at)
  const isNoun = over < end && wordEnd(starts, over) === end && starts[over] === WordClass.noun
  return isNoun && end - over > 2 && !isOfOwnName(text.slice(over, end))
}

/** 某县距离某中心, 某局会同某所: what is done stands between two names. 经济社会 ends as bodies do, and is none. */
function holdsClause(text: string, starts: Words, at: number, end: number): boolean {
  if (text.startsWith('社会', end - 2)) return true
  for (let place = at + 1; place < end; place++) {
    if (starts[place] === 0) continue
    const over = wordEnd(starts, place)
    if (over - place > 1 && over < end && ACTS.has(text.slice(place, over))) return true
  }
  return false
}

const OF_A_DATE = /^[年月日时点分]/

/** The last character of a lead or of a date is no part of what follows: 本报讯老小区, 5月8日区政协. */
function beginsInside(text: string, at: number, length: number): boolean {
  if (isDigit(text.charCodeAt(at - 1)) && OF_A_DATE.test(text[at]!)) return true
  const lead = at < LONGEST_LEAD ? (LEAD.exec(text)?.[0].length ?? 0) : 0
  return at < lead && lead < at + length
}

const LONGEST_LEAD = 30
