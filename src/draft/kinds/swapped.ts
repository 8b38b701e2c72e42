import type { Amount } from '../../entities/figures/amount.ts'
import { evidenceOfWitness, witnessesOf } from '../ask/witness.ts'
import { isElsewhere, isOfOtherWhole } from '../elsewhere.ts'
import { type Figure, figuresOf, thingsOf } from '../figures/figures-of.ts'
import { digitsOf } from '../figures/least.ts'
import { areOneUnit } from '../figures/same-unit.ts'
import type { Remark } from '../finding.ts'
import type { Check } from './context.ts'

/** A thing of one character is anything. */
const LEAST_THING = 2
/** Nobody confuses numbers that stand further apart. */
const MOST_AMOUNTS = 6

/** Two numbers of which each counts what the other counts in the archive. */
export const checkSwapped: Check = async (statement, { pool, says }) => {
  const { text, at, end, starts, amounts } = statement
  const counted = amounts.slice(0, MOST_AMOUNTS).filter((own) => digitsOf(own) > 1)
  if (counted.length < 2) return []
  const things = thingsOf(text, starts, amounts)
  const thingOf = (amount: Amount) => things[amounts.indexOf(amount)]!
  const figures = new Set(pool.alikeAround(text.slice(at, end)).map(({ witness }) => witness.found))
  const known = [...figures].flatMap(witnessesOf).flatMap(figuresOf)
  const countsAs = (amount: Amount, of: Amount): Figure | undefined =>
    known.find(
      ({ amount: other, thing, witness }) =>
        other.number === amount.number &&
        areOneUnit(other, of) &&
        isOneThing(thing, thingOf(of)) &&
        !isElsewhere(statement, witness.found) &&
        !isOfOtherWhole(statement, witness),
    )
  const remarks: Remark[] = []
  for (const [index, one] of counted.entries())
    for (const other of counted.slice(index + 1)) {
      if (one.number === other.number || isOneThing(thingOf(one), thingOf(other))) continue
      const [mine, theirs] = [countsAs(other, one), countsAs(one, other)]
      if (!mine || !theirs || countsAs(one, one) || countsAs(other, other)) continue
      for (const [amount, figure] of [
        [one, mine],
        [other, theirs],
      ] as const) {
        const [typed, meant] = [amount.value + amount.unit, figure.amount.value + figure.amount.unit]
        remarks.push({
          ...{ kind: 'figure', degree: 'doubt', at: amount.at, end: amount.end },
          ...{ says: says.otherFigure(meant, typed, figure.witness.found.date), proposal: meant },
          evidence: [evidenceOfWitness(figure.witness)],
        })
      }
    }
  return remarks
}

const isOneThing = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= LEAST_THING && (one.endsWith(other) || other.endsWith(one))
