import { ADDRESSES, OFFICES } from '../../text/offices.ts'
import { surnameAt } from '../../text/surnames.ts'
import { endingsOf, firstsOf, longestAt, longestBefore, trieOf } from '../../text/trie.ts'
import { wordsOfLines } from '../../text/word-list.ts'
import { isPeople } from '../figures/thing.ts'
import lists from './offices.json' with { type: 'json' }

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

const CRAFTS = trieOf(wordsOfLines(lists.crafts))
/** True where somebody stands who is what they are by what they do: 老师, 模范. */
export const isCraft = (text: string, at: number): boolean => longestAt(CRAFTS, text, at) > 0

const addresses = new Set(ADDRESSES)
/** True where the office that ends at a place is how somebody is called by a surname: 何主任. */
export function isAddress(text: string, begin: number, end: number): boolean {
  return begin > 0 && surnameAt(text, begin - 1) === 1 && addresses.has(text.slice(begin, end))
}

/** Who writes for a paper is that and no more, whatever stands before: 4月记者 林晓. */
export const WRITES = /(?:记者|通讯员|实习生)$/
/** True for the title of somebody who writes for the paper, and no more. */
export const isWriter = (title: string): boolean => WRITES.exec(title)?.[0] === title

/** True where an office or a word for people ends: 人大代表. */
export const endsWithPeople = (text: string, end: number): boolean =>
  officeLengthBefore(text, end) > 0 || isPeople(text.slice(Math.max(0, end - 4), end))
