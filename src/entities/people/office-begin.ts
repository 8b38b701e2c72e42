import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { isHalfOfName, saysWhen } from '../sentence-words.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import type { Edge } from './office-edges.ts'
import { BEFORE_NAMES, type Ground, JOINS } from './office-ground.ts'
import { ACTS, BEFORE, isBodyWord, NO_PART, PARTS } from './office-lists.ts'
import { officeLengthBefore } from './office-words.ts'

// Where a phrase begins: what stands before it, and whether what begins there is whole.

/** What stands before a phrase that begins with a name or without one; nothing where it belongs to it. */
export function edgeAt(ground: Ground, begin: number, isAnchored: boolean): Edge | undefined {
  const { text, starts, names } = ground
  if (begin === 0) return 'mark'
  const before = wordBefore(starts, begin)
  const kind = starts[before]!
  const word = text.slice(before, begin)
  if (kind === OTHER) return 'mark'
  if (NO_PART.has(word)) return isHalfOfWord(text, before, begin) ? undefined : 'mark'
  if (names.isPerson(begin) || (JOINS.test(text[begin - 1]!) && names.isPerson(begin - 1))) return 'clause'
  // 中国与 before 东北亚研究所: it goes on before.
  if (JOINS.test(word) && names.body(before) !== undefined && !isAnchored) return undefined
  if (word === ALSO && officeLengthBefore(text, before) > 0) return 'mark'
  if (JOINS.test(word)) return isJoinedNoun(ground, before) ? 'cut' : 'clause'
  if (BEFORE.has(word)) return 'particle'
  if (isHalfOfName(word, kind)) return undefined
  if (kind === WordClass.function || saysWhen(word, kind) || kind === WordClass.numeral) return 'clause'
  if (kind === WordClass.verb || ACTS.has(word)) return 'clause'
  return isAnchored ? (begin - before > 1 ? 'noun' : 'short') : undefined
}

/** 人 of 省人|大某委: the dictionary joins it with what stands behind. */
const isHalfOfWord = (text: string, at: number, begin: number) =>
  begin - at === 1 && classOfWord(text.slice(at, begin + 1)) !== undefined

/** 组织部部长兼宣传部部长: another office begins. */
const ALSO = '兼'

const named = new Set<number>([UNKNOWN, WordClass.noun, WordClass.verbNoun, WordClass.place])

/** 组织 in 某某木偶艺术组织 | 市场部部长: a deed right behind a noun or what nobody knows, before a body, may be a part of its name. */
export function isInsideName({ text, starts, names }: Ground, begin: number): boolean {
  const deed = wordBefore(starts, begin)
  if (starts[deed] !== WordClass.verb || begin - deed < 2 || ACTS.has(text.slice(deed, begin))) return false
  if (names.isPerson(deed) || officeLengthBefore(text, wordEnd(starts, begin)) > 0) return false
  const before = wordBefore(starts, deed)
  if (before < 0) return false
  return named.has(starts[before]!) || isSingle(text.slice(before, deed), starts[before]!)
}

/** A character that stands alone and before no noun: 赛 in front of 报关. */
const isSingle = (word: string, kind: number) =>
  word.length === 1 && kind !== OTHER && (kind !== WordClass.function || isHalfOfName(word, kind))

/** 住房与 before 城市发展部部长: what is joined is the name of one body. */
function isJoinedNoun({ text, starts, names }: Ground, at: number): boolean {
  const before = starts[wordBefore(starts, at)]
  const isNoun = before === WordClass.noun || before === WordClass.verbNoun
  return isNoun && !names.isPerson(at) && officeLengthBefore(text, at) === 0
}

/** True behind a character that stands before no office and is no word of a sentence: half of a name. */
export function isBehindCharacter({ text, starts, names }: Ground, begin: number): boolean {
  const before = wordBefore(starts, begin)
  if (begin - before > 1 || names.isPerson(begin) || starts[before] === WordClass.function) return false
  const word = text.slice(before, begin)
  return word === OFFICE_OR_DEED || !(BEFORE.has(word) || ACTS.has(word))
}
/** 办 is what a body is called in short, and what is done. */
export const OFFICE_OR_DEED = '办'

/** True for a name that goes on before where it was found: 中心传染病处, 信息化局 behind 经济和. */
export function isCutAt({ text, starts, names }: Ground, body: number): boolean {
  // 原南|原县: the name says where it begins, not the dictionary.
  if (starts[body] === 0) return !BEFORE_NAMES.test(text[body - 1]!)
  const first = text.slice(body, wordEnd(starts, body))
  if (isBodyWord(first)) return true
  // 器 behind 转向: half of a word that the dictionary lacks.
  const before = wordBefore(starts, body)
  if (first.length === 1 && !PARTS.has(first) && body - before > 1 && starts[before] === WordClass.verb)
    return true
  return (
    JOINS.test(text[body - 1] ?? '') &&
    starts[body - 1] !== 0 &&
    names.body(wordBefore(starts, body - 1)) !== undefined
  )
}
