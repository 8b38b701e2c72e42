import { type Beginning, longestAt, longestBefore } from '../../text/trie.ts'
import { BUILDING, CALLING, JOINING, NAMED, SETTING } from './words.ts'

const SET_GOING = 2
const MADE = 1
const CALLED = 1
const EXPLAINED = 2
const CALLED_BEHIND = 1

/** What speaks for a scheme before it: that somebody sets it going, or gives it its name. */
export function evidenceBefore(text: string, at: number): number {
  const end = at - (/[了起出好过]/.test(text[at - 1] ?? '') ? 1 : 0)
  const stands = (verbs: Beginning<true>) =>
    longestBefore(verbs, text, at) > 0 || longestBefore(verbs, text, end) > 0
  if (stands(SETTING)) return SET_GOING
  if (stands(BUILDING) || stands(JOINING)) return MADE
  return longestBefore(CALLING, text, at) > 0 ? CALLED : 0
}

/** 即, 就是, 是指: what follows says what it is. */
const EXPLAINING = /^[，：]?(?:即|就是|也就是|是指|指的是|的意思是|包括)[^将使便可]/
/** 减半征收等政策 */
const AMONG = /^[^，。；：、]{0,8}等(?:政策|措施|做法|机制|制度|模式)/

/** What speaks for a scheme behind it. */
export function evidenceBehind(text: string, end: number): number {
  const after = text.slice(end, end + 16)
  if (EXPLAINING.test(after)) return EXPLAINED
  const isCalled = after.startsWith('的') && longestAt(NAMED, after, 1) > 0
  return isCalled || AMONG.test(after) ? CALLED_BEHIND : 0
}
