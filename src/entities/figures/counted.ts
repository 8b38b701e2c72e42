import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { walkForward } from '../../text/walk.ts'
import type { Piece } from '../piece.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import type { Amount } from './amount.ts'
import { type Counted, changeBefore, only, shareOf } from './change.ts'
import { deadlineOf } from './deadline.ts'
import { fits, isChoosy } from './head.ts'
import { isName } from './no-figure.ts'
import { isMeasure, isPeople, isPlaceOnly, LONGEST, peopleIn } from './thing.ts'
import { deedBefore, thingBefore } from './thing-before.ts'
import { deedBehind, sufferedBehind, thingBehind } from './thing-behind.ts'
import { isDuration, isMeasuring, isPercent } from './units.ts'
import { CHANGING, isThing, LEADING, MEASURES, THINGS, THINGS_BEHIND, WEAK } from './words.ts'

/** What is so long, and what ends the name of a length. */
const DIMENSION = /[长高宽深厚距径程拔位线度远]$/
const DIMENSION_BEHIND = /^[长高宽深厚远](?:的|$|[，。；、])/
/** What lasts: other stretches of time are told, not counted. */
const LASTS = /(?:期|期限|时限|时间|历时|龄|寿命|为期|学制|时长|周期|工期|假)$/

/** Units of what happens: what is done belongs to what is counted (查处商贩12起). */
const HAPPENS = /^(?:次|起|期|场|遍|场次|批)$/
/** Units of people. */
const OF_PEOPLE = /^[名位]$/
/** 总额40亿美元的基金: the sum is told of what stands behind. */
const SUM = /总[额量数值]$/

/** What an amount counts, by what stands around it and by what its sentence counted last. */
export function countedBy(piece: Piece, amount: Amount, last: string, lastEnd: number): Counted {
  const { text, starts } = piece
  const { at, end, unit, value, number, about } = amount
  const isShare = isPercent(unit) || /[%％]/.test(value) || text.startsWith('百分之', at)
  const changed = changeBefore(piece, at, last)
  if (isShare) return changed ?? shareOf(piece, at, end)
  if (changed && isMeasuring(unit)) return changed
  const nearest = withoutLast(text, thingBefore(text, starts, at), at, lastEnd)
  if (/次$/.test(unit) && !(unit === '人次' && isPeople(nearest))) {
    const deed = deedBehind(text, starts, end)
    if (deed !== '' && !CHANGING.some((change) => deed.startsWith(change))) return only(deed)
  }
  // 9个街区1.2万户: the word between belongs to the number before it.
  const isBetween = lastEnd >= 0 && text.slice(lastEnd, at) === nearest
  const before = isBetween && !(isMeasuring(unit) && isMeasure(nearest)) ? '' : nearest
  if (unit === '人口') return only('人口')
  if (isDuration(unit)) return only(LASTS.test(before) ? before : deadlineOf(piece, amount, before))
  if (isName(piece, amount)) return only('')
  if (unit === '人') return only(sufferedBehind(text, starts, end) || peopleOf(before))
  const behind =
    /次$/.test(unit) || (text[end] === '高' && starts[end + 1] !== 0)
      ? ''
      : thingBehind(text, starts, end, !isMeasuring(unit), unit)
  const deed = () => deedBefore(text, starts, at)
  if (unit === '倍') return only(isPlaceOnly(before) ? '' : before)
  if (isMeasuring(unit)) {
    // 3亿元专项资金: what stands right behind is what has the measure, unless the measure has its own name before.
    const isBehind = behind.length >= 2 && (!isMeasure(before) || (text[end] === '的' && SUM.test(before)))
    // 男子800米长跑: a length in front of what has it not.
    if (unit === '米' && !DIMENSION.test(before) && !DIMENSION_BEHIND.test(text.slice(end, end + 2)))
      return only('')
    // 规模5亿元的计划: what has the measure follows, and the measure has its own name.
    if (!isBehind && (WEAK.has(before) || MEASURES.has(before)) && isWhole(text, end, behind))
      return { of: behind + before, thing: behind }
    const isOwn = before.length >= 2 && !isPlaceOnly(before) && !isBehind
    return only(isOwn ? before : behind.length >= 2 ? behind : deed())
  }
  // Without a unit a bare number in front of a noun may be anything: years, pages, names.
  if (
    isThing(behind) &&
    !isPlaceOnly(behind) &&
    (unit !== '' || (about && number >= 10) || /[万亿]$/.test(value))
  )
    return only(OF_PEOPLE.test(unit) ? peopleBehind(piece, text.indexOf(behind, end), behind) : behind)
  if (unit === '') return only('')
  // 质量和安全是两件大事: what it is said of is not what is counted.
  if (/[是为]/.test(text[at - 1] ?? '') && starts[end] !== OTHER) return only('')
  // 周某和何某2位: whom the number counts is named before it.
  if (before === '' || isPlaceOnly(before) || endsUnknown(piece, at)) return only(deed())
  // 本地报告4例: what is done with what the number counts.
  if (isChoosy(unit) && THINGS_BEHIND.has(before) && !THINGS.has(before) && !fits(unit, before))
    return only('')
  return only(HAPPENS.test(unit) ? doneTo(piece, at, before) : before)
}

/** True for a thing behind 的 that is no place, no 全国 and not the first of many. */
function isWhole(text: string, end: number, thing: string): boolean {
  if (text[end] !== '的' || thing.length < 2 || LEADING.has(thing) || isPlaceOnly(thing)) return false
  return text[text.indexOf(thing, end) + thing.length] !== '、'
}

/** 总长 behind 两条: what the number before has of the words between is no part of the thing. */
function withoutLast(text: string, thing: string, at: number, lastEnd: number): string {
  const begin = text.lastIndexOf(thing, at)
  const isOver = begin < lastEnd && lastEnd < begin + thing.length && !/^\d/.test(thing)
  return isOver ? thing.slice(lastEnd - begin) : thing
}

/** True where no word of the dictionary stands right before a place: a name. */
const endsUnknown = ({ starts }: Piece, at: number) => starts[wordBefore(starts, at)] === UNKNOWN

/** Words that may stand inside what people are called: 库区移民 before 群众. */
const inside = new Set<number>([
  UNKNOWN,
  WordClass.noun,
  WordClass.verb,
  WordClass.verbNoun,
  WordClass.adjective,
  WordClass.place,
  WordClass.organisation,
])

/** Who is counted by 名 or 位: where no word for people stands in what follows the number, the one behind it. */
function peopleBehind({ text, starts }: Piece, at: number, thing: string): string {
  const people = peopleIn(thing)
  if (isPeople(people)) return people
  const stop = walkForward(at + thing.length, (place) => {
    const isOver = place >= text.length || place - at > LONGEST || isPeople(text.slice(at, place))
    return isOver || !inside.has(starts[place]!) ? undefined : wordEnd(starts, place)
  })
  const longer = text.slice(at, stop)
  return isPeople(longer) ? longer : thing
}

/** So many people are told of what they do or are; a place has them, but is not counted. */
const peopleOf = (before: string) =>
  before.length >= 2 && !isPlaceOnly(before) && !PLACE.test(before) ? before : ''
const PLACE = /[省市县区乡镇村州国]$/

/** 查处商贩 for 商贩 before 12起. */
function doneTo({ text, starts }: Piece, at: number, thing: string): string {
  const begin = text.lastIndexOf(thing, at)
  return deedBefore(text, starts, begin) + thing
}
