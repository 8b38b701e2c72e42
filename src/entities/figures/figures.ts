import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import { type Amount, amountsIn } from './amount.ts'
import { deedBefore, deedBehind, isPlaceOnly, isVoid, thingBefore, thingBehind } from './counted.ts'
import { isDuration, isMeasuring, isPercent } from './units.ts'

/** What grows, shrinks or is a part: with these words before it a percentage is one of the thing in front of them. */
const CHANGE =
  /((?:同比|环比|比?较?(?:上年|去年|同期|上年同期|去年同期|年初|上月)|年均|平均|分别|累计)*(?:增长|下降|增加|减少|提高|上升|降低|回升|回落|上涨|下跌|削减|裁减|缩减|占比|占|完成率|达标率|覆盖率)(?:率|幅度)?(?:了|达到|达|为|到|约|近|超过|至)*)$/

/** 占在职党员数的97.8% */
const WHOLE = /(占[^，。；：、占]{2,16})的$/
/** What lasts: other stretches of time are told, not counted. */
const LASTS = /(?:期|期限|时间|历时|龄|寿命|为期|学制|时长)$/

/** Units of what happens: what is done belongs to what is counted (剥离企业195起). */
const HAPPENS = /^(?:次|起|期|场|遍|场次|批)$/
/** Where what was counted before is no longer spoken of. */
const SENTENCE_END = /[。！？；：]/

/** The numbers of a text that say what they count. */
export function figuresIn(piece: Piece): Find[] {
  const { text, block } = piece
  const found: Find[] = []
  let last = { thing: '', end: 0 }
  for (const amount of amountsIn(text)) {
    const { at, end, value, unit, number, upTo, about } = amount
    if (last.thing !== '' && SENTENCE_END.test(text.slice(last.end, at))) last = { thing: '', end }
    const { of, thing } = countedBy(piece, amount, last.thing)
    if (of.length < 2 || isVoid(of)) continue
    last = { thing: thing || last.thing, end }
    found.push({
      kind: 'figure',
      name: of,
      key: `${of}|${unit}`,
      block,
      at,
      length: end - at,
      value,
      unit,
      number,
      of,
      ...(upTo !== undefined && { upTo }),
      ...(about && { about }),
    })
  }
  return found
}

/** What is counted, and the thing in it that the next figure of the sentence may speak of too. */
interface Counted {
  of: string
  thing: string
}
const only = (thing: string): Counted => ({ of: thing, thing })

function countedBy(piece: Piece, amount: Amount, last: string): Counted {
  const { text, starts } = piece
  const { at, end, unit, value, number, about } = amount
  const isShare = isPercent(unit) || /[%％]/.test(value) || text.startsWith('百分之', at)
  const changed = changeBefore(piece, at, last)
  if (isShare) return changed ?? shareOf(piece, at, end)
  if (changed && isMeasuring(unit)) return changed
  if (/次$/.test(unit)) {
    const deed = deedBehind(text, starts, end)
    if (deed !== '') return only(deed)
  }
  const before = thingBefore(text, starts, at)
  if (isDuration(unit)) return only(LASTS.test(before) ? before : '')
  const behind = thingBehind(text, starts, end)
  const deed = () => deedBefore(text, starts, at)
  if (unit === '倍') return only(isPlaceOnly(before) ? '' : before)
  if (isMeasuring(unit)) {
    const isOwn = before.length >= 2 && !isPlaceOnly(before)
    return only(isOwn ? before : behind.length >= 2 ? behind : deed())
  }
  // Without a unit a bare number in front of a noun may be anything: years, pages, names.
  if (behind.length >= 2 && (unit !== '' || (about && number >= 10) || /[万亿]$/.test(value)))
    return only(behind)
  if (unit === '') return only('')
  if (before === '' || isPlaceOnly(before)) return only(deed())
  return only(HAPPENS.test(unit) ? doneTo(piece, at, before) : before)
}

/** 剥离企业 for 企业 before 195起. */
function doneTo({ text, starts }: Piece, at: number, thing: string): string {
  const begin = text.lastIndexOf(thing, at)
  return deedBefore(text, starts, begin) + thing
}

/** 同比增长 25.5%: what grew stands before it, or is what the sentence counted last. */
function changeBefore({ text, starts }: Piece, at: number, last: string): Counted | undefined {
  const whole = WHOLE.exec(text.slice(Math.max(0, at - 20), at))
  if (whole) {
    const thing = thingBefore(text, starts, at - whole[0].length) || last
    return { of: thing + whole[1]!, thing }
  }
  const change = CHANGE.exec(text.slice(Math.max(0, at - 14), at))
  if (!change) return undefined
  const words = change[1]!.replace(/(?:了|达到|达|为|到|至|约|近|超过)+$/, '')
  const thing = thingBefore(text, starts, at - change[1]!.length) || last
  // Growth of nothing that is named tells nobody anything.
  return { of: thing === '' ? '' : thing + words, thing }
}

function shareOf({ text, starts }: Piece, at: number, end: number): Counted {
  const before = thingBefore(text, starts, at)
  return only(before === '' && text[end] === '的' ? thingBehind(text, starts, end) : before)
}
