import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import { type Amount, amountsIn } from './amount.ts'
import {
  deedBefore,
  deedBehind,
  isMeasure,
  isPlaceOnly,
  isVoid,
  sufferedBehind,
  thingBefore,
  thingBehind,
} from './counted.ts'
import { isDuration, isMeasuring, isPercent } from './units.ts'
import { isThing } from './words.ts'

/** What grows, shrinks or is a part: with these words before it a percentage is one of the thing in front of them. */
const CHANGE =
  /((?:同比|环比|比?较?(?:上年|去年|同期|上年同期|去年同期|年初|上月)|年均|平均|分别|累计)*(?:增长|下降|增加|减少|提高|上升|降低|回升|回落|上涨|下跌|削减|裁减|缩减|占比|占|完成率|达标率|覆盖率)(?:率|幅度)?(?:了|达到|达|为|到|约|近|超过|至)*)$/

/** 占在职党员数的97.8% */
const WHOLE = /(占[^，。；：、占]{2,16})的$/
/** What is so long, and what ends the name of a length. */
const DIMENSION = /[长高宽深厚距径程拔位线度远]$/
/** What lasts: other stretches of time are told, not counted. */
const LASTS = /(?:期|期限|时限|时间|历时|龄|寿命|为期|学制|时长|周期|工期|假)$/

/** Units of what happens: what is done belongs to what is counted (剥离企业195起). */
const HAPPENS = /^(?:次|起|期|场|遍|场次|批)$/
/** Where what was counted before is no longer spoken of. */
const SENTENCE_END = /[。！？；：]/

