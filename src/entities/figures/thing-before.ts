import { OTHER, type Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { walkBack } from '../../text/walk.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import { isMeasure, isNamingPhrase, LONGEST, MEASURED, nominal, STOP } from './thing.ts'
import { withFront } from './thing-front.ts'
import { BASES, BETWEEN, DEEDS, LEADING, THINGS, THINGS_BEHIND, WEAK, WHICH, WORKS } from './words.ts'

const { verb, noun, verbNoun, adjective } = WordClass

/** 一级水库, 三类企业: the rank belongs to the thing. */
const RANKED = /^[一二三四五六七八九甲乙丙]+[级类等]$/
/** Single characters that make a thing of the verb before them: 安居房, 堆积体. */
const MADE_OF = new Set('体房者品户物机器员工额费率量'.split(''))
const ABLE = '可'
/** What a verb leads to: 发展到, 压缩至. */
const REACHING = new Set(['到', '至'])

/** Where a quotation that ends before a place begins, if it is short enough to be part of a name. */
function quotationBefore(text: string, end: number, stop: number): number {
  if (text[end - 1] !== '”') return -1
  const open = text.lastIndexOf('“', end - 1)
  return open < 0 || stop - open > LONGEST || /[，。！？；]/.test(text.slice(open, end)) ? -1 : open
}

/** Where the words end between a thing and its number, and what it did to reach it: 蘑菇生产 | 迅速发展到 | 7万亩. */
function stopBefore(text: string, starts: Words, at: number): number {
  let isReached = false
  const stop = walkBack(at, (end) => {
    const begin = wordBefore(starts, end)
    const word = text.slice(Math.max(begin, 0), end)
    if (begin < 0 || !BETWEEN.has(word)) return undefined
    isReached = REACHING.has(word)
    return begin
  })
  if (!isReached) return stop
  const predicate = wordBefore(starts, stop)
  if (predicate < 0 || (starts[predicate] !== verb && starts[predicate] !== verbNoun)) return stop
  const manner = wordBefore(starts, predicate)
  return manner >= 0 && starts[manner] === adjective ? manner : predicate
}

/** 谋划了51个: what is done with a thing is not the thing. */
const DONE = new Set(['了', '过'])
function isDeedDone(text: string, starts: Words, at: number): boolean {
  const aspect = wordBefore(starts, at)
  if (aspect < 1 || !DONE.has(text.slice(aspect, at))) return false
  // The dictionary takes many a deed for a noun, too; 达到了 leads from a thing to its number.
  return !BETWEEN.has(text.slice(Math.max(0, wordBefore(starts, aspect)), aspect))
}

/** The thing that stands before its number: 图书驿站 before 480个, 总投资 before 达到12亿元. */
export function thingBefore(text: string, starts: Words, at: number, hasOwner = true): string {
  if (isDeedDone(text, starts, at)) return ''
  const stop = stopBefore(text, starts, at)
  let begin = walkBack(stop, (begin) => {
    const quotation = quotationBefore(text, begin, stop)
    if (quotation >= 0) return quotation
    const next = wordBefore(starts, begin)
    if (next < 0 || stop - next > LONGEST) return undefined
    const kind = starts[next]!
    const word = text.slice(next, begin)
    const first = text.slice(begin, begin < stop ? wordEnd(starts, begin) : begin)
    // 说事会, 养老机构, 开复工率, 审批时限
    const isCompound =
      kind === verb &&
      (MEASURED.test(first) || MADE_OF.has(first) || (first.length === 1 && word.length === 1))
    // 可支配收入: what can be done with it tells which thing is meant.
    if (word === ABLE && begin < stop && (starts[begin] === verb || starts[begin] === verbNoun)) return next
    if (STOP.has(word) || LEADING.has(word)) return undefined
    // 物价指数 is a phrase of the dictionary, and so is what only says how: it has to end the thing, or with a noun.
    const isPhrase = kind === WordClass.phrase && (begin === stop || isNamingPhrase(word))
    return nominal.has(kind) ||
      isPhrase ||
      isCompound ||
      (begin < stop && isWork(text, starts, next, begin, stop)) ||
      RANKED.test(word) ||
      THINGS.has(word) ||
      WHICH.has(word)
      ? next
      : undefined
  })
  if (hasOwner && WEAK.has(text.slice(begin, stop)) && text[begin - 1] === '的' && begin > 1) {
    const owner = thingBefore(text, starts, begin - 1, false)
    if (owner !== '' && stop - begin + owner.length < LONGEST) begin -= owner.length + 1
  }
  begin = withoutPredicate(text, starts, withoutLead(text, starts, begin, stop), stop)
  return text.slice(withFront(text, starts, begin, stop), stop)
}

/** 处理 in 果品处理站点: behind a noun, before what such a deed has. */
function isWork(text: string, starts: Words, at: number, end: number, stop: number): boolean {
  if (!WORKS.has(text.slice(at, end))) return false
  const thing = text.slice(end, stop)
  const before = starts[wordBefore(starts, at)]
  return (before === noun || before === verbNoun) && (BASES.has(thing) || isMeasure(thing))
}

const opening = new Set<number>([OTHER, WordClass.function, WordClass.time])

/** Behind these stands what tells which thing is meant: 水费和污水处理费. */
const JOINED_BY = /[的和与及或]/

/** 预计花费总额: what leads from a thing to its number is no part of one. */
function withoutLead(text: string, starts: Words, begin: number, stop: number): number {
  const end = begin < stop ? wordEnd(starts, begin) : stop
  return end < stop && EXPECTED.test(text.slice(begin, end)) ? end : begin
}

const OFTEN = /^(?:累计|合计|共|共计|已|已经|先后|陆续)$/
const EXPECTED = /^(?:预计|预期|力争|确保|有望|可望)$/

/** 设置 in 共设置车位: where a clause begins with what may be a deed, it is one, and not what tells which thing is meant. */
function withoutPredicate(text: string, starts: Words, begin: number, stop: number): number {
  const end = begin < stop ? wordEnd(starts, begin) : stop
  const word = text.slice(begin, end)
  const before = wordBefore(starts, begin)
  const isTold = before >= 0 && OFTEN.test(text.slice(before, begin))
  // 累计报告病例: what the dictionary takes for a noun alone is a deed behind how often it was done.
  const isDeed = starts[begin] === verbNoun || (isTold && isOnlyBehind(word))
  if (!isDeed || stop - end < 2 || JOINED_BY.test(text[begin - 1] ?? '')) return begin
  if (isTold && isOnlyBehind(word)) return end
  if (begin > 0 && !isTold && !opening.has(starts[before]!)) return begin
  const rest = text.slice(end, stop)
  const next = text.slice(end, wordEnd(starts, end))
  const isOwn =
    starts[end] !== noun || isMeasure(rest) || isMeasure(next) || BASES.has(next) || THINGS.has(next)
  return isOwn ? begin : end
}

/** What is a thing only behind a number: 报告, 组织. */
const isOnlyBehind = (word: string) => THINGS_BEHIND.has(word) && !THINGS.has(word)

export function deedBefore(text: string, starts: Words, stop: number): string {
  const begin = wordBefore(starts, stop)
  const word = text.slice(Math.max(begin, 0), stop)
  return DEEDS.has(word) ? word : ''
}
