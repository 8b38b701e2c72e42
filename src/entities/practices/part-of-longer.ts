import { WordClass } from '../../text/segment/words.ts'
import { walkForward } from '../../text/walk.ts'
import type { Piece } from '../piece.ts'
import { wordEnd } from '../words-around.ts'
import { GOING, headKindOf } from './words.ts'

const { noun, verbNoun } = WordClass

/** 护林战略 before 合作伙伴, 三百 before 人轮训计划, and what only ends a title: 《清溪县…行动方案》. */
export function isPartOfLonger({ text, starts }: Piece, at: number, end: number): boolean {
  if (
    OF_ROW.test(text.slice(Math.max(0, at - 1), end)) ||
    AND_SO_ON.test(text.slice(Math.max(0, at - 3), at))
  )
    return true
  if (/\d/.test(text[at - 1] ?? '') || (text[end] === '》' && text[at - 1] !== '《')) return true
  const next = walkForward(end, (place) => (starts[place] === verbNoun ? wordEnd(starts, place) : undefined))
  const word = text.slice(next, wordEnd(starts, next))
  // 护林平台|上线: a noun of the dictionary, and what is told of it.
  return starts[next] === noun && word.length > 1 && headKindOf(word) === undefined && !GOING.has(word)
}
/** 清渠、护堤、管闸三大行动: the last of a row. */
const OF_ROW = /^、.{1,6}[两二三四五六七八九十]大.{2,4}$/
/** 水稻等主要|作物增产行动 */
const AND_SO_ON = /等.{0,2}$/