/** The numbers of a text that say what they count. */
export function figuresIn(piece: Piece): Find[] {
  const { text, block } = piece
  const found: Find[] = []
  let last = { thing: '', end: 0 }
  let lastEnd = -1
  for (const amount of amountsIn(piece)) {
    const { at, end, value, unit, number, upTo, about } = amount
    if (last.thing !== '' && SENTENCE_END.test(text.slice(last.end, at))) last = { thing: '', end }
    const { of, thing } = countedBy(piece, amount, last.thing, lastEnd)
    lastEnd = end
    // What has to be done in time is a deed, and tells all the same.
    if (!isThing(of) || (isVoid(of) && !isDuration(unit))) continue
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

function countedBy(piece: Piece, amount: Amount, last: string, lastEnd: number): Counted {
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
  const nearest = thingBefore(text, starts, at)
  // 28个片区1.2万户: the word between belongs to the number before it.
  const before = lastEnd >= 0 && text.slice(lastEnd, at) === nearest ? '' : nearest
  if (unit === '人口') return only('人口')
  if (isDuration(unit)) return only(LASTS.test(before) ? before : deadlineOf(piece, amount, before))
  if (isName(piece, amount)) return only('')
  if (unit === '人') return only(sufferedBehind(text, starts, end) || peopleOf(before))
  const behind =
    /次$/.test(unit) || text[end] === '高' ? '' : thingBehind(text, starts, end, !isMeasuring(unit))
  const deed = () => deedBefore(text, starts, at)
  if (unit === '倍') return only(isPlaceOnly(before) ? '' : before)
  if (isMeasuring(unit)) {
    // 100亿元专项资金: what stands right behind is what has the measure, unless the measure has its own name before.
    const isBehind = behind.length >= 2 && !isMeasure(before)
    // 女子200米自由泳: a length in front of what has it not.
    if (unit === '米' && !DIMENSION.test(before) && !DIMENSION.test(text.slice(end, end + 1))) return only('')
    const isOwn = before.length >= 2 && !isPlaceOnly(before) && !isBehind
    return only(isOwn ? before : behind.length >= 2 ? behind : deed())
  }
  // Without a unit a bare number in front of a noun may be anything: years, pages, names.
  if (isThing(behind) && (unit !== '' || (about && number >= 10) || /[万亿]$/.test(value)))
    return only(behind)
  if (unit === '') return only('')
  // 周某和何某2位: whom the number counts is named before it.
  if (before === '' || isPlaceOnly(before) || endsUnknown(piece, at)) return only(deed())
  return only(HAPPENS.test(unit) ? doneTo(piece, at, before) : before)
}

/** True where no word of the dictionary stands right before a place: a name. */
const endsUnknown = ({ starts }: Piece, at: number) => starts[wordBefore(starts, at)] === UNKNOWN

/** So many people are told of what they do or are; a place has them, but is not counted. */
const peopleOf = (before: string) =>
  before.length >= 2 && !isPlaceOnly(before) && !PLACE.test(before) ? before : ''
const PLACE = /[省市县区乡镇村州国]$/

/** 三米板, 百里画廊, 一家四口: a measure in front of one more character is a part of a name. */
function isName({ text, starts }: Piece, { at, end, unit, value, number, upTo }: Amount): boolean {
  if (unit === '口' && text[end] === '的') return true
  // 17米84, 两小时10分
  if (/\d/.test(text[end] ?? '')) return true
  // 二十公里外的村子
  if (/^(?:开?外|以外|之外|处|范围)/.test(text.slice(end, end + 2)) && isMeasuring(unit)) return true
  // 1至8层, “诚信”二字
  if ((upTo !== undefined && unit === '层') || (unit === '字' && number < 100)) return true
  // 1美元合…
  // 职工四处巡视: everywhere.
  if (value === '四' && unit === '处' && starts[end] === WordClass.verb) return true
  if (/元$/.test(unit) && /^(?:合|兑|换)/.test(text.slice(end, end + 1))) return true
  // 偏离了90度: an angle of nothing.
  if (unit === '度' && !/[温经纬角电度]/.test(text.slice(Math.max(0, at - 5), at))) return true
  const isWritten = isMeasuring(unit) && /^[一二三四五六七八九十百千万]+$/.test(value)
  const next = wordEnd(starts, end)
  return isWritten && next - end === 1 && starts[end] !== OTHER && starts[end] !== WordClass.function
}

/** 7天内办结, 限5日内: how long something may take. */
const WITHIN = /^(?:之内|以内|内)/

/** What has to be done in so much time: 办结 behind 诉求7天内, with what it is done to where that stands before. */
function deadlineOf({ text, starts }: Piece, { at: begin, end }: Amount, before: string): string {
  const within = WITHIN.exec(text.slice(end, end + 2))
  if (!within) return ''
  const at = end + within[0].length
  const deed = deedBehind(text, starts, at)
  const thing = deed === '' ? '' : thingBehind(text, starts, at + deed.length)
  const isNear = text.slice(begin - before.length, begin) === before
  return (deed + thing).length < 2 ? '' : (isNear ? before : '') + deed + thing
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
  // 增长到342亿元: how much there is, not how much it grew.
  const isLevel = /[到至]$/.test(change[1]!)
  const words = isLevel ? '' : change[1]!.replace(/(?:了|达到|达|为|到|至|约|近|超过)+$/, '')
  const near = thingBefore(text, starts, at - change[1]!.length)
  // 中央和地方各占: a part of what was said last, but of which one?
  const thing = near || (/[各均]$/.test(text.slice(0, at - change[1]!.length)) ? '' : last)
  if (/^\d/.test(thing)) return only('')
  // Growth of nothing that is named tells nobody anything.
  return { of: thing === '' ? '' : thing + words, thing: /率$|占比$/.test(words) ? thing + words : thing }
}

/** 40%的教师 are of the teachers; 覆盖率85% is of its own name. */
function shareOf({ text, starts }: Piece, at: number, end: number): Counted {
  const before = thingBefore(text, starts, at)
  // 纯度99%的金块 is of the purity.
  if (/[率度例重]$/.test(before)) return only(before)
  const isOfThat = /^(?:左右|以上|以下)?的/.test(text.slice(end, end + 3))
  const behind = isOfThat ? thingBehind(text, starts, end, false) : ''
  if (behind !== '') return only(behind)
  // 小学、初中、高中分别达到97%: of what they have, which stands elsewhere.
  const isOneOfMany = text.slice(Math.max(0, at - 6), at).includes('分别')
  return only(isPlaceOnly(before) || isOneOfMany ? '' : before)
}
