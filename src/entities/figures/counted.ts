import type { Words } from '../../text/segment/segment.ts'
import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { longestAt } from '../../text/trie.ts'
import { walkBack, walkForward } from '../../text/walk.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import { UNITS } from './units.ts'
import {
  BASES,
  BETWEEN,
  DEEDS,
  HAPPENING,
  LEADING,
  MANNER,
  MEASURES,
  PARTS,
  SUFFERING,
  THINGS,
  THINGS_BEHIND,
  VOID,
  WEAK,
  WHICH,
} from './words.ts'

/** No thing that is counted has a longer name. */
const LONGEST = 16

const nominal = new Set<number>([
  WordClass.noun,
  WordClass.verbNoun,
  WordClass.adjective,
  WordClass.place,
  WordClass.organisation,
  UNKNOWN,
])
const { verb, noun, verbNoun, adjective } = WordClass

/** Characters that end what is counted although the dictionary takes them for part of a noun. */
const STOP = new Set(
  '全的了等和与及或在到对向从为以将把被是就都也又并而于由各该此这那其中内上下前后时以来不已均将指欠距'.split(
    '',
  ),
)
/** 一级网格, 三类企业: the rank belongs to the thing. */
const RANKED = /^[一二三四五六七八九甲乙丙]+[级类等]$/
/** Single characters behind a noun that make another of it, measures elsewhere: 军民共建点, 行业小类. */
const SUFFIX = new Set('点站所队组团线棚岗家员者户村镇县市区厂店室台类率型版'.split(''))
/** Last parts of a measured thing: the word before belongs to it, whatever it is (开复工率, 参保人数). */
const MEASURED = /^(?:率|数|量|额|值|费|费用|人数|总量|总数|总额|面积|规模|数量|时限|期限)$/
/** Single characters that make a thing of the verb before them: 安居房, 堆积体. */
const MADE_OF = new Set('体房者品户物机器员工额费率量'.split(''))
/** A limit that is part of the thing: 10万元以上村. */
const LIMIT = /[\d.]+[万亿]?[^\s，。、\d]{0,3}以[上下]$/
/** What a verb leads to: 发展到, 压缩至. */
const REACHING = new Set(['到', '至'])

/** What is done so many times: 考察调研 behind 四次. */
export const deedBehind = (text: string, starts: Words, at: number): string =>
  text.slice(
    at,
    walkForward(at, (end) => {
      const isDeed = starts[end] === verb || starts[end] === verbNoun
      return end < text.length && end - at <= LONGEST && isDeed ? wordEnd(starts, end) : undefined
    }),
  )

/** The thing that follows a number and its unit: 小区党支部 behind 660个, 学生 behind 两名参加比赛的. */
export function thingBehind(text: string, starts: Words, at: number, isCounted = true): string {
  const more = MORE.exec(text.slice(at, at + 4))![0].length
  const begin = isCounted ? behindMeasure(text, starts, at + more) : at + more
  const end = endOfThing(text, starts, begin)
  const isTold = end > begin && !isModified(text, starts, begin, end)
  if (isTold) return withoutDeed(withoutManner(text, starts, begin, end))
  // What has a measure stands beside it; only what is counted may wait for a clause that tells which.
  return isCounted && more === 0 ? behindClause(text, starts, Math.max(begin, end)) : ''
}

const MORE = /^(?:左右|以上|以下|以内|多|余)?的?/
const MEASURE = /^(?:[\d.]+[百千万亿]*|[一二三四五六七八九十百千万亿]+)/

/** Where what is counted begins behind a measure that it has: 发电机组 behind 16台百万千瓦. */
function behindMeasure(text: string, starts: Words, at: number): number {
  const number = MEASURE.exec(text.slice(at, at + LONGEST))
  const unit = number ? longestAt(UNITS, text, at + number[0].length) : 0
  if (!number || unit === 0) return at
  const end = at + number[0].length + unit
  const begin = end + /^[级长高宽重]?的?/.exec(text.slice(end, end + 2))![0].length
  return starts[begin] === 0 ? at : begin
}

/** What a thing does is no part of it; 项目建设 are projects. */
function withoutDeed(thing: string): string {
  for (const length of [4, 2])
    if (thing.length > length && HAPPENING.has(thing.slice(-length))) return thing.slice(0, -length)
  return thing.replace(/(?<=项目|工程)建设$/, '')
}

