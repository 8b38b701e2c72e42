import type { Amount } from '../../entities/figures/amount.ts'
import { parseNumber } from '../../text/numerals.ts'
import { homophones } from '../../text/sound/readings.ts'
import { isAbbreviated } from '../bodies.ts'
import { areContrasts } from '../contrasts.ts'
import { isBound, isRounded } from '../figures/rounded.ts'
import { areOneUnit } from '../figures/same-unit.ts'
import { isFar } from '../figures/slip.ts'
import { isOffice, type Side } from './side.ts'
import type { Slot } from './slots.ts'
import { bareUnit, isMeasure, scaleOf } from './unit.ts'
import { CALLED_BY_FAMILY } from './unread.ts'

/** What two stretches are, of which one may stand in the place of the other. */
export const SLOT_KINDS = ['quoted', 'figure', 'unit', 'person', 'office', 'slip', 'body', 'item'] as const
export type SlotKind = (typeof SLOT_KINDS)[number]

/** What a stretch of a draft and one of a sentence are both; nothing where they cannot be compared. */
export function slotKind(slot: Slot, mine: Side, theirs: Side): SlotKind | undefined {
  if (mine.hasMark || theirs.hasMark) return undefined
  if (mine.isQuoted && theirs.isQuoted) return sameButMarks(mine, theirs) ? undefined : 'quoted'
  if (mine.isPerson && theirs.isPerson && (theirs.isName || theirs.isUnread))
    return isCalling(mine.printed) || isCalling(theirs.printed) ? undefined : 'person'
  if (areSlipped(slot, mine, theirs)) return 'slip'
  if (mine.number !== undefined || theirs.number !== undefined)
    return isBetween(slot) && !hasPause(mine) && !hasPause(theirs) ? kindOfNumbers(mine, theirs) : undefined
  if (mine.isUnit || theirs.isUnit)
    return mine.isUnit && theirs.isUnit && isBetween(slot) && !areOne(mine, theirs) ? 'unit' : undefined
  const [typed, meant] = [mine.printed, theirs.printed]
  // 党支部, 支部: what is said in short, or with more before it, may be the same.
  if (Math.min(typed.length, meant.length) < 2 || typed.includes(meant) || meant.includes(typed))
    return undefined
  if (mine.isOffice && theirs.isOffice)
    return isBetween(slot) && !hasPause(mine) && !hasPause(theirs) && typed.slice(-2) !== meant.slice(-2)
      ? 'office'
      : undefined
  if (mine.isBody && theirs.isBody && !hasPause(mine) && !hasPause(theirs) && !isAbbreviated(typed, meant))
    return isBetween(slot) || !GENERAL.test(typed) ? 'body' : undefined
  return areItems(slot, mine, theirs) && !areMostlyOne(typed, meant) ? 'item' : undefined
}

/** 讲文明、树新风 with a comma: the same words. */
const sameButMarks = ({ printed }: Side, { printed: other }: Side): boolean =>
  printed.replace(MARKS, '') === other.replace(MARKS, '')

const MARKS = /[^\p{L}\p{N}]/gu

/** 侯老, 朱经理: by what else somebody is called. */
export const isCalling = (printed: string): boolean =>
  CALLED_BY_FAMILY.test(printed.slice(1)) || isOffice(printed.slice(1))

const hasPause = ({ printed }: Side): boolean => printed.includes('、')
/** What any body may be called, which has no name with it. */
export const GENERAL = /(?:单位|机关|企业|学校|机构|部门|社区|街道)$/

/** True where so much around is the same that a number is of the same. */
const isBetween = ({ before, behind }: Slot): boolean => before + behind >= LEAST_AROUND
const LEAST_AROUND = 2

const areOne = ({ unit }: Side, { unit: other }: Side): boolean =>
  areOneUnit({ unit: bareUnit(unit) }, { unit: bareUnit(other) }) && scaleOf(unit) === scaleOf(other)

/** What makes a number a day. */
const isYear = (number: string, unit: string): boolean =>
  unit.startsWith('年') && /^(?:19|20)?\d\d$/.test(number)
const OF_DAY = /^(?:[日号时]|月(?!份))/

