import type { Amount } from '../../entities/figures/amount.ts'
import type { Statement } from '../read/statements.ts'
import { withoutAmount } from './around.ts'
import { areOneUnit } from './same-unit.ts'

/**
 * True for a number of the archive that the draft gives beside another one, in its sentence or its paragraph: the other
 * one was not put in its place. 13个, 共32个: both are told.
 */
export function isBeside(other: Amount, amount: Amount, { text, amounts }: Statement): boolean {
  const isGiven = amounts.some(
    (own) => own !== amount && own.number === other.number && areOneUnit(own, other),
  )
  return isGiven || withoutAmount(text, amount).includes(other.value + other.unit)
}
