import type { Amount } from '../../entities/figures/amount.ts'
import { isOneMeasure } from './same-unit.ts'
import { areSameDigits, isOtherScale, isSlip } from './slip.ts'

/** How like the sentence, how like what stands around the number, and both together, must be that the two speak of one thing. */
export interface Least {
  share: number
  around: number
  together: number
}
/** The very same number of four digits in another unit is no chance. */
export const SAME_NUMBER: Least = { share: 0.12, around: 0, together: 0.12 }
/** The very same number of three digits in another unit, and one of four with a slip in it, tell nearly by themselves. */
const UNIT_OF_THREE: Least = { share: 0.12, around: 0, together: 0.25 }
const SLIP_OF_FOUR: Least = { share: 0.12, around: 0, together: 0.2 }
const SLIP_OF_THREE: Least = { share: 0.15, around: 0, together: 0.36 }
/** The same number of one kind of thing, weighed or parted otherwise: 斤 and 公斤, % and 个百分点. */
const OTHER_MEASURE: Least = { share: 0.18, around: 0, together: 0.25 }
/** A round number is of many things. */
const OTHER_MEASURE_OF_ROUND: Least = { share: 0.25, around: 0, together: 0.5 }
/** So are myriads of it, but of fewer. */
const ROUND_MYRIADS: Least = { share: 0.3, around: 0.1, together: 0.5 }
/** The same digits in another unit or another size: a point or a scale that was lost. */
const UNIT_OF_TWO: Least = { share: 0.12, around: 0.2, together: 0.4 }
const SCALE: Least = { share: 0.2, around: 0.18, together: 0.48 }
/** From here on a number is written with its scale: 9500万. */
const MYRIAD = 10_000
/** A slip of two digits is any number in five. */
const SHORT_SLIP: Least = { share: 0.3, around: 0.25, together: 0.7 }
/** A small number counts many things: more around it must agree. */
export const FEW = 10
const SLIP_OF_FEW: Least = { share: 0.3, around: 0.5, together: 0.85 }
/** Another number that is no slip is mostly of another event: the two sentences must be nearly the same. */
const OTHERWISE: Least = { share: 0.4, around: 0.5, together: 1.1 }

/** Digits of a number that tell something: zeros at its end are mostly its size. */
export const digitsOf = ({ number }: Pick<Amount, 'number'>): number =>
  String(number)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length

/** How like two sentences with two numbers must be that one of these is wrong. */
export function leastFor(amount: Amount, other: Amount, isUnit: boolean): Least {
  const digits = Math.min(digitsOf(amount), digitsOf(other))
  if (!isUnit && !isSlip(amount, other)) return OTHERWISE
  if (digits > 3) return isUnit ? SAME_NUMBER : SLIP_OF_FOUR
  if (digits > 2) return isUnit ? UNIT_OF_THREE : SLIP_OF_THREE
  // A number of so many myriads stands as seldom as one of three digits.
  if (digits > 1 && isUnit && amount.number >= MYRIAD) return UNIT_OF_THREE
  if (isUnit && isOneMeasure(amount, other)) return digits > 1 ? OTHER_MEASURE : OTHER_MEASURE_OF_ROUND
  if (isUnit && digits > 1) return UNIT_OF_TWO
  if (isUnit && amount.number >= MYRIAD) return ROUND_MYRIADS
  // 12.4 without a unit may have lost it to a blank.
  if (areSameDigits(amount, other)) return SCALE
  if (digits > 1 && amount.unit !== '' && other.unit !== '' && isOtherScale(amount, other)) return SCALE
  return Math.max(amount.number, other.number) < FEW ? SLIP_OF_FEW : SHORT_SLIP
}

/** Beside a figure that both sentences have less must agree. */
const ANCHORED_SLIP: Least = { share: 0.2, around: 0, together: 0.25 }
const ANCHORED: Least = { share: 0.3, around: 0.25, together: 0.7 }

/** What an article measures but once: 四万五千字. */
const ONLY_SLIP: Least = { share: 0.15, around: 0, together: 0.15 }
const ONLY: Least = { share: 0.3, around: 0, together: 0.4 }
export const leastOfOnly = (amount: Amount, other: Amount): Least =>
  isSlip(amount, other) ? ONLY_SLIP : ONLY

/** The same, where another figure that they share says of what the two sentences speak. */
export function leastAnchored(amount: Amount, other: Amount, isUnit: boolean): Least {
  if (!isUnit && !isSlip(amount, other)) return ANCHORED
  const least = leastFor(amount, other, isUnit)
  return least.together < ANCHORED_SLIP.together ? least : ANCHORED_SLIP
}