/** What a number that stands for another is: another one, or the same of something else. */
export function kindOfNumbers(mine: Side, theirs: Side): SlotKind | undefined {
  if (mine.number === undefined || theirs.number === undefined) return undefined
  if (
    [mine, theirs].some(
      ({ number, unit, behind }) => OF_DAY.test(unit + behind) || isYear(number!, unit + behind),
    )
  )
    return undefined
  const [one, other] = [mine.number, theirs.number]
  if ((one[0] === '第') !== (other[0] === '第')) return undefined
  const [number, otherNumber] = [one, other].map((own) => parseNumber(own.replace(/^第|[余多]$/g, '')))
  if (number !== undefined && number === otherNumber)
    return isMeasure(mine.unit) && isMeasure(theirs.unit) && !areOne(mine, theirs) ? 'unit' : undefined
  // 42亿, 42万亿 of one unit.
  if (
    withoutScale(one) === withoutScale(other) &&
    mine.unit === theirs.unit &&
    (mine.unit !== '' || mine.behind[0] === theirs.behind[0])
  )
    return 'unit'
  if (
    SCALE.test(one) ||
    SCALE.test(other) ||
    OF_CALLING.test(one) ||
    OF_SESSION.test(mine.unit + mine.behind)
  )
    return undefined
  if (!isOfOneThing(mine, theirs) || areNearly(mine, theirs) || areFar(mine, theirs)) return undefined
  return 'figure'
}
const withoutScale = (number: string): string => number.replace(/(?<=.)[万亿]+$/, '')
/** The number of a telephone. */
const OF_CALLING = /^0\d|^\d{7}/
/** 百, 万: no number by itself. */
const SCALE = /^[百千万亿]+$/
/** Another session, and another page, is another one. */
const OF_SESSION = /^(?:届|次会|版)/
const areFar = ({ amount }: Side, { amount: other }: Side): boolean =>
  amount !== undefined && other !== undefined && isFar(amount, other)

/** True where two numbers have one unit, in the stretch or behind it. */
function isOfOneThing(mine: Side, theirs: Side): boolean {
  if (mine.unit === theirs.unit) return mine.unit !== '' || mine.behind[0] === theirs.behind[0]
  return mine.unit !== '' && theirs.unit !== '' && areOne(mine, theirs)
}

/** True where one number may be said for the other: rounded, or as a bound that the archive does not give. */
function areNearly({ amount, text }: Side, { amount: other, text: otherText }: Side): boolean {
  if (!amount || !other) return false
  if (isRounded(amount, other) || isRounded(other, amount)) return !areBounds(amount, text, other, otherText)
  return isBound(amount, other, text) && !areBounds(amount, text, other, otherText)
}

/** 超过70%, 超过75%: two bounds are two numbers. */
function areBounds({ at }: Amount, text: string, { at: otherAt }: Amount, otherText: string): boolean {
  const [before, otherBefore] = [text.slice(0, at).slice(-2), otherText.slice(0, otherAt).slice(-2)]
  return before === otherBefore && BOUND.test(before)
}

const BOUND = /[超过到达破于近足]$/

/** One character for another that sounds the same, or that makes no word where it stands. */
function areSlipped({ before, behind }: Slot, mine: Side, theirs: Side): boolean {
  const [typed, meant] = [mine.printed, theirs.printed]
  // 李缓和秘书长: between what is the same a word may be none.
  const isLoose = mine.isLoose || (theirs.isOfPerson && before + behind >= LEAST_AROUND_NAME)
  // Who is read as somebody is asked for by name.
  if (!isLoose || mine.isOfPerson || typed.length !== 1 || meant.length !== 1) return false
  if (mine.isUnit && theirs.isUnit && theirs.name === undefined) return false
  if (areContrasts(typed, meant)) return false
  return mine.isUnknown || theirs.name !== undefined || homophones(typed, meant)
}
const LEAST_AROUND_NAME = 4

/** 办好代表的议案, 代表提出的议案: the same in other words. */
const areMostlyOne = (one: string, other: string): boolean =>
  [...one].filter((character) => other.includes(character)).length * 2 >= one.length

/** True for two items of rows, beside an item that is the same. */
const areItems = ({ before, behind }: Slot, mine: Side, theirs: Side): boolean =>
  mine.isItem &&
  theirs.isItem &&
  ((before > 1 && mine.hasPauseBefore && theirs.hasPauseBefore) ||
    (behind > 1 && mine.hasPauseBehind && theirs.hasPauseBehind))
