import type { Amount } from '../../entities/figures/amount.ts'
import { type Witness, witnessesOf } from '../ask/witness.ts'
import type { Statement } from '../read/statements.ts'
import { isRounded } from './rounded.ts'
import { areOneUnit } from './same-unit.ts'

/** Of smaller numbers two that are told make any. */
const LEAST = 20
/** So many are added at most: an article gives longer sums itself. */
const MOST_ADDED = 4

/** What says before a number that it is made of others. */
const MADE =
  /合计|合共|[总共]计|[总一]共|总[数额量]|加起来|(?<!增)减[少去掉了]|[砍裁][掉去减]|相差|差(?!不多|异)|[余剩]下|只剩|净[增减]|少了|多了|多出|另外?有|(?<![公同])共(?![同产青享识通和])/
const REACH = 12

const isMade = ({ at }: Amount, statement: Statement): boolean =>
  MADE.test(
    statement.text
      .slice(Math.max(statement.at, at - REACH), at)
      .split(/[。；]/)
      .at(-1)!,
  )

/** True for a number that the draft may have reckoned from those of a sentence and the ones beside it: 1080人减到471人, 砍掉600余人. */
export function isReckoned(amount: Amount, statement: Statement, witness: Witness): boolean {
  if (amount.number < LEAST || !isMade(amount, statement)) return false
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
