import type { Byline } from '../../model/article.ts'
import { classOfWord } from '../../text/segment/words.ts'
import {
  endsWithCredit,
  endsWithPhotographer,
  isPictureFromElsewhere,
  photographersAt,
} from '../print/signs.ts'
import { EDITOR, NO_POST, REPORTER } from './byline-words.ts'
import { isAuthorLine, readByline, readCredit } from './bylines.ts'
import { bylinesAtEnd, bylinesAtStart } from './bylines-in-text.ts'
import type { Unit } from './unit.ts'
import { isLikelyName, isName, splitNames } from './writer-names.ts'

/** （周晓岚）, 沈青山 摄: a line of its own that names who made the article. */
const isCredit = (text: string) => endsWithCredit(text) || endsWithPhotographer(text)

/** Who is called so is spoken of. */
const CALLED = '先生|女士|小姐|同志|老师|师傅|大爷|大妈'
/** Two characters are too often a word that no dictionary has. */
const HAN_NAME = new RegExp(`^[\\p{sc=Han}]{3}(?<!${CALLED})$`, 'u')
/** True for a line beside a text that is a name and no word: who wrote it stands below the headline. */
export const isNameLine = ({ text }: Unit): boolean =>
  HAN_NAME.test(text) && isName(text) && classOfWord(text) === undefined

const ROW = /^[\p{sc=Han}]{2,3}(?:[ 　、]+[\p{sc=Han}]{2,3}){1,3}$/u
/** 马上办: a word and one more character. */
const isOfWord = (name: string) => name.length > 2 && classOfWord(name.slice(0, 2)) !== undefined
/**
 * True for two to four names with spaces between them and nothing else: writers, not a subtitle. None may be or begin with a
 * word, and one has to have three characters, since two are too often a word that no dictionary has.
 */
export function isRowOfNames(text: string): boolean {
  const names = ROW.test(text) ? text.split(/[ 　、]+/) : []
  return (
    names.some(({ length }) => length > 2) &&
    names.every((name) => isLikelyName(name) && classOfWord(name) === undefined && !isOfWord(name))
  )
}

const ALONE = new RegExp(`^[\\p{sc=Han}]{1,2} ?[\\p{sc=Han}]{1,2}(?<!${CALLED})$`, 'u')
/**
 * True for a line that is one name and no word, of a surname that many bear: whoever it is wrote the text, unless the text
 * speaks of that person.
 */
export function isOneName(text: string, paragraphs: Unit[]): boolean {
  const name = ALONE.test(text) ? text.replace(' ', '') : ''
  return (
    name.length <= 3 &&
    isLikelyName(name) &&
    classOfWord(name) === undefined &&
    !isOfWord(name) &&
    !paragraphs.some((paragraph) => paragraph.text.includes(name))
  )
}

/** A line that is a byline from its first character to its last, with the post that is held. */
const BYLINE = new RegExp(`^[□■◎○●口]?\\s*${REPORTER}`, 'u')
const LONGEST_BYLINE = 40
export const isByline = (text: string): boolean =>
  text.length <= LONGEST_BYLINE &&
  BYLINE.test(text) &&
  !/[，。：；！？“]|参与|采访|[摄）)》]$/u.test(text) &&
  readByline(text).length > 0

/** 作者：林晓, （文/林晓）: a line that says whom it names as who wrote. Editors and proof-readers are no writers. */
const WRITTEN_BY = /^[（(]?(?:作者|撰稿|撰文|供稿|文)[：:／/]/u
export const isWrittenBy = (text: string): boolean =>
  text.length <= LONGEST_BYLINE &&
  WRITTEN_BY.test(text) &&
  !/[，。；！？“]/u.test(text) &&
  readByline(text).length > 0

/** A name of two characters that was set as wide as one of three: 何 雨摄. */
const SET_APART = /(?<!\p{sc=Han})(\p{sc=Han}) (\p{sc=Han})(?=摄| |、)/gu
/** Characters that may stand around the names of who made a picture: 新华社记者 何雨摄（资料图片）. */
const AROUND_NAMES = 12
/** True for a line that names who made a picture from its first character to its last. */
export function isPictureCredit(text: string): boolean {
  const names = photographersAt(text.replace(SET_APART, '$1$2'))
  return names !== undefined && text.length - names.length <= AROUND_NAMES && !/[，。：；！？“]/.test(text)
}

/** （题图：林晓）, （综合本报记者林晓报道）: whence it comes and who made it, in parentheses. */
const IN_PARENTHESES =
  /^[（(][^（）()]*(?:记者|摄|题图|插图|整理|供稿|来源|报道|资料图|附图|转自|摘自)[^（）()]*[）)]$/u
/** True for a line that says where a text comes from or who made the page, and is no headline: 本期统筹：林晓. */
export function isNote(text: string): boolean {
  if (IN_PARENTHESES.test(text)) return true
  if (text.length > LONGEST_BYLINE || !/[：:/／]/.test(text) || /[，。；！？“]/u.test(text)) return false
  const named = readByline(text)
  return named.length > 0 && named.every(({ role }) => role === EDITOR)
}

/** The reporters that a dump has put behind a headline, with their post. */
const BEHIND_HEADLINE =
  /^(.{4,}?) ?((?:本报|新华社|中新社)(?:驻[\p{sc=Han}]{1,6})?(?:特约|见习|实习)?记者 ?([\p{sc=Han} 、]{2,14}?)(?: ?(?:文[/·]图|摄影报道|摄))?)$/u

/** A headline without the reporters that stand behind it in the same line, and these. */
export function partedHeadline(text: string): { text: string; byline: string } {
  const [, headline, byline, names] = BEHIND_HEADLINE.exec(text) ?? []
  const areNames =
    names !== undefined &&
    splitNames(names.replace(/(?<=^| |、)(.) (.)(?=$| |、)/gu, '$1$2')).every((name) => isName(name))
  return areNames ? { text: headline!, byline: byline! } : { text, byline: '' }
}

/** The writers that a line names; one that is a word, or has one in it, is none: 石鼓岭, 换新管. */
const namedIn = (text: string): Byline[] =>
  readCredit(text).filter(
    ({ name, role }) => role !== NO_POST || (classOfWord(name) === undefined && !isOfWord(name)),
  )

/** The lines of an article by what they are, and its end without the notice where it goes on. */
interface Signed {
  paragraphs: Unit[]
  bylines: Unit[]
  heads: Unit[]
  end: string
}

/** Those who made an article; whose a picture is that was had from elsewhere is said below the picture alone. */
export function signedBy({ paragraphs, bylines, heads, end }: Signed): Byline[] {
  const texts = paragraphs.map(({ text }) => text)
  const atEnd = (text: string) => (isPictureFromElsewhere(text) ? [] : bylinesAtEnd(text))
  return withoutRepetition([
    ...bylines.flatMap(({ text }) => (isCredit(text) ? atEnd(text) : namedIn(text))),
    ...heads.flatMap(({ text }) => readByline(isAuthorLine(text) ? text : partedHeadline(text).byline)),
    ...texts.filter((text) => isByline(text) || isWrittenBy(text)).flatMap((text) => readByline(text)),
    ...bylinesAtStart(texts[0]!),
    ...atEnd(end),
  ])
}

function withoutRepetition(bylines: Byline[]): Byline[] {
  const seen = new Set<string>()
  return bylines.filter(({ name, role }) => role !== EDITOR && !seen.has(name) && seen.add(name))
}
