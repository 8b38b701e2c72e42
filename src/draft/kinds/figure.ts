import type { Amount } from '../../entities/figures/amount.ts'
import type { Alike, Pool } from '../ask/pool.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import { isElsewhere, isOfOtherWhole } from '../elsewhere.ts'
import { isOfOtherEvent } from '../figures/anchored.ts'
import { around, shareOf } from '../figures/around.ts'
import { isBeside } from '../figures/beside.ts'
import { meantBy } from '../figures/by-thing.ts'
import { digitsOf, FEW, SAME_NUMBER } from '../figures/least.ts'
import { countedIn, leastOf } from '../figures/least-of.ts'
import { isNoFigure } from '../figures/no-figure.ts'
import { isReckoned } from '../figures/reckoned.ts'
import { isBound, isRounded } from '../figures/rounded.ts'
import { areSaidOfOne, isOneMeasure } from '../figures/same-unit.ts'
import { areSameDigits, isFar, isSlip } from '../figures/slip.ts'
import { isSum } from '../figures/sum.ts'
import type { Degree, Remark } from '../finding.ts'
import type { Statement } from '../read/statements.ts'
import type { Check } from './context.ts'

/** Numbers that the archive has otherwise of the same thing. */
export const checkFigures: Check = async (statement, { pool, says }) => {
  const remarks: Remark[] = []
  const amounts = statement.amounts.filter(
    (amount) => !isNoFigure(amount, statement) && !isSum(amount, statement),
  )
  if (amounts.length === 0) return []
  const alike = pool.alikeAround(statement.text.slice(statement.at, statement.end))
  const matches = amounts.map((amount) => ({
    amount,
    match: matchFor(amount, statement, alike, pool),
  }))
  // Of one event most figures are the same: where most are not, it is another one that is told in the same words.
  const differing = matches.filter(({ amount, match }) => match && !isUnitOf(match, amount)).length
  if (differing > 1 && differing * 2 > matches.length) return []
  for (const { amount, match } of matches) {
    if (!match) continue
    const { witness, other } = match
    const [mine, theirs] = [amount.value + amount.unit, other.value + other.unit]
    const isUnit = isUnitOf(match, amount)
    if (!isUnit && isReckoned(amount, statement, witness)) continue
    remarks.push({
      kind: isUnit ? 'unit' : 'figure',
      degree: degreeOf(match, statement, amount),
      ...{ at: amount.at, end: amount.end },
      says: isUnit
        ? says.otherUnit(theirs, mine, witness.found.date)
        : says.otherFigure(theirs, mine, witness.found.date),
      proposal: theirs,
      evidence: [evidenceOfWitness(witness)],
    })
  }
  return remarks
}

/** The same number of something else, or the same digits in another scale: 9500万元, 9500元. */
const isUnitOf = ({ other }: Match, amount: Amount): boolean =>
  other.number === amount.number || areSameDigits(amount, other)

/** A figure of another place is only good to know; a slip of the fingers and a unit of another kind are near certain. */
function degreeOf({ witness, other, share }: Match, statement: Statement, amount: Amount): Degree {
  if (isOfOtherWhole(statement, witness) || isElsewhere(statement, witness.found)) return 'note'
  const isSure = other.number === amount.number ? share > 0.5 : isSlip(amount, other)
  return isSure ? 'error' : 'doubt'
}

/** A short number is said of many things: only a sentence that is nearly as like as the likest says that it is right. */
const NEARLY = 0.6
/** A slip of the fingers is likelier than another number. */
const SLIP = 0.3

interface Match {
  witness: Witness
  other: Amount
  share: number
  sure: number
}

/** By a sentence that is like it; else by what the number counts. */
function matchFor(amount: Amount, statement: Statement, alike: Alike[], pool: Pool): Match | undefined {
  const best = bestFor(amount, statement, alike, pool)
  if (best === SAID) return undefined
  if (best && !isOfOtherEvent(amount, statement, countedIn(best.witness))) return best
  const meant = meantBy(amount, statement, pool)
  if (!meant) return undefined
  return { witness: meant.witness, other: meant.amount, share: 0, sure: 0 }
}

const SAID = 'said'

function bestFor(
  amount: Amount,
  statement: Statement,
  alike: Alike[],
  pool: Pool,
): Match | typeof SAID | undefined {
  const own = around(statement.text, amount, statement.at, statement.end)
  let best: Match | undefined
  const most = alike[0]?.share ?? 0
  for (const { witness, share } of alike) {
    // Said so, of whatever: nobody can say that it is wrong.
    if ((share > NEARLY * most || digitsOf(amount) > 2) && isSaid(amount, statement.text, witness))
      return SAID
    if (share < SAME_NUMBER.share) continue
    for (const other of witness.read().amounts) {
      if (other.upTo !== amount.upTo && other.number === amount.number) continue
      const isOne = areSaidOfOne(amount, statement.text, other, witness.text)
      const isUnit = other.number === amount.number && !isOne
      if (isUnit ? amount.number < FEW && !isOneMeasure(amount, other) : !isOne) continue
      // 四次 and 两件: what is few is compared where it is counted alike.
      if (amount.number < FEW && amount.unit !== other.unit && !isUnit) continue
      if (isFar(amount, other) || isRounded(amount, other) || isBound(amount, other, statement.text)) continue
      if (isBeside(other, amount, statement)) continue
      const near = shareOf(own, around(witness.text, other, 0, witness.text.length), pool)
      const least = leastOf(amount, other, isUnit, statement, witness)
      if (share < least.share || near < least.around || near + share < least.together) continue
      const sure = near + share + (isSlip(amount, other) ? SLIP : 0)
      if (!best || sure > best.sure) best = { witness, other, share, sure }
    }
  }
  return best
}

/** True where the article of a sentence gives the number anywhere, with a unit that may mean the same. */
function isSaid(amount: Amount, text: string, { found, read, text: otherText }: Witness): boolean {
  const isSame = (other: Amount) =>
    (other.number === amount.number || other.upTo === amount.number || isRounded(amount, other)) &&
    areSaidOfOne(amount, text, other, otherText)
  if (read().amounts.some(isSame)) return true
  return found.entities.some(
    ({ kind, number, upTo, unit, of }) =>
      kind === 'figure' &&
      (number === amount.number || upTo === amount.number) &&
      areSaidOfOne(amount, text, { unit: unit ?? '', number: amount.number, at: 0, end: 0 }, of ?? ''),
  )
}
