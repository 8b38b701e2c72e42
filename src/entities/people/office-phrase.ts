import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { walkBack } from '../../text/walk.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import { edgeAt, isBehindCharacter, isInsideName } from './office-begin.ts'
import type { Edge } from './office-edges.ts'
import { type Ground, JOINS } from './office-ground.ts'
import { isBodyWord, PARTS } from './office-lists.ts'
import { isClosing, openingBefore } from './office-marks.ts'
import { runBefore } from './office-run.ts'
import { OfficeSteps } from './office-steps.ts'
import { isAddress, officeLengthBefore } from './office-words.ts'

/** An office with the body that it is in: where both begin, and what stands before. */
export interface OfficePhrase {
  begin: number
  edge: Edge
}

/**
 * The phrase that ends at a place of a text with an office: from the name of the body or place that it begins with, else
 * from the first of the nouns that belong to it. Where these are cut, because a word before them belongs to them and
 * does not fit, everything from a mark on is said if nothing but names stands there, else the office alone.
 */
export function officePhrase(ground: Ground, end: number): OfficePhrase | undefined {
  const { text } = ground
  const office = officeLengthBefore(text, end)
  if (office === 0 || isOfAnother(ground, end - office, end)) return undefined
  const steps = new OfficeSteps(ground, end - office, beginOfWord(ground, end - office))
  const reached = walkBack(steps.short, (at) => steps.back(at))
  const { anchor, short } = steps
  const found = anchor ?? former(ground, reached) ?? knownBeforeSure(steps) ?? steps.sure ?? reached
  const begin = behindAnd(ground, found)
  const edge = edgeAt(ground, begin, anchor !== undefined)
  if (anchor !== undefined && edge !== undefined && edge !== 'cut')
    return { begin, edge: edge === 'clause' && isBehindCharacter(ground, begin) ? 'noun' : edge }
  const isPart =
    begin < short &&
    ((edge === 'clause' && isPartAt(ground, begin)) || (anchor === undefined && isBehindGlued(ground, begin)))
  const isCut = edge === undefined || isPart
  const isHalf = edge === 'clause' && anchor === undefined && isInsideName(ground, begin)
  if (!isCut && edge !== 'cut' && !(edge === 'clause' && isBehindCharacter(ground, begin)))
    return { begin, edge: isHalf ? 'cut' : edge }
  const whole = runBefore(ground, short)
  if (whole !== undefined) return { begin: whole, edge: 'run' }
  if (!isCut) return { begin, edge: 'cut' }
  return { begin: short, edge: (begin === short ? edge : undefined) ?? 'short' }
}

/** 和县政府 behind somebody's name: 和 joins, and is no part of a place. */
const behindAnd = ({ text, names }: Ground, begin: number): number =>
  JOINS.test(text[begin] ?? '') && names.isPerson(begin) ? begin + 1 : begin

/** 武装部长 is one word, of which 部长 is the office. */
function beginOfWord({ text, starts }: Ground, head: number): number {
  if (starts[head] !== 0) return head
  const first = wordBefore(starts, head)
  return first >= 0 && !isBodyWord(text.slice(first, head)) ? first : head
}

/** True for 何主任 and for the office behind somebody's name: who comes next is another. */
function isOfAnother({ text, starts, names }: Ground, head: number, end: number): boolean {
  if (names.isPerson(head)) return true
  if (starts[head - 1] === 0 || names.body(head) !== undefined || !isAddress(text, head, end)) return false
  const before = wordBefore(starts, head - 1)
  // 县人大原主任: behind a noun 原 is no surname.
  if (text[head - 1] === '原' && before >= 0 && starts[before] !== OTHER) return false
  return before < 0 || starts[before] !== UNKNOWN
}

/** Behind a mark 原 says of whatever follows that it is over: without it the office would be held still. */
const former = (ground: Ground, reached: number): number | undefined =>
  /[原前]/.test(ground.text[reached]!) && edgeAt(ground, reached, false) === 'mark' ? reached : undefined

const knownBeforeSure = ({ known, sure }: OfficeSteps): number | undefined =>
  known !== undefined && sure !== undefined && known < sure ? known : undefined

/** True where a phrase begins with what only goes on: 公司, 市 in the middle of a name. */
function isPartAt({ text, starts }: Ground, begin: number): boolean {
  const end = wordEnd(starts, begin)
  const first = text.slice(begin, end)
  // 有限责任公司: two words of the dictionary, of which no name is made.
  const isOfTwo = starts[end] !== OTHER && isBodyWord(text.slice(begin, wordEnd(starts, end)))
  return isBodyWord(first) || PARTS.has(first) || isOfTwo
}

/** 股份有限公司 behind 风脉能源（武汉）: brackets that belong to the word before them stand inside a name. */
function isBehindGlued({ text, starts, names }: Ground, begin: number): boolean {
  const opening =
    isClosing(text[begin - 1] ?? '') && !names.isPerson(begin - 1) ? openingBefore(text, begin) : 0
  return opening !== undefined && opening > 0 && starts[wordBefore(starts, opening)] !== OTHER
}
