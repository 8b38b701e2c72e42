import { OFFICES } from '../../text/offices.ts'
import { OTHER, segment, UNKNOWN, type Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { endingsOf, firstsOf, longestAt, longestBefore, trieOf } from '../../text/trie.ts'
import { walkBack } from '../../text/walk.ts'
import { wholeSlice } from '../../text/whole.ts'
import { wordBefore } from '../words-around.ts'

const offices = endingsOf(OFFICES)

const LASTS = firstsOf(offices)

/** The length of the office that stands before a place of a text, 0 where none does. */
export const officeLengthBefore = (text: string, end: number): number =>
  end > 0 && LASTS[text.charCodeAt(end - 1)] === 1 ? longestBefore(offices, text, end) : 0

/** Offices behind a whole name: 林晓东总书记, 林晓东书记. */
const BEHIND = trieOf(
  '总书记 主席 书记 市长 县长 区长 镇长 局长 主任 老师 教授 院士 先生 女士 同志'.split(' '),
)

const FIRSTS_BEHIND = firstsOf(BEHIND)

/** The office that stands behind a whole name, '' where none does. */
export const officeBehind = (text: string, at: number): string =>
  at < text.length && FIRSTS_BEHIND[text.charCodeAt(at)] === 1
    ? text.slice(at, at + longestAt(BEHIND, text, at))
    : ''

/** How far back from a name its title may begin. */
const REACH = 80
/** Longest item of a title: the whole name of a body and the office in it. */
const LONGEST = 26

/** Who writes for a paper is that and no more, whatever stands before: 4月记者 林晓. */
const WRITES = /(?:记者|通讯员|实习生)$/
/** True for the title of somebody who writes for the paper, and no more. */
export const isWriter = (title: string): boolean => WRITES.exec(title)?.[0] === title

/** Where the name of a body or a place that ends at a place of a text begins. */
export type BodyBefore = (end: number) => number | undefined
const noBody: BodyBefore = () => undefined

/**
 * The title that stands before a name: 市政协党组书记、主席 before 林晓东. It ends with an office and holds the body and the
 * nouns that belong to it, never a verb or a particle: what is part of the sentence is no part of the title. Items parted
 * by 、 or 兼 belong to it as far as each ends with an office.
 */
export const titleBefore = (text: string, end = text.length, bodyBefore: BodyBefore = noBody): string =>
  weighedTitle(text, end, bodyBefore).title

export interface Title {
  title: string
  /** How likely it is right and whole, in hundredths. */
  percent: number
}

/** The title that stands before a name. */
export function weighedTitle(text: string, end: number, bodyBefore: BodyBefore): Title {
  const from = Math.max(0, end - REACH)
  const near = wholeSlice(text, from, end)
  const shift = end - near.length
  const writes = WRITES.exec(near)
  if (writes) return { title: writes[0], percent: WHOLE }
  const starts = segment(near)
  const bodyAt: BodyBefore = (place) => {
    const begin = bodyBefore(place + shift)
    return begin === undefined || begin < shift ? undefined : begin - shift
  }
  let begin = near.length
  for (let over = near.length; ; ) {
    const item = itemBegin(near, starts, over, bodyAt)
    if (item === undefined) break
    begin = item
    if (near[item - 1] !== '、' && near[item - 1] !== '兼') break
    over = item - 1
  }
  return { title: near.slice(begin), percent: wholeness(starts, begin) }
}

/** A title from a mark or from a body on is whole; one from a word of the sentence on nearly always, else it is cut. */
const [WHOLE, NEARLY, CUT] = [97, 90, 60]

function wholeness(starts: Words, begin: number): number {
  if (begin === 0) return WHOLE
  const before = wordBefore(starts, begin)
  const kind = starts[before]!
  if (kind === OTHER) return WHOLE
  if (kind === WordClass.function || kind === WordClass.time || kind === WordClass.numeral) return NEARLY
  return kind === WordClass.verb && begin - before > 1 ? NEARLY : CUT
}

/** Words of one character that stand before an office and belong to it: 市委, 副, 原. */
const PARTS = new Set([...'省市县区镇乡村州旗厂校院局处科部厅委组党团军警副正总原前首名老女男'])
/** Nouns that belong to the sentence: …报讯, 本社电. */
const NO_PART = new Set([
  '电',
  '讯',
  '图',
  '人',
  '日',
  '月',
  '年',
  '时',
  '间',
  '后',
  '中',
  '以上',
  '以下',
  '日电',
])

/** Where the item of a title begins that ends here with an office; nothing where it ends with none. */
function itemBegin(text: string, starts: Words, end: number, bodyBefore: BodyBefore): number | undefined {
  const office = officeLengthBefore(text, end)
  if (office === 0) return undefined
  let hasBody = false
  return walkBack(end - office, (begin) => {
    const body = bodyBefore(begin)
    if (body !== undefined) {
      if (end - body > REACH / 2) return undefined
      hasBody = true
      return body
    }
    if (hasBody || begin === 0) return undefined
    const next = wordBefore(starts, begin)
    if (next < 0 || end - next > LONGEST) return undefined
    const word = text.slice(next, begin)
    return belongs(word, starts[next]!) ? next : undefined
  })
}

function belongs(word: string, kind: number): boolean {
  if (PARTS.has(word)) return true
  if (kind === OTHER || NO_PART.has(word)) return false
  if (kind === WordClass.organisation || kind === WordClass.place || kind === WordClass.verbNoun) return true
  if (kind === WordClass.noun || kind === UNKNOWN) return word.length > 1 || kind === UNKNOWN
  return (kind === WordClass.adjective || kind === WordClass.phrase) && word.length > 1
}

/**
 * The titles of somebody in one article, each once: 区委书记 and 离石区委书记 are one, said shorter and longer.
 */
export function distinctTitles(titles: Iterable<string>): string[] {
  const all = [...new Set(titles)]
  return all.filter((title) => !all.some((longer) => longer.length > title.length && says(longer, title)))
}

/** Offices that say little alone: whoever is 副主任 may be 主任 of something else. */
const says = (longer: string, title: string) =>
  longer.endsWith(title) && longer[longer.length - title.length - 1] !== '副'
