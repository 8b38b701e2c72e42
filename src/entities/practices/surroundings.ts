import { firstsOf, longestAt, trieOf, valueBefore } from '../../text/trie.ts'
import { ENDS_OF_VERBS, NAMED, VERBS, VerbKind } from './words.ts'

const OF_VERB: Record<VerbKind, number> = {
  [VerbKind.known]: 1,
  [VerbKind.calling]: 2,
  [VerbKind.joining]: 1,
  [VerbKind.building]: 1,
  [VerbKind.setting]: 2,
  [VerbKind.starting]: 2,
}
const EXPLAINED = 2
export const KEPT_UP = 2
const CALLED_BEHIND = 1

/** The verb that ends before a place of a text, if it says anything of schemes. */
export const verbBefore = (text: string, end: number): VerbKind | undefined =>
  end > 1 && ENDS_OF_VERBS.mayBegin(text, end - 2) ? valueBefore(VERBS, text, end) : undefined

/** 推行了, 总结出 */
const TRAILING = firstsOf(trieOf('了起出好过'))

/** 一套 in 总结出一套“三看” */
const ONE_OF = /一[个项套种条场家所次支]$/

/** The verb of which a scheme is the object, behind it or behind 了 and 一套. */
export function verbOf(text: string, at: number): VerbKind | undefined {
  const end = at - (ONE_OF.test(text.slice(Math.max(0, at - 2), at)) ? 2 : 0)
  return (
    verbBefore(text, end) ??
    (TRAILING[text.charCodeAt(end - 1)] === 1 ? verbBefore(text, end - 1) : undefined)
  )
}

/** What speaks for a scheme before it: that somebody sets it going, or gives it its name. */
export function evidenceBefore(text: string, at: number): number {
  const verb = verbOf(text, at)
  const before = text.slice(Math.max(0, at - 6), at)
  if ((verb === undefined || verb === VerbKind.known) && ANSWER.test(before)) return ANSWERED
  if (verb !== undefined) return OF_VERB[verb]
  if (THERE.test(before) || SET_UP.test(before)) return TOLD
  // 去年推行的: what is told of it begins before.
  const told = text[at - 1] === '的' ? (verbBefore(text, at - 1) ?? 0) : 0
  return told === VerbKind.starting ? OF_VERB[told] : told >= VerbKind.setting ? TOLD : 0
}
const TOLD = 1
const ANSWERED = 2
/** 办法是, 交出的答案就是: what somebody found for it. */
export const ANSWER =
  /(?:(?:办法|做法|回答|答案|招数|经验|法宝)(?:是|就是|叫)|做法被?(?:称为|称作|叫作|叫做))$/
/** 设了驿站, 由他们组成的 */
const SET_UP = /(?:[设建开办搞]了|(?:组成|组建|成立|办|建起)的)$/
/** 有了自己的 */
export const THERE = /有(?:了(?:自己的?|专门的?|新的)?|一?[个支项]|一种)$/

/** 即, 就是, 是指: what follows says what it is. */
const EXPLAINING = /^[，：]?(?:即|就是|也就是|是指|指的是|的意思是|包括)[^将使便可]/
/** 减免三成等政策 */
const AMONG = /^[^，。；：、]{0,8}等(?:政策|措施|做法|机制|制度|模式)/

/** 已经开了六家, 覆盖全县, 在全区已有十所: it is there, and more of it. */
const SPREADING =
  /^(?:已经|已|陆续|先后|在全[省市县区镇村乡])*(?:有了|(?<=已)有[\d一二三四五六七八九十]|开了|建了|办了|扩到|扩大到|开到|建到|办到|覆盖|遍布|推广|推开|铺开|走进|传到)/

/** 跑了一百趟, 每周三开门, 悄悄见了成效 */
const AT_WORK =
  /^(?:[^，。；：“”\d]{1,3}了[\d一二三四五六七八九十百两]|每(?:周|月|天|日|晚|逢|季)|[^，。；：“”]{0,3}见(?:了|到)?(?:成?效|实效))/
/** 上月开门迎客 */
const OPENED =
  /^(?:上月|去年|今年|日前|近日|昨天|昨日|前天|今天|[今上下本][周月年]|.季|.期)?(?:正式)?(?:开门迎客|开张|开市|揭牌|投用|投入使用|启用|上线|开班|开课|营业|亮相)/

/** 驿站一百三十座 */
const SO_MANY = /^(?:共|共有|已有|已达|达)?[\d一二三四五六七八九十百千两]{1,6}[多余]?[个座处家所间场期]/
/** 行动共拆除渔网三百张: what came of it. */
const RESULT = /^(?:已经|已|共|累计|先后)+[^，。；：“”\d]{2,6}[\d一二三四五六七八九十百千两]/
/** 把这一制度作为实事来抓 */
const TAKEN_FOR = /^(?:作为|当作|列为|列入|纳入|写进|写入)/

/** 推行一年, 试行以来, 搞了三年: what is kept up for so long is something that is done. */
const LASTING =
  /^(?:[在][^，。；“”]{2,8})?(?:已经|已)?(?:推行|实行|试行|施行|实施|开展|启动|开通|上线|开办|设立|运行|成立|坚持|推开|搞|办|开|上|用)(?:以来|以后|之后|后[，。]|[了满]?(?:近|整整|快)?[\d一二三四五六七八九十两半几百]{1,3}[多余]?(?:个多?月|年|天|周|届|期))/

/** What speaks for a scheme behind it: what it is, or that it is there. */
export const evidenceBehind = (text: string, end: number): number =>
  isExplained(text, end) ? EXPLAINED : evidenceOfUse(text, end)

export const isExplained = (text: string, end: number): boolean => EXPLAINING.test(text.slice(end, end + 16))

/** That a scheme is kept up, spreads, or is called one. */
export function evidenceOfUse(text: string, end: number): number {
  const after = text.slice(end, end + 16)
  if (LASTING.test(after) || OPENED.test(after)) return KEPT_UP
  const isCalled = after.startsWith('的') && longestAt(NAMED, after, 1) > 0
  const isThere =
    SPREADING.test(after) ||
    SO_MANY.test(after) ||
    RESULT.test(after) ||
    TAKEN_FOR.test(after) ||
    AT_WORK.test(after)
  return isCalled || AMONG.test(after) || isThere ? CALLED_BEHIND : 0
}

/** So far behind a name its kind may be spoken of once more. */
const FAR = 150

/** 机制运行一年 behind 湖长制联动机制: what is only called by its kind there is kept up. */
export function isKeptUpLater(text: string, end: number, head: string): boolean {
  const after = text.slice(end, end + FAR)
  for (let at = after.indexOf(head); at >= 0; at = after.indexOf(head, at + 1)) {
    const before = after.slice(0, at)
    if (AGAIN.test(before) && LASTING.test(after.slice(at + head.length, at + head.length + 16))) return true
  }
  return false
}
const AGAIN = /[，。；](?:这一|该|这项|这个|这种|此)?$/
