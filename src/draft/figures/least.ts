import type { Amount } from '../../entities/figures/amount.ts'
import { isSlip } from './slip.ts'

/** How like the sentence, how like what stands around the number, and both together, must be that the two speak of one thing. */
interface Least {
  share: number
  around: number
  together: number
}
/** The very same number of three digits or more in another unit, and one of four with a slip in it, tell by themselves. */
export const RARE: Least = { share: 0.12, around: 0.15, together: 0.4 }
const SLIP_OF_THREE: Least = { share: 0.2, around: 0.12, together: 0.5 }
/** A slip of two digits is any number in five. */
const SHORT_SLIP: Least = { share: 0.3, around: 0.34, together: 0.85 }
/** A small number counts many things: more around it must agree. */
export const FEW = 10
const SLIP_OF_FEW: Least = { share: 0.3, around: 0.5, together: 0.85 }
/** Another number that is no slip is mostly of another event: the two sentences must be nearly the same. */
const OTHERWISE: Least = { share: 0.4, around: 0.5, together: 1.1 }

/** Digits of a number that tell something: zeros at its end are mostly its size. */
export const digitsOf = ({ value }: Amount): number => value.replace(/[^\d]/g, '').replace(/0+$/, '').length

/** How like two sentences with two numbers must be that one of these is wrong. */
export function leastFor(amount: Amount, other: Amount, isUnit: boolean): Least {
  const digits = Math.min(digitsOf(amount), digitsOf(other))
  if (!isUnit && !isSlip(amount, other)) return OTHERWISE
  if (digits > (isUnit ? 2 : 3)) return RARE
  if (digits > 2) return SLIP_OF_THREE
  return Math.max(amount.number, other.number) < FEW ? SLIP_OF_FEW : SHORT_SLIP
}
