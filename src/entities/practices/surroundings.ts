import { firstsOf, longestAt, trieOf, valueBefore } from '../../text/trie.ts'
import { ENDS_OF_VERBS, NAMED, VERBS, VerbKind } from './words.ts'

const OF_VERB: Record<VerbKind, number> = {
  [VerbKind.calling]: 1,
  [VerbKind.joining]: 1,
  [VerbKind.building]: 1,
  [VerbKind.setting]: 2,
}
const EXPLAINED = 2
const CALLED_BEHIND = 1

/** The verb that ends before a place of a text, if it says anything of schemes. */
export const verbBefore = (text: string, end: number): VerbKind | undefined =>
  end > 1 && ENDS_OF_VERBS.mayBegin(text, end - 2) ? valueBefore(VERBS, text, end) : undefined

/** 推行了, 总结出 */
const TRAILING = firstsOf(trieOf('了起出好过'))

/** What speaks for a scheme before it: that somebody sets it going, or gives it its name. */
export function evidenceBefore(text: string, at: number): number {
  const verb =
    verbBefore(text, at) ?? (TRAILING[text.charCodeAt(at - 1)] === 1 ? verbBefore(text, at - 1) : undefined)
  return verb === undefined ? 0 : OF_VERB[verb]
}

/** 即, 就是, 是指: what follows says what it is. */
const EXPLAINING = /^[，：]?(?:即|就是|也就是|是指|指的是|的意思是|包括)[^将使便可]/
/** 减免三成等政策 */
const AMONG = /^[^，。；：、]{0,8}等(?:政策|措施|做法|机制|制度|模式)/

/** 已经开了六家, 覆盖全县: it is there, and more of it. */
const SPREADING =
  /^(?:已经|已|陆续|先后|在全[省市县区镇村乡])?(?:开了|建了|办了|开到|建到|办到|覆盖|遍布|推广|推开|铺开|走进|传到)/

/** What speaks for a scheme behind it. */
export function evidenceBehind(text: string, end: number): number {
  const after = text.slice(end, end + 16)
  if (EXPLAINING.test(after)) return EXPLAINED
  const isCalled = after.startsWith('的') && longestAt(NAMED, after, 1) > 0
  return isCalled || AMONG.test(after) || SPREADING.test(after) ? CALLED_BEHIND : 0
}
