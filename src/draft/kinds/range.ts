import type { Amount } from '../../entities/figures/amount.ts'
import { evidenceOfWitness, witnessesOf } from '../ask/witness.ts'
import { areSaidOfOne } from '../figures/same-unit.ts'
import type { Check } from './context.ts'

/** A sentence that is less like another does not tell of the same range. */
const LEAST_SHARE = 0.25

const areOneRange = (one: Amount, other: Amount): boolean =>
  one.number === other.number && one.upTo === other.upTo
const isOneEndOther = (one: Amount, other: Amount): boolean =>
  (one.number === other.number) !== (one.upTo === other.upTo)

/** A range of which one end, or the unit, is another: 50—150户 where the archive has 50—100户. */
export const checkRanges: Check = async ({ text, at, end, amounts }, { pool, says }) =>
  amounts.flatMap((amount) => {
    if (amount.upTo === undefined || amount.unit === '') return []
    for (const { witness, share } of pool.alikeAround(text.slice(at, end))) {
      if (share < LEAST_SHARE) break
      const isOfOne = (other: Amount, otherText: string) => areSaidOfOne(amount, text, other, otherText)
      const said = witnessesOf(witness.found).flatMap(({ read, text: own }) =>
        read().amounts.filter((other) => areOneRange(amount, other) && isOfOne(other, own)),
      )
      if (said.length > 0) break
      const other = witness
        .read()
        .amounts.find(
          (own) =>
            own.upTo !== undefined &&
            (isOfOne(own, witness.text)
              ? isOneEndOther(amount, own)
              : areOneRange(amount, own) && own.unit !== ''),
        )
      if (!other) continue
      const [mine, theirs] = [amount.value + amount.unit, other.value + other.unit]
      const isUnit = areOneRange(amount, other)
      return [
        {
          ...{ kind: isUnit ? 'unit' : 'figure', degree: 'doubt', at: amount.at, end: amount.end },
          says: isUnit
            ? says.otherUnit(theirs, mine, witness.found.date)
            : says.otherFigure(theirs, mine, witness.found.date),
          ...{ proposal: theirs, evidence: [evidenceOfWitness(witness)] },
        } as const,
      ]
    }
    return []
  })
