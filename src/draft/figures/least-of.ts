import type { Amount } from '../../entities/figures/amount.ts'
import { type Witness, witnessesOf } from '../ask/witness.ts'
import type { Statement } from '../read/statements.ts'
import { type Counting, isAnchored, isOnlyOfUnit } from './anchored.ts'
import { type Least, leastAnchored, leastFor, leastOfOnly } from './least.ts'

export const countedIn = ({ text, read }: Witness): Counting => ({ text, amounts: read().amounts })

const amountsOf = ({ found }: Witness): Amount[] => witnessesOf(found).flatMap(({ read }) => read().amounts)

/** How like two sentences must be for one of two numbers to be wrong, by what else they and the article count. */
export function leastOf(
  amount: Amount,
  other: Amount,
  isUnit: boolean,
  statement: Statement,
  witness: Witness,
): Least {
  if (isAnchored(amount, other, statement, countedIn(witness))) return leastAnchored(amount, other, isUnit)
  const isOnly = !isUnit && amount.unit === other.unit && isOnlyOfUnit(other, amountsOf(witness))
  return isOnly ? leastOfOnly(amount, other) : leastFor(amount, other, isUnit)
}
