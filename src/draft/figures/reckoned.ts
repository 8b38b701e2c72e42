import type { Amount } from '../../entities/figures/amount.ts'
import { type Witness, witnessesOf } from '../ask/witness.ts'
import { clauseAround } from '../read/clause.ts'
import type { Statement } from '../read/statements.ts'
import { isRounded } from './rounded.ts'
import { areOneUnit } from './same-unit.ts'

/** Of smaller numbers two that are told make any. */
const LEAST = 20
/** Nobody adds more that an article does not add itself. */
const MOST_ADDED = 4

/** What says that a number is made of others. */
const MADE = /[合共总加差减砍裁剩净余]|多出|少了|另/

/** True for a number that the draft may have reckoned from those of a sentence and the ones beside it: 1080人减到471人, 砍掉600余人. */
export function isReckoned(amount: Amount, statement: Statement, witness: Witness): boolean {
  if (amount.number < LEAST || !MADE.test(clauseAround(statement, amount))) return false
  const all = witnessesOf(witness.found)
  const at = all.indexOf(witness)
  const numbers = all
    .slice(Math.max(0, at - 1), at + 2)
    .flatMap((own) => own.read().amounts)
    .filter((own) => areOneUnit(own, amount))
    .map(({ number }) => number)
  const isIt = (number: number) => number === amount.number || isRounded(amount, { number })
  return numbers.some((number, index) => {
    let sum = number
    for (const next of numbers.slice(index + 1, index + MOST_ADDED)) {
      if (isIt(Math.abs(number - next))) return true
      sum += next
      if (isIt(sum)) return true
    }
    return false
  })
}
