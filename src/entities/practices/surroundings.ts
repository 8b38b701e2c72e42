import { firstsOf, trieOf, valueBefore } from '../../text/trie.ts'
import { ENDS_OF_VERBS, VERBS, VerbKind } from './words.ts'

const OF_VERB: Record<VerbKind, number> = {
  [VerbKind.known]: 1,
  [VerbKind.calling]: 2,
  [VerbKind.joining]: 1,
  [VerbKind.building]: 1,
  [VerbKind.setting]: 2,
  [VerbKind.starting]: 2,
}

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
  if (LASTS_OF_SIGNS[text.charCodeAt(at - 1)] !== 1) return verb === undefined ? 0 : OF_VERB[verb]
  const before = text.slice(Math.max(0, at - 6), at)
  if ((verb === undefined || verb === VerbKind.known) && ANSWER.test(before)) return ANSWERED
  if (verb !== undefined) return OF_VERB[verb]
  if (THERE.test(before) || SET_UP.test(before) || SPOKEN_OF.test(text.slice(Math.max(0, at - 12), at)))
    return TOLD
  // 去年推行的: what is told of it begins before.
  const told = text[at - 1] === '的' ? (verbBefore(text, at - 1) ?? 0) : 0
  return told === VerbKind.starting ? OF_VERB[told] : told >= VerbKind.building ? TOLD : 0
}
/** 这套, 这就是清溪县的, 靠着: it was told of, or is what something comes of. */
const SPOKEN_OF =
  /(?:这(?:一|个|套|项|种|就是)|这就是[^，。；：]{1,8}的|[局县市区镇乡村院会司厂站]用|[靠凭]着|[靠凭]的是|多亏了?)$/
const TOLD = 1
const ANSWERED = 2
/** What those expressions end with: most places are no more looked at. */
const LASTS_OF_SIGNS = firstsOf(trieOf('是叫为作做了己的门个支项种一套用着亏'))
/** 办法是, 交出的答案就是: what somebody found for it. */
export const ANSWER =
  /(?:(?:办法|做法|回答|答案|招数|经验|法宝)(?:是|就是|叫)|做法被?(?:称为|称作|叫作|叫做))$/
/** 设了驿站, 由他们组成的 */
const SET_UP = /(?:[设建开办搞]了|(?:组成|组建|成立|办|建起|改造|改建)的)$/
/** 有了自己的 */
export const THERE = /有(?:了(?:自己的?|专门的?|新的)?|一?[个支项]|一种)$/
