import { OTHER, type Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { longestAt } from '../../text/trie.ts'
import { walkBack, walkForward } from '../../text/walk.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import { LONGEST, nominal, STOP } from './thing.ts'
import { isMeasuring, UNITS } from './units.ts'
import { BASES, BETWEEN, HAPPENING, MANNER, PARTS, SUFFERING, THINGS_BEHIND, WHICH } from './words.ts'

const { verb, noun, verbNoun, adjective } = WordClass

/** Single characters behind a noun that make another of it, measures elsewhere: 便民点, 产品小类. */
const SUFFIX = new Set('点站所队组团线棚岗家员者户村镇县市区厂店室台类率型版'.split(''))

/** What is done so many times: 考察调研 behind 四次. */
export const deedBehind = (text: string, starts: Words, at: number): string =>
  text.slice(
    at,
    walkForward(at, (end) => {
      const isDeed = starts[end] === verb || starts[end] === verbNoun
      return end < text.length && end - at <= LONGEST && isDeed ? wordEnd(starts, end) : undefined
    }),
  )

/** What happens to so many people: 死亡 behind 3人. */
export function sufferedBehind(text: string, starts: Words, at: number): string {
  const word = text.slice(at, wordEnd(starts, at))
  return SUFFERING.has(word) ? word : ''
}

/** The thing that follows a number and its unit: 图书驿站 behind 480个, 学生 behind 两名参加比赛的. */
export function thingBehind(text: string, starts: Words, at: number, isCounted = true): string {
  const more = MORE.exec(text.slice(at, at + 5))![0].length
  const begin = isCounted ? behindMeasure(text, starts, at + more) : at + more
  const end = endOfThing(text, starts, begin)
  const isTold = end > begin && !isModified(text, starts, begin, end)
  if (isTold) return withoutDeed(withoutManner(text, starts, begin, end))
  // What has a measure stands beside it; only what is counted may wait for a clause that tells which.
  return isCounted && more === 0 ? behindClause(text, starts, Math.max(begin, end)) : ''
}

/** 多, 左右, and 高 in 50层高的大厦. */
const MORE = /^(?:左右|以上|以下|以内|多|余)?(?:[高长宽深厚重](?=的))?的?/
const MEASURE = /^(?:[\d.]+[百千万亿]*|[一二三四五六七八九十百千万亿]+)/

/** Where what is counted begins behind a measure that it has: 发电机组 behind 3台百万千瓦. */
function behindMeasure(text: string, starts: Words, at: number): number {
  const number = MEASURE.exec(text.slice(at, at + LONGEST))
  const unit = number ? longestAt(UNITS, text, at + number[0].length) : 0
  // 两轮十六支球队: another count is of something else.
  if (!number || unit === 0 || !isMeasuring(text.slice(at + number[0].length, at + number[0].length + unit)))
    return at
  const end = at + number[0].length + unit
  const begin = end + /^[级长高宽重]?的?/.exec(text.slice(end, end + 2))![0].length
  return starts[begin] === 0 ? at : begin
}

/** What a thing does is no part of it; 项目建设 are projects. */
function withoutDeed(thing: string): string {
  for (const length of [4, 2])
    if (thing.length > length && HAPPENING.has(thing.slice(-length))) return thing.slice(0, -length)
  return thing.replace(/(?<=项目|工程)建设$|(?<=..)[上里]$/, '')
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
  // 无照商贩: without the first character it would say the opposite.
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
  // 无线发报机
  if (starts[at] === verb && end - at === 2 && SUFFIX.has(text[end] ?? '') && starts[end + 1] !== 0)
    return true
  // 5级地震 | 甘肃…: what stands behind a thing is no part of it, where it is a place.
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

/** True where what looks like the thing only begins a clause that tells which one: 手工编织的 before 毛衣. */
function isModified(text: string, starts: Words, begin: number, end: number): boolean {
  if (text[end] === '的') {
    const last = wordBefore(starts, end)
    // The dictionary takes 村 and 县 for adjectives, too.
    return (
      (starts[last] === adjective && end - last > 1) || (last <= begin && OF_ONE.test(text[begin - 1] ?? ''))
    )
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
