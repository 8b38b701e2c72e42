import type { Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { longestAt } from '../../text/trie.ts'
import { walkBack, walkForward } from '../../text/walk.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import { fits, headEnd, isChoosy, withoutClause } from './head.ts'
import { isMeasure, LONGEST } from './thing.ts'
import { endOfThing } from './thing-end.ts'
import { isMeasuring, UNITS } from './units.ts'
import { HAPPENING, MANNER, SUFFERING, WHICH } from './words.ts'

const { verb, verbNoun, adjective } = WordClass

/** What is done so many times: 考察调研 behind 四次. */
export const deedBehind = (text: string, starts: Words, at: number): string =>
  text.slice(
    at,
    walkForward(at, (end) => {
      const isDeed = starts[end] === verb || starts[end] === verbNoun
      return end < text.length && end - at <= LONGEST && isDeed ? wordEnd(starts, end) : undefined
    }),
  )

/** What happens to so many people: 死亡 behind 3人 and 3人当场. */
export function sufferedBehind(text: string, starts: Words, from: number): string {
  const manner = wordEnd(starts, from)
  const at = MANNER.has(text.slice(from, manner)) ? manner : from
  const word = text.slice(at, wordEnd(starts, at))
  return SUFFERING.has(word) ? word : ''
}

/** The thing that follows a number and its unit: 图书驿站 behind 480个, 学生 behind 两名参加比赛的. */
export function thingBehind(text: string, starts: Words, at: number, isCounted = true, unit = ''): string {
  // 两位的脚步: whom the number counts stands elsewhere.
  if (OF_PEOPLE.test(unit) && text[at] === '的') return ''
  // 12名多语种导游: behind a measure word that counts one by one 多 begins what is counted.
  const isOneByOne = unit !== '' && !isMeasuring(unit) && /^[多余]/.test(text.slice(at, at + 1))
  const more = isOneByOne ? 0 : MORE.exec(text.slice(at, at + 5))![0].length
  const begin = isCounted ? behindMeasure(text, starts, at + more) : at + more
  const nouns = endOfThing(text, starts, begin)
  const end = headEnd(text, starts, unit, begin, nouns)
  if (end !== nouns && end > begin) return withoutClause(text.slice(begin, end))
  // 300名学员的住处: what the measure word counts is it, whatever belongs to it.
  const isHead = isChoosy(unit) && fits(unit, text.slice(begin, end))
  const isTold = end > begin && (isHead || !isModified(text, starts, begin, end, unit))
  if (isTold)
    return withoutDeed(withoutManner(text, starts, begin, withoutMeasure(text, starts, begin, end, unit)))
  // What has a measure stands beside it; only what is counted may wait for a clause that tells which.
  return isCounted && more === 0 ? behindClause(text, starts, Math.max(begin, end), unit) : ''
}

/** 县区 of 88个县区农机存量: what is counted has what is measured. */
function withoutMeasure(text: string, starts: Words, begin: number, end: number, unit: string): number {
  const first = wordEnd(starts, begin)
  const isNoun = starts[begin] === WordClass.noun || starts[begin] === WordClass.place
  const isOne =
    first >= end || unit === '' || isMeasuring(unit) || !isNoun || WHICH.has(text.slice(begin, first))
  if (isOne || first - begin < 2 || !isMeasure(text.slice(begin, end))) return end
  return isChoosy(unit) && !fits(unit, text.slice(begin, first)) ? end : first
}

const OF_PEOPLE = /^[名位]$/

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
  // 报名窗口高效运行: what it does, and how.
  if (thing.length > 5 && MANNER.has(thing.slice(-4, -2))) return thing.slice(0, -4)
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

/** So long is a clause that tells which thing is meant. */
const LONGEST_CLAUSE = 12
const MARK = /[，。！？；：、“”（）()\s在到给为把从向对被将了过着]/

const DEGREE = /[较最更很极]|非常|十分/

/** Units of what is told of by one word and 的: 20名党的干部; but 两家企业的代表. */
const OF_ONE = /[名位件块份]/

/** True where what looks like the thing only begins a clause that tells which one: 手工编织的 before 毛衣. */
function isModified(text: string, starts: Words, begin: number, end: number, unit: string): boolean {
  if (text[end] === '的') {
    if (isChoosy(unit)) return true
    // 离家较远的: how, not what.
    if (DEGREE.test(text.slice(begin, end))) return true
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
function behindClause(text: string, starts: Words, at: number, unit: string): string {
  const close = walkForward(at, (place) => {
    if (place >= text.length || place - at > LONGEST_CLAUSE || MARK.test(text[place]!)) return undefined
    return text[place] === '的' ? undefined : wordEnd(starts, place)
  })
  if (text[close] !== '的') return ''
  const begin = close + 1
  return text.slice(begin, headEnd(text, starts, unit, begin, endOfThing(text, starts, begin)))
}
