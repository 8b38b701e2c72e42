import type { Piece } from '../piece.ts'
import { isPlaceOnly } from './thing.ts'
import { thingBefore } from './thing-before.ts'
import { thingBehind } from './thing-behind.ts'
import { AGAINST, CHANGING, REACHING } from './words.ts'

/** What is counted, and the thing in it that the next figure of the sentence may speak of too. */
export interface Counted {
  of: string
  thing: string
}
export const only = (thing: string): Counted => ({ of: thing, thing })

/** 较上年末, 比2019年同期: against what anything may be told. */
const SINCE = String.raw`[比较](?:\d{4}年|上?一?(?:年度|[年月周])|上?个?季度|去年|前年|今年|[1-9]\d?月份?)?(?:同期|[年月]?[初底末])?`

/** 扣除物价因素，: what was taken off before a growth was told. */
const TAKEN_OFF = /(?:扣除|剔除)[^，。；]{2,8}(?:后|因素|影响)+，?(?:实际|仍)?$/

/** What grows, shrinks or is a part: with these words before it a percentage is one of the thing in front of them. */
const CHANGE = new RegExp(
  `((?:${AGAINST.join('|')}|${SINCE})*(?:${CHANGING.join('|')})(?:率|幅度)?(?:${REACHING.join('|')})*)$`,
)
const REACHED = new RegExp(`(?:${REACHING.join('|')})+$`)

/** What places end with: they have a share of what stands elsewhere. */
const PLACE = /[省市县区州盟旗]$/

/** 占入社农户的八成, 占产值的比重由2019年的53%: since when is no part of what is told. */
const WHOLE = /(占[^，。；：、占]{2,16}?)(?:[由从自]\d{4}年)?的$/

/** 占农业产值的比重: of what there is a share, and that it is one. */
const SHARE = new RegExp(
  `(占[^，。；：、占]{2,20}的(?:比重|比例|份额))(?:已经|已|也|将|均|仅|${[...CHANGING, ...REACHING].join('|')}|由|从)*$`,
)

/** The words of a change and what it is told against never take more. */
const REACH = 18

/** 同比增长 before 3%和5%: the words of the change, without those to its number; nothing where it tells how much there is. */
export function changeWordsBefore(text: string, at: number): string {
  const change = CHANGE.exec(text.slice(Math.max(0, at - REACH), at))?.[1] ?? ''
  return /[到至]$/.test(change) ? '' : change.replace(REACHED, '').replace(/^(?:分别|累计|平均)+/, '')
}

/** 同比增长 25.5%: what grew stands before it, or is what the sentence counted last. */
export function changeBefore({ text, starts }: Piece, at: number, last: string): Counted | undefined {
  const whole = WHOLE.exec(text.slice(Math.max(0, at - 20), at))
  if (whole) {
    const thing = thingBefore(text, starts, at - whole[0].length) || last
    return { of: thing + whole[1]!, thing }
  }
  const share = SHARE.exec(text.slice(Math.max(0, at - 30), at))
  if (share) {
    const thing = thingBefore(text, starts, at - share[0].length) || last
    return { of: thing + share[1]!, thing: thing === '' ? '' : `${thing}比重` }
  }
  const change = CHANGE.exec(text.slice(Math.max(0, at - REACH), at))
  if (!change) return undefined
  // 增长到9亿元: how much there is, not how much it grew.
  const isLevel = /[到至]$/.test(change[1]!)
  const words = isLevel ? '' : change[1]!.replace(REACHED, '')
  const begin = at - change[1]!.length
  const off = TAKEN_OFF.exec(text.slice(Math.max(0, begin - REACH), begin))?.[0].length ?? 0
  const near = off > 0 ? '' : thingBefore(text, starts, begin)
  // 甲方和乙方各占: a part of what was said last, but of which one?
  const thing = near || (/[各均]/.test(text[at - change[1]!.length - 1] ?? '') ? '' : last)
  if (/^\d/.test(thing)) return only('')
  // Growth of nothing that is named tells nobody anything.
  if (thing === '') return only('')
  // 占7.6%，比上年增加0.1个百分点: what changes is the part.
  return {
    of: thing + words,
    thing: words === '占' ? `${thing}占比` : /率$|占比$/.test(words) ? thing + words : thing,
  }
}

/** 40%的教师 are of the teachers; 覆盖率85% is of its own name. */
export function shareOf({ text, starts }: Piece, at: number, end: number): Counted {
  const before = thingBefore(text, starts, at)
  // 东乡、西乡、南乡分别达到八成: of what they have, which stands elsewhere.
  const isOneOfMany = text.slice(Math.max(0, at - 6), at).includes('分别')
  // 纯度99%的铜块 is of the purity.
  if (!isOneOfMany && /[率度例重]$/.test(before)) return only(before)
  const isOfThat = /^(?:左右|以上|以下)?的/.test(text.slice(end, end + 3))
  const behind = isOfThat ? thingBehind(text, starts, end, false) : ''
  if (behind !== '') return only(behind)
  return only(isPlaceOnly(before) || PLACE.test(before) || isOneOfMany ? '' : before)
}
