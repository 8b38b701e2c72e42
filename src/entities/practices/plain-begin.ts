import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { walkBack, walkForward } from '../../text/walk.ts'
import type { Piece } from '../piece.ts'
import { saysWhen } from '../sentence-words.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import { evidenceBefore, verbOf } from './surroundings.ts'
import { EMPTY, ENDS_OF_VERBS, GOING, VerbKind } from './words.ts'

// Where the name of a scheme begins that no quotation marks name.

export const LONGEST = 16

/** What never stands inside the name of a scheme; other words of one character may: 夜 in 楼道夜巡制. */
const PARTICLES = new Set(
  '的了着过在和与及或对向给被把让为从到以是有将由于其该就也都还又并而但等这那各此本每某用',
)

const verb = WordClass.verb
const outside = new Set<number>([WordClass.function, WordClass.time, OTHER])
export const nominal = new Set<number>([WordClass.noun, WordClass.verbNoun, WordClass.adjective])

/** Words in front of a name that are no part of it: 全市, a verb of one character. */
const LEAD =
  /^(?:好|全[国省市县区镇村]|我[国省市县区]|本[省市县区]|各|到|对|靠|凭|第.步|[套项]|一[场次轮]|第[一二三四五六七八九十]+[家个座所批])$/

export const withoutLead = (text: string, starts: Piece['starts'], begin: number, head: number): number =>
  walkForward(begin, (at) => {
    if (at >= head) return undefined
    const end = wordEnd(starts, at)
    const word = text.slice(at, end)
    // 看 in 实行看账人轮换制 is no verb before the name, for another stands there.
    const isObject = (verbOf(text, at) ?? 0) >= VerbKind.building && !/[出起到好]/.test(word)
    // 老井 in 老井复活工程: two characters that stand alone are a word.
    const isPair = end - at === 1 && wordEnd(starts, end) - end === 1 && end < head
    const isWord = isPair && starts[end] === WordClass.noun
    const isVerb = starts[at] === verb && end - at === 1 && !isObject && !isWord
    // 2023年护渠行动, 实施好护渠行动
    const isYear = word === '年' && /\d/.test(text[at - 1] ?? '')
    const isKept =
      isObject && end - at > 1 && starts[at] === WordClass.adjective && wordEnd(starts, end) < head
    return isYear || LEAD.test(word) || (EMPTY.has(word) && !isPair && !isKept) || isVerb ? end : undefined
  })

/** Where the words that belong to an ending begin. */
export function beginOf(text: string, starts: Piece['starts'], head: number, end: number): number {
  let first = head
  while (starts[first] === 0) first--
  return walkBack(first, (begin) => {
    const next = wordBefore(starts, begin)
    if (next < 0 || end - next > LONGEST) return undefined
    const kind = starts[next]!
    if (text[next] === '是' && begin - next === 1) return undefined
    const isKnown = kind !== UNKNOWN || begin - next === 1
    const isPart = begin - next === 1 && kind !== OTHER && !PARTICLES.has(text[next]!)
    // 老年 in 老年助餐计划 says not when.
    const isAge = kind === WordClass.time && !saysWhen(text.slice(next, begin), kind)
    if ((outside.has(kind) && !isPart && !isAge) || !isKnown) return undefined
    if (isGoing(text, next, begin) || DONE_WELL.test(text.slice(Math.max(0, begin - 2), begin)))
      return undefined
    const before = wordBefore(starts, next)
    // 银|发送|餐 in 实施银发送餐计划: cut otherwise than it is meant.
    const isCut = next - before === 1 && isGoing(text, wordBefore(starts, before), before)
    const isSetGoing = isCut || isGoing(text, before, next)
    if (kind !== verb || begin - next === 1 || begin === first || isSetGoing) return next
    // 提升 and 巩固 in 河岸巩固提升行动; but 打赢防沙攻坚战.
    const isPair = starts[begin] === verb && wordEnd(starts, begin) === first
    return isPair && (nominal.has(starts[before]!) || starts[before] === UNKNOWN) ? next : undefined
  })
}

/** 打好, 抓实: the dictionary has them as two words. */
const DONE_WELL = /[打抓做办搞][好赢响实]$/

/** True for a word that sets a scheme going: it is no part of the name. */
const isGoing = (text: string, at: number, end: number) =>
  at >= 0 && ENDS_OF_VERBS.mayBegin(text, end - 2) && GOING.has(text.slice(at, end))

const content = new Set<number>([...nominal, verb, UNKNOWN, WordClass.place])
/** 要 in 各县要落实渠长制: a sentence, and no name. */
const MODAL = new Set('要须应可能会需'.split(''))
/** 三年 in 渠道清淤提升三年行动 */
const YEARS = /^[一二两三四五六七八九十]年$/
/** So long a stretch of words may be one name. */
const LONGEST_STRETCH = 14

/**
 * Where a name begins that has what is done in it: 农技下沉坐堂制度 behind 试行的. Nothing but such words stands between its kind
 * and what sets it going.
 */
export function stretchBegin(text: string, starts: Piece['starts'], begin: number, end: number): number {
  if (begin === 0 || evidenceBefore(text, begin) > 0) return begin
  const first = walkBack(begin, (at) => {
    const next = wordBefore(starts, at)
    if (next < 0 || end - next > LONGEST_STRETCH || isGoing(text, next, at)) return undefined
    if (MODAL.has(text.slice(next, at))) return undefined
    // 这一 before it was told of.
    const isSingle =
      starts[next] !== OTHER && !PARTICLES.has(text[next]!) && !/[这此]一$/.test(text.slice(next - 1, at))
    // 课后 in 课后弹性选课制度 says not when.
    const isPart =
      content.has(starts[next]!) ||
      (starts[next] === WordClass.time && !saysWhen(text.slice(next, at), starts[next]))
    const isWord = at - next > 1 ? isPart || YEARS.test(text.slice(next, at)) : isSingle
    return isWord ? next : undefined
  })
  return first < begin && evidenceBefore(text, first) > 0 ? first : begin
}
