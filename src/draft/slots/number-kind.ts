import type { Amount } from '../../entities/figures/amount.ts'
import { parseNumber } from '../../text/numerals.ts'
import { isBound, isRounded } from '../figures/rounded.ts'
import { areOneUnit } from '../figures/same-unit.ts'
import { isFar } from '../figures/slip.ts'
import type { Side } from './side.ts'
import { bareUnit, isMeasure, scaleOf } from './unit.ts'

/** True for one unit in one scale: of 万户 and 户 the number is another. */
export const areOneMeasure = ({ unit }: Side, { unit: other }: Side): boolean =>
  areOneUnit({ unit: bareUnit(unit) }, { unit: bareUnit(other) }) && scaleOf(unit) === scaleOf(other)

/** What makes a number a day. */
const isYear = (number: string, unit: string): boolean =>
  unit.startsWith('年') && /^(?:19|20)?\d\d$/.test(number)
const OF_DAY = /^(?:[日号时]|月(?!份))/

/** What a number that stands for another is: another one, or the same of something else. */
export function kindOfNumbers(mine: Side, theirs: Side): 'figure' | 'unit' | undefined {
  if (mine.number === undefined || theirs.number === undefined) return undefined
  if (isCut(mine) || isCut(theirs)) return undefined
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
    return isMeasure(mine.unit) && isMeasure(theirs.unit) && !areOneMeasure(mine, theirs) ? 'unit' : undefined
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

/** 五 of 五万余名: a part of a number. */
const isCut = ({ amount, printed }: Side): boolean => amount !== undefined && !printed.includes(amount.value)

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
  return mine.unit !== '' && theirs.unit !== '' && areOneMeasure(mine, theirs)
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