/** 直接, 静静地: words behind a thing that say how something is done. */
function withoutManner(text: string, starts: Words, begin: number, end: number): string {
  if (starts[end] !== verb && starts[end] !== verbNoun && starts[end] !== WordClass.function)
    return text.slice(begin, end)
  const stop = walkBack(end, (place) => {
    const last = wordBefore(starts, place)
    return last > begin && place - last > 1 && starts[last] === adjective ? last : undefined
  })
  return text.slice(begin, stop).replace(/(?:不同)?程度$/, '')
}

const DENIAL = /[无非未]/

function endOfThing(text: string, starts: Words, begin: number): number {
  let end = begin
  // 无关联企业: without the first character it would say the opposite.
  if (DENIAL.test(text[end] ?? '')) end++
  while (end < text.length && end - begin <= LONGEST) {
    const next = wordEnd(starts, end)
    const word = text.slice(end, next)
    if (isPair(starts, end, next) && end > begin && starts[end] === verb) {
      end = next + 1
      break
    }
    const quotation = text[end] === '“' ? quotationAt(text, end) : 0
    if (quotation === 0 && (!belongs(text, starts, begin, end, next) || STOP.has(word) || BETWEEN.has(word)))
      break
    end = quotation || next
  }
  if (end - begin > LONGEST) return begin
  return text.startsWith('和地区', end) && text.slice(begin, end).endsWith('国家')
    ? end + '和地区'.length
    : end
}

/** Where the quotation ends that begins at a place, if it is short enough to be a part of a name; else 0. */
function quotationAt(text: string, at: number): number {
  const inner = /^“[^，。！？“”]{1,14}”/.exec(text.slice(at, at + LONGEST))
  return inner ? at + inner[0].length : 0
}

function belongs(text: string, starts: Words, begin: number, at: number, end: number): boolean {
  const word = text.slice(at, end)
  if (at === begin && MANNER.has(word)) return false
  // 无线寻呼台
  if (starts[at] === verb && end - at === 2 && SUFFIX.has(text[end] ?? '') && starts[end + 1] !== 0)
    return true
  // 4.3级地震 | 青海…: what stands behind a thing is no part of it, where it is a place.
  if (at > begin && starts[at] === WordClass.place) return false
  if (nominal.has(starts[at]!)) return true
  const isFirst = at === begin || (at === begin + 1 && DENIAL.test(text[begin]!))
  if (isFirst) return WHICH.has(word) || isModifier(text, starts, at, end)
  if (starts[at] === verb && BASES.has(text.slice(end, wordEnd(starts, end)))) return true
  if (PARTS.has(word) && nominal.has(starts[end]!)) return true
  return SUFFIX.has(word) || THINGS_BEHIND.has(word) || isPair(starts, at, end)
}

/** Two characters that stand alone make a word that the dictionary lacks: 诉求, 议事. */
const isPair = (starts: Words, at: number, end: number) =>
  end - at === 1 && isSingle(starts, at) && isSingle(starts, end) && ends(starts, end + 1)
const isSingle = (starts: Words, at: number) =>
  (nominal.has(starts[at]!) || starts[at] === verb) && starts[at + 1] !== 0
const ends = (starts: Words, at: number) => !nominal.has(starts[at] ?? OTHER)

/** 养老 in 养老驿站, 种植 in 蔬菜种植基地: a verb that tells which things. */
function isModifier(text: string, starts: Words, at: number, end: number): boolean {
  if (starts[at] !== verb || end - at !== 2 || starts[end] !== noun) return false
  const next = wordEnd(starts, end)
  return BASES.has(text.slice(end, next)) || (next - end >= 2 && starts[next] === OTHER && text[next] !== '“')
}

/** So long is a clause that tells which thing is meant. */
const LONGEST_CLAUSE = 12
const MARK = /[，。！？；：、“”（）()\s在到给为把从向对被将了过着]/

/** Units of what is told of by one word and 的: 20名党的干部; but 两家企业的代表. */
const OF_ONE = /[名位件块份]/

/** True where what looks like the thing only begins a clause that tells which one: 数字压缩的 before 电视节目. */
function isModified(text: string, starts: Words, begin: number, end: number): boolean {
  if (text[end] === '的') {
    const last = wordBefore(starts, end)
    return starts[last] === adjective || (last <= begin && OF_ONE.test(text[begin - 1] ?? ''))
  }
  const next = wordEnd(starts, end)
  return starts[end] === verb && text[next] === '的'
}

