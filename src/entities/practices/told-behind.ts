import { longestAt } from '../../text/trie.ts'
import { NAMED } from './words.ts'

// What is told of a scheme behind its name: what it is, that it is there, that it is kept up.

const EXPLAINED = 2
export const KEPT_UP = 2
const CALLED_BEHIND = 1

/** 即, 就是, 是指: what follows says what it is. */
const EXPLAINING = /^[，：]?(?:即|就是|也就是|是指|指的是|的意思是|包括)[^将使便可]/
/** 减免三成等政策 */
const AMONG = /^[^，。；：、]{0,8}等(?:政策|措施|做法|机制|制度|模式)/

/** 已经开了六家, 覆盖全县, 在全区已有十所: it is there, and more of it. */
const SPREADING =
  /^(?:已经|已|陆续|先后|在全[省市县区镇村乡])*(?:有了|(?<=已)有[\d一二三四五六七八九十]|开了|建了|办了|扩到|扩大到|开到|建到|办到|覆盖|遍布|推广|推开|铺开|走进|传到)/

/** 跑了一百趟, 每周三开门, 悄悄见了成效 */
const AT_WORK =
  /^(?:[^，。；：“”\d]{1,6}(?<!为)[了过][\d一二三四五六七八九十百两]|开始[^，。；：“”]|分[\d一二三四五六七八九十两]+[班组队批]|每(?:周|月|天|日|晚|逢|季)|[^，。；：“”]{0,3}见(?:了|到)?(?:成?效|实效))/
/** 上月开门迎客 */
const OPENED =
  /^(?:上月|去年|今年|日前|近日|昨天|昨日|前天|今天|[今上下本][周月年]|.季|.期|每[周月天晚日][^，。；]{0,5})?(?:正式)?(?:开门迎客|开[街园馆业营市]|开张|开市|揭牌|投用|投入使用|启用|上线|开班|开课|营业|亮相)/

/** 设在老粮库, 由四个村轮流打理, 有三间屋: where it is, and of what it is made. */
const STANDING =
  /^(?:就|都)?(?:[设建开办藏摆](?:在|到)|设有|(?:就|共|还)?有[\d一二三四五六七八九十两][^，。；]{1,4}[，、。]|由[^，。；：“”]{1,10}(?:发起|打理|管理|运营|负责|牵头|主持|值守))/
/** 让流水席放心, 把桥架到村口 */
const ACTING = /^(?:使|让|令|把|帮|替)[^，。；：“”]{2,}/
/** 窗口的牌子 */
const ON_SIGN = /^的(?:牌子|招牌|牌匾)/
/** 由此成形 */
const TAKING_SHAPE = /^(?:由此|就此|逐渐|逐步|日渐|初步|应运而)(?:成形|成型|形成|落地|见效|诞生|生)/
/** 平台上，名字一目了然 */
const INSIDE = /^[上里]，/
/** 是职工们琢磨出来的 */
const FOUND_OUT = /^是[^，。；：]{2,14}(?:琢磨|摸索|总结|探索|首创|创办|想|发明|提炼|试)(?:出来?|成)?的/
/** 这一招, 这套办法 behind a name. */
const SO_CALLED = /^[，、]?这(?:一|个|套|种|项)?(?:招|手|法子|点子|路数|步棋)/

/** 驿站一百三十座 */
const SO_MANY =
  /^(?:一?共|一?共有|已有|已达|达)?[\d一二三四五六七八九十百千两]{1,6}[多余]?[个座处家所间场期条项]/
/** 行动共拆除渔网三百张: what came of it. */
const RESULT = /^(?:已经|已|共|累计|先后)+[^，。；：“”\d]{2,6}[\d一二三四五六七八九十百千两]/
/** 把这一制度作为实事来抓 */
const TAKEN_FOR = /^(?:作为|当作|列为|列入|纳入|写进|写入)/

/** 推行一年, 试行以来, 搞了三年: what is kept up for so long is something that is done. */
export const LASTING =
  /^(?:[在][^，。；“”]{2,8})?(?:已经|已)?(?:推行|实行|试行|施行|实施|开展|启动|开通|上线|开办|设立|运行|成立|坚持|推开|搞|办|开|上|用|走过|走了)(?:以来|以后|之后|后[，。]|[了满]?(?:近|整整|快)?[\d一二三四五六七八九十两半几百]{1,3}[多余]?(?:个多?月|个年头|年|天|周|届|期))/

/** 这一招, 这一做法 */
function isSoCalled(after: string): boolean {
  const length = /^，?这(?:一|个|套|种|项)?/.exec(after)?.[0].length ?? 0
  return SO_CALLED.test(after) || (length > 1 && longestAt(NAMED, after, length) > 0)
}
/** 的做法, 的审批新模式 */
function isCalled(after: string): boolean {
  if (!after.startsWith('的')) return false
  for (let at = 1; at <= FAR_CALLED && isOfName(after, at); at++)
    if (longestAt(NAMED, after, at) > 0) return true
  return false
}
const FAR_CALLED = 4
const isOfName = (after: string, at: number) => !/[，。；：、“”]/.test(after[at - 1]!)

/** Each way in which it may be told of, by its own word, and how much that speaks for it. */
const TOLD: [sign: string, points: number, isTold: (after: string) => boolean][] = [
  ['lasting', KEPT_UP, (after) => LASTING.test(after)],
  ['opened', KEPT_UP, (after) => OPENED.test(after)],
  ['so called', KEPT_UP, isSoCalled],
  ['found out', KEPT_UP, (after) => FOUND_OUT.test(after)],
  ['called', CALLED_BEHIND, isCalled],
  ['among', CALLED_BEHIND, (after) => AMONG.test(after)],
  ['spreading', CALLED_BEHIND, (after) => SPREADING.test(after)],
  ['so many', CALLED_BEHIND, (after) => SO_MANY.test(after)],
  ['result', CALLED_BEHIND, (after) => RESULT.test(after)],
  ['taken for', CALLED_BEHIND, (after) => TAKEN_FOR.test(after)],
  ['standing', CALLED_BEHIND, (after) => STANDING.test(after)],
  ['inside', CALLED_BEHIND, (after) => INSIDE.test(after)],
  ['acting', CALLED_BEHIND, (after) => ACTING.test(after)],
  ['on a sign', CALLED_BEHIND, (after) => ON_SIGN.test(after)],
  ['taking shape', CALLED_BEHIND, (after) => TAKING_SHAPE.test(after)],
  ['at work', CALLED_BEHIND, (after) => AT_WORK.test(after)],
]

/** What speaks for a scheme behind it: what it is, or that it is there. */
export const evidenceBehind = (text: string, end: number): number =>
  isExplained(text, end) ? EXPLAINED : evidenceOfUse(text, end)

export const isExplained = (text: string, end: number): boolean =>
  EXPLAINING.test(text.slice(end, end + NEAR))

/** That a scheme is kept up, spreads, or is called one. */
export function evidenceOfUse(text: string, end: number): number {
  if (end >= text.length || OVER.has(text[end]!)) return 0
  const after = text.slice(end, end + NEAR)
  return TOLD.find(([, , isTold]) => isTold(after))?.[1] ?? 0
}
const NEAR = 20
/** Behind these nothing more is told of it. */
const OVER = new Set('。、；！？”’）)》')

/** All that is told of a name behind it. */
export function signsOfUse(text: string, end: number): string[] {
  const after = text.slice(end, end + NEAR)
  const told = TOLD.flatMap(([sign, , isTold]) => (isTold(after) ? [sign] : []))
  return isExplained(text, end) ? ['explained', ...told] : told
}
