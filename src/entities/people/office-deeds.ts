import { OTHER } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { isHalfOfName } from '../sentence-words.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import type { Ground } from './office-ground.ts'
import { ENDS_OF_BODIES, PARTS } from './office-lists.ts'
import { endsWithPeople, isCraft } from './office-words.ts'

// What the dictionary takes for a deed or for a word of the sentence, and is a part of an office or a body.

/** Where an office's last words begin: the office itself, and what says of which kind it is. */
interface Office {
  head: number
  short: number
}

/** Where a deed that belongs to what is said behind it begins; nothing where it may be one of the sentence. */
export function deedBegin(ground: Ground, begin: number, end: number, office: Office): number | undefined {
  const { text, starts } = ground
  const word = text.slice(begin, end)
  // 组织 behind 委员、: one more office.
  if (text[begin - 1] === '、' && endsWithPeople(text, begin - 1)) return begin
  if (word.length > 2 && PARTS.has(word.at(-1)!)) return begin
  if (POSTED.test(word)) return begin
  const isOfCraft = word.length > 1 && isCraft(text, office.head)
  // 护林 in 护林模范, 合作 in 合作组织秘书长
  if (isOfCraft && end === office.head) return begin
  if (!isOfCraft && end === office.short && ENDS_OF_BODIES.has(word)) return begin
  if (word.length > 1 && DEPARTMENT.test(text[end]!) && wordEnd(starts, end) === end + 1) return begin
  return SHORT_BODY.test(word) ? singleBefore(ground, begin) : undefined
}

/** 驻村第一书记: sent to any village. */
export const POSTED = /^驻[村镇乡厂校企]$/
/** 维修部, 服务队: what is done, and who does it. */
const DEPARTMENT = /[部处科室队站组]/
/** 联办 in 中联办 */
const SHORT_BODY = /^.[办委]$/

const singleBefore = ({ starts }: Ground, at: number): number | undefined => {
  const before = wordBefore(starts, at)
  const isSingle = before >= 0 && at - before === 1 && starts[before] !== OTHER
  return isSingle && starts[before] !== WordClass.function ? before : undefined
}

/** Where a word begins of which the dictionary has only the halves: 极川 before 科技, 道 before 德. */
export function halvesBegin(ground: Ground, begin: number, end: number): number | undefined {
  const { text, starts } = ground
  if (end - begin > 1) return undefined
  if (isHalfOfName(text[begin]!, starts[begin]!)) return singleBefore(ground, begin) ?? begin
  const before = wordBefore(starts, begin)
  return before >= 0 && isHalfOfName(text.slice(before, begin), starts[before]!) ? before : undefined
}