/** The thing behind a clause that tells which one: 学生 behind 参加比赛的. */
function behindClause(text: string, starts: Words, at: number): string {
  const close = walkForward(at, (place) => {
    if (place >= text.length || place - at > LONGEST_CLAUSE || MARK.test(text[place]!)) return undefined
    return text[place] === '的' ? undefined : wordEnd(starts, place)
  })
  if (text[close] !== '的') return ''
  return text.slice(close + 1, endOfThing(text, starts, close + 1))
}

/** Where a quotation that ends before a place begins, if it is short enough to be part of a name. */
function quotationBefore(text: string, end: number, stop: number): number {
  if (text[end - 1] !== '”') return -1
  const open = text.lastIndexOf('“', end - 1)
  return open < 0 || stop - open > LONGEST || /[，。！？；]/.test(text.slice(open, end)) ? -1 : open
}

/** Where the words end between a thing and its number, and what it did to reach it: 白莲种植 | 迅速发展到 | 7万亩. */
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

/** The thing that stands before its number: 一级网格 before 1768个, 总投资 before 达到347亿元. */
export function thingBefore(text: string, starts: Words, at: number): string {
  const stop = stopBefore(text, starts, at)
  let begin = walkBack(stop, (begin) => {
    const quotation = quotationBefore(text, begin, stop)
    if (quotation >= 0) return quotation
    const next = wordBefore(starts, begin)
    if (next < 0 || stop - next > LONGEST) return undefined
    const kind = starts[next]!
    const word = text.slice(next, begin)
    const first = text.slice(begin, begin < stop ? wordEnd(starts, begin) : begin)
    // 说事议事, 养老机构, 开复工率, 审批时限
    const isCompound =
      kind === verb &&
      (MEASURED.test(first) || MADE_OF.has(first) || (first.length === 1 && word.length === 1))
    if (STOP.has(word) || LEADING.has(word)) return undefined
    // 物价指数 is a phrase of the dictionary, and so is what only says how: it has to end the thing.
    const isPhrase = kind === WordClass.phrase && begin === stop
    return nominal.has(kind) ||
      isPhrase ||
      isCompound ||
      RANKED.test(word) ||
      THINGS.has(word) ||
      WHICH.has(word)
      ? next
      : undefined
  })
  if (WEAK.has(text.slice(begin, stop)) && text[begin - 1] === '的' && begin > 1) {
    const owner = thingBefore(text, starts, begin - 1)
    if (owner !== '' && stop - begin + owner.length < LONGEST) begin -= owner.length + 1
  }
  const limit = LIMIT.exec(text.slice(Math.max(0, begin - 12), begin))
  if (limit) begin -= limit[0].length
  if (begin < stop && starts[begin - 1] !== 0 && FROM.test(text[begin - 1] ?? '')) begin--
  return text.slice(begin, stop)
}

/** 距 in front of a place: the distance is from there. */
const FROM = /[距离]/

/** The last word of a thing. */
function lastWord(thing: string): string {
  for (let length = Math.min(4, thing.length); length > 1; length--) {
    const word = thing.slice(-length)
    if (MEASURES.has(word)) return word
  }
  return thing.slice(-1)
}
/** True for what is measured by its own name: 总投资, 出口额. */
export const isMeasure = (thing: string): boolean =>
  MEASURES.has(lastWord(thing)) || MEASURED.test(thing.slice(-1))

/** What happens to so many people: 死亡 behind 3人. */
export function sufferedBehind(text: string, starts: Words, at: number): string {
  const word = text.slice(at, wordEnd(starts, at))
  return SUFFERING.has(word) ? word : ''
}

export function deedBefore(text: string, starts: Words, stop: number): string {
  const begin = wordBefore(starts, stop)
  const word = text.slice(Math.max(begin, 0), stop)
  return DEEDS.has(word) ? word : ''
}

/** True for what says nothing of what is counted: such a word, what only tells which (贫困), or a deed that counts nothing (约合, 印制). */
export function isVoid(thing: string): boolean {
  if (VOID.has(thing)) return true
  const kind = classOfWord(thing)
  if (kind === adjective && thing.length > 1) return true
  const isDeed = kind === verb || kind === verbNoun
  return isDeed && !DEEDS.has(thing) && !THINGS.has(thing)
}

/** True for a thing that is a place and no more: a city before 50万吨浆厂. */
export const isPlaceOnly = (thing: string) => classOfWord(thing) === WordClass.place
