import { officeLengthBefore } from '../../entities/people/office-words.ts'
import type { Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { endingsOf, longestBefore } from '../../text/trie.ts'
import { wordsOfLines } from '../../text/word-list.ts'
import { statedAfter } from '../stated-after.ts'
import { isWithin } from '../within.ts'
import type { Stretch } from './apart.ts'
import lists from './callings.json' with { type: 'json' }
import { isOffice } from './side.ts'

/** What somebody is called, and where in a text. */
export type Calling = Stretch

/** Nobody is called by more than so many characters. */
const LONGEST = 32
/** What no calling goes over, and what parts several. */
const MARK = /[，。；：！？“”‘’《》（）()\s"—…·0-9]/
/** Behind a verb what bodies end in makes it a part of a name: 防御司, 管理局. */
const OF_BODY = /^[司局处部厅委办院所会科室站队组社党团]/
/** True for a text that ends in a word of a list at a place. */
function endsIn(list: string[]): (text: string, end?: number) => boolean {
  const words = endingsOf(wordsOfLines(list))
  return (text, end = text.length) => longestBefore(words, text, end) > 0
}
const [isPost, isTrade, isWriter] = [endsIn(lists.posts), endsIn(lists.trades), endsIn(lists.writers)]

/** What a text calls somebody, before the name and behind it. */
export function callingsOf(text: string, starts: Words, from: number, at: number, end: number): Calling[] {
  const behind = statedAfter(text, end)
    .map((stated) => ({ at: stated.at, end: stated.end, text: text.slice(stated.at, stated.end) }))
    .filter((stated) => stated.text.length > 1 && isCalling(text, stated.end))
  return [...callingsBefore(text, starts, from, at), ...behind]
}

/** What stands in front of a name and says who it is of: of several joined by pauses each. */
function callingsBefore(text: string, starts: Words, from: number, name: number): Calling[] {
  const callings: Calling[] = []
  for (let end = name; end > from; ) {
    const at = begin(text, starts, Math.max(from, end - LONGEST), end)
    if (end - at < 2 || !isCalling(text, end)) break
    callings.push({ at, end, text: text.slice(at, end) })
    if (!JOINS.test(text[at - 1] ?? '') || callings.length === MOST) break
    end = at - 1
  }
  return callings
}
const MOST = 4
const JOINS = /[、兼]/

function isCalling(text: string, end: number): boolean {
  if (isWriter(text, end)) return false
  if (isPost(text, end) || isTrade(text, end)) return true
  return isOffice(text.slice(Math.max(0, end - LONGEST_POST), end)) || officeLengthBefore(text, end) > 0
}
const LONGEST_POST = 8

/** 画家, 负责人: who has an office may be called so, too. */
export const isOfTrade = ({ text }: Calling): boolean => isTrade(text) || (!isOffice(text) && !isPost(text))

/** Where the noun begins that ends at a place. */
function begin(text: string, starts: Words, from: number, end: number): number {
  let at = end
  while (at > from) {
    let before = at - 1
    while (before > from && starts[before] === 0) before--
    const word = text.slice(before, at)
    if (MARK.test(word) || JOINS.test(word) || starts[before] === WordClass.function) break
    if (starts[before] === WordClass.time) break
    if (starts[before] === WordClass.verb && at < end && !OF_BODY.test(text.slice(at, end))) break
    at = before
  }
  return at
}

const ranks = (calling: string): string =>
  (calling.match(/副|助理|代理?(?=[省市县区局院校])/g) ?? []).join('')

/** True where two may call somebody the same, one of them in short. */
export function areOneCalling(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return ranks(one) === ranks(other) && short.at(-1) === long.at(-1) && isWithin(short, long)
}
