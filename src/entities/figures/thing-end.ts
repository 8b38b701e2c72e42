import { OTHER, type Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import { isLevels, isMeasure, isNamingPhrase, LONGEST, nominal, STOP } from './thing.ts'
import { DENIAL } from './thing-front.ts'
import { BASES, BETWEEN, FRAMES, MANNER, PARTS, THINGS_BEHIND, WHICH, WORKS } from './words.ts'

const { verb, noun } = WordClass

const MANY = '多'
const LEVEL = /[村镇县市区]/
/** Single characters behind a noun that make another of it, measures elsewhere: 便民点, 产品小类. */
const SUFFIX = new Set('点站所队组团线棚岗家员者户村镇县市区厂店室台类率型版'.split(''))

/** Where the nouns end that begin at a place and are what is counted. */
export function endOfThing(text: string, starts: Words, begin: number): number {
  return withoutFrame(text, starts, begin, endOfNouns(text, starts, begin))
}

/** 两项规定 | 基础上, 范围内: what a place in front of 上 or 内 is, is no part of what is counted. */
function withoutFrame(text: string, starts: Words, begin: number, end: number): number {
  if (!/[上下中内]/.test(text[end] ?? '')) return end
  const last = wordBefore(starts, end)
  return last > begin && FRAMES.has(text.slice(last, end)) ? last : end
}

function endOfNouns(text: string, starts: Words, begin: number): number {
  let end = begin
  // 无照商贩: without the first character it would say the opposite; 多语种导游 is a word with it.
  const isOneWord = starts[end + 1] !== 0
  if (isOneWord && (DENIAL.test(text[end] ?? '') || (text[end] === MANY && nominal.has(starts[end + 1]!))))
    end++
  while (end < text.length && end - begin <= LONGEST) {
    const next = wordEnd(starts, end)
    const word = text.slice(end, next)
    if (isPair(starts, end, next) && end > begin && starts[end] === verb) {
      end = next + 1
      break
    }
    const quotation = text[end] === '“' ? quotationAt(text, end, end > begin) : 0
    if (quotation === 0 && (!belongs(text, starts, begin, end, next) || STOP.has(word) || BETWEEN.has(word)))
      break
    end = quotation || next
  }
  if (end - begin > LONGEST) return begin
  return text.startsWith('和地区', end) && text.slice(begin, end).endsWith('国家')
    ? end + '和地区'.length
    : end
}

/**
 * Where the quotation ends that begins at a place, if it is short enough to be a part of a name; else 0. One character
 * behind a noun is what the noun does: 鱼“游”向全国.
 */
function quotationAt(text: string, at: number, isBehind: boolean): number {
  const length = /^“[^，。！？“”]{1,14}”/.exec(text.slice(at, at + LONGEST))?.[0].length ?? 0
  return length === 0 || (isBehind && length === 3) ? 0 : at + length
}

function belongs(text: string, starts: Words, begin: number, at: number, end: number): boolean {
  const word = text.slice(at, end)
  if (at === begin && MANNER.has(word)) return false
  // 无线发报机
  const isBeforeSuffix = SUFFIX.has(text[end] ?? '') && !LEVEL.test(text[end]!) && starts[end + 1] !== 0
  if (starts[at] === verb && end - at === 2 && isBeforeSuffix) return true
  if (isMeasuredNoun(starts, at, end, word)) return true
  // 5级地震 | 甘肃…: what stands behind a thing is no part of it, where it is a place.
  if (at > begin && starts[at] === WordClass.place) return isLevels(word)
  // 茶园 | 一望无际
  if (starts[at] === WordClass.phrase)
    return isNamingPhrase(word) && (at === begin || nominal.has(starts[end] ?? OTHER))
  if (nominal.has(starts[at]!)) return true
  const isFirst = at === begin || (at === begin + 1 && DENIAL.test(text[begin]!))
  if (isFirst) return WHICH.has(word) || isModifier(text, starts, at, end)
  if (starts[at] === verb && BASES.has(text.slice(end, wordEnd(starts, end)))) return true
  if (WORKS.has(word) && leadsToBody(text, starts, end)) return true
  if (isDeedInside(text, starts, begin, at, end)) return true
  if (PARTS.has(word) && nominal.has(starts[end]!)) return true
  return SUFFIX.has(word) || THINGS_BEHIND.has(word) || isPair(starts, at, end)
}

/** 增速, 跌幅: what the dictionary takes for a verb, and is how much of something there is. */
const isMeasuredNoun = (starts: Words, at: number, end: number, word: string) =>
  starts[at] === verb && end - at === 2 && /[速幅率额]$/.test(word)

/** Two characters that stand alone make a word that the dictionary lacks: 诉求, 议事. */
const isPair = (starts: Words, at: number, end: number) =>
  end - at === 1 && isSingle(starts, at) && isSingle(starts, end) && ends(starts, end + 1)
const isSingle = (starts: Words, at: number) =>
  (nominal.has(starts[at]!) || starts[at] === verb) && starts[at + 1] !== 0
const ends = (starts: Words, at: number) => !nominal.has(starts[at] ?? OTHER)

/** What is done to reach or change something: the measure behind it is no part of who did it. */
const REACHES = /^(?:实现|达到|完成|创造|取得|获得|提高|增加|降低|减少|提升|突破|超过)$/

/** 报名 in 12个学员报名窗口, 播种 in 高粱播种面积: behind a deed, or before a measure, a deed tells which noun is meant. */
function isDeedInside(text: string, starts: Words, begin: number, at: number, end: number): boolean {
  if (starts[at] !== verb || end - at !== 2 || starts[end] !== noun) return false
  const word = text.slice(at, end)
  if (REACHES.test(word) || BETWEEN.has(word) || word === '进行') return false
  const next = text.slice(end, wordEnd(starts, end))
  const before = wordBefore(starts, at)
  const isBehindDeed = before >= begin && (starts[before] === verb || starts[before] === WordClass.verbNoun)
  return next.length > 1 && (isMeasure(next) || isBehindDeed)
}

/** 养老 in 养老驿站, 种植 in 蔬菜种植基地: a verb that tells which things. */
function isModifier(text: string, starts: Words, at: number, end: number): boolean {
  if (starts[at] !== verb || end - at !== 2 || starts[end] !== noun) return false
  const next = wordEnd(starts, end)
  return BASES.has(text.slice(end, next)) || (next - end >= 2 && starts[next] === OTHER && text[next] !== '“')
}

/** True where within three words there is what such work is done by or in: 巡查小队 behind 整治, 修复项目 behind 保护. */
function leadsToBody(text: string, starts: Words, at: number): boolean {
  let begin = at
  for (let word = 0; word < 3 && begin < text.length; word++) {
    const end = wordEnd(starts, begin)
    if (BASES.has(text.slice(begin, end)) || BODY.test(text.slice(begin, end))) return true
    if (!nominal.has(starts[begin]!) && starts[begin] !== verb) return false
    begin = end
  }
  return false
}
const BODY = /[组站所队]$/
