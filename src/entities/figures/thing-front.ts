import type { Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import { LONGEST } from './thing.ts'
import { DEEDS } from './words.ts'

const { noun, verb, verbNoun } = WordClass

/** A limit that is part of the thing: 3千元以上户. */
const LIMIT = /[\d.]+[万亿]?[^\s，。、\d]{0,3}以[上下]$/
/** 距 in front of a place: the distance is from there. */
const FROM = /[距离]/
/** 无症状: without the first character it would say the opposite. */
export const DENIAL = /[无非未]/

/** 对非投资, 驻非代表: the continent, to which the thing is tied by the word before it. */
const AFRICA = /^[对赴驻援在]非$/

/** Where a thing begins with what belongs to it in front of its first noun. */
export function withFront(text: string, starts: Words, first: number, stop: number): number {
  let begin = withLetters(text, withMiddle(text, starts, withJoined(text, starts, first, stop), stop), stop)
  const limit = LIMIT.exec(text.slice(Math.max(0, begin - 12), begin))
  if (limit) begin -= limit[0].length
  const before = text[begin - 1] ?? ''
  const isWord = begin < stop && starts[begin - 1] !== 0
  if (isWord && (FROM.test(before) || DENIAL.test(before))) begin--
  return begin < stop - 1 && AFRICA.test(text.slice(begin - 1, begin + 1)) ? begin + 1 : begin
}

/** 科学与技术素养, 本科及以上教师: what is joined to the first word of a thing belongs to it. */
function withJoined(text: string, starts: Words, begin: number, stop: number): number {
  if (begin === stop) return begin
  const joins = JOINED.exec(text.slice(Math.max(0, begin - 3), begin))?.[0].length ?? 0
  if (joins === 0) return begin
  const first = wordBefore(starts, begin - joins)
  const isNoun = first >= 0 && (starts[first] === noun || starts[first] === verbNoun)
  return isNoun && begin - joins - first > 1 && stop - first <= LONGEST ? first : begin
}
const JOINED = /(?:与|及|[及或]以[上下])$/

/** 中泰合资企业: 中 and the one character behind it are a word that the dictionary lacks; in 家中老人 they are none. */
function withMiddle(text: string, starts: Words, begin: number, stop: number): number {
  const isSingle = begin < stop - 1 && text[begin - 1] === '中' && starts[begin - 1] !== 0
  if (!isSingle || wordEnd(starts, begin) - begin > 1) return begin
  const place = wordBefore(starts, begin - 1)
  const before = starts[place]
  const isNoun = before === noun || before === WordClass.place
  const isInside = isNoun && !DEEDS.has(text.slice(place, begin - 1))
  return isInside && starts[begin] !== verb ? begin : begin - 1
}

/** K&R用户, 5G基站: letters that are glued to a thing. */
function withLetters(text: string, begin: number, stop: number): number {
  if (begin === stop) return begin
  const length = LETTERS.exec(text.slice(Math.max(0, begin - LONGEST_LETTERS), begin))?.[0].length ?? 0
  return stop - begin + length <= LONGEST ? begin - length : begin
}
const LONGEST_LETTERS = 8
const LETTERS = /(?<![\dA-Za-z.向对给])(?:[A-Za-z][A-Za-z\d&＆+-]*|\d[A-Z])$/
