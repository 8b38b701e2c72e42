import type { Amount } from '../../entities/figures/amount.ts'

/** Numbers of different size are of different things, where no scale was lost. */
export const isFar = (one: Amount, other: Amount): boolean =>
  Math.max(one.number, other.number) > FAR * Math.min(one.number, other.number) && !isSlip(one, other)
const FAR = 5

/** The same digits with the point or the scale elsewhere: 4.5万, 45万. */
export function isOtherScale({ number: mine }: Amount, { number: theirs }: Amount): boolean {
  const ratio = Math.log10(Math.max(mine, theirs) / Math.max(1e-9, Math.min(mine, theirs)))
  return ratio > 0.9 && Math.abs(ratio - Math.round(ratio)) < 1e-9
}

/** A digit otherwise, two changed about, a scale lost: what fingers do. */
export function isSlip(amount: Amount, otherAmount: Amount): boolean {
  return (
    isOtherScale(amount, otherAmount) ||
    areSlipped(amount.value, otherAmount.value) ||
    (areOfOneSize(amount.number, otherAmount.number) &&
      areSlipped(String(amount.number), String(otherAmount.number)))
  )
}

const areOfOneSize = (one: number, other: number): boolean => one < 10 * other && other < 10 * one

function areSlipped(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const wrong = [...one].filter((digit, index) => digit !== other[index]).length
  return wrong === 1 || (wrong === 2 && [...one].sort().join('') === [...other].sort().join(''))
}

/** The same digits, one with another scale than the other: 2.77亿 and 2.77万, 五十八亿 and 五十八万. */
export const areSameDigits = (one: Amount, other: Amount): boolean =>
  one.number !== other.number && writtenDigits(one) === writtenDigits(other) && isOtherScale(one, other)
const writtenDigits = ({ value }: Amount): string =>
  /^[\d.,，]*/.exec(value)![0] || value.replace(/(?<=.)[万亿]+$/, '')
