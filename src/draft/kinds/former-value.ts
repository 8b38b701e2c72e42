import type { Amount } from '../../entities/figures/amount.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import { isElsewhere } from '../elsewhere.ts'
import { areOneUnit } from '../figures/same-unit.ts'
import { clauseAround } from '../read/clause.ts'
import type { Statement } from '../read/statements.ts'
import type { Check } from './context.ts'

/** A sentence that is less like another does not tell of the same. */
const LEAST_SHARE = 0.25
/** What says that a number was so before: 由40个增至, 以前的78个, 1994年还只有10%. */
const FORMER =
  /(?:[从由]|原[有本先来]?|以前|过去|此前|从前|当初|解放初|建国初|去年|上年|年[^，。；]{0,4}[还只仅]?[只仅有为是]{1,2})的?$/
/** What leads from a number to the one that it became. */
const BECAME =
  /^[^，。；]{0,12}?(?:[增扩提升减降缩压]\p{Script=Han}{0,2}[到至为]|[变改]\p{Script=Han}?为|发展到|达到|上升为|下降为|用)[了约近]?$/u
/** What makes a number of the draft one of the past, or one of two. */
const TOLD_SO =
  /[从由比]|原[有本先来]?|以前|过去|此前|从前|当初|曾|去年|上年|前年|初期|时任|(?:19|20)\d\d年|不再|告别|[增扩提升减降缩]\p{Script=Han}{0,2}[到至为]|[变改]\p{Script=Han}?为/u
const REACH = 10

/** A number that was so before, by a sentence which says to what it has changed. */
export const checkFormerValues: Check = async (statement, { pool, says }) => {
  const { text, at, end, amounts } = statement
  const about = text.slice(at, end)
  if (amounts.length === 0) return []
  for (const { witness, share } of pool.alikeAround(about)) {
    if (share < LEAST_SHARE || isElsewhere(statement, witness.found)) break
    for (const amount of amounts) {
      const newer = newerThan(amount, witness)
      if (!newer || isToldSo(amount, newer, statement)) continue
      const [typed, meant] = [text.slice(amount.at, amount.end), newer.value + newer.unit]
      return [
        {
          ...{ kind: 'figure', degree: 'doubt', at: amount.at, end: amount.end, proposal: meant },
          says: says.formerValue(typed, meant, witness.found.date),
          evidence: [evidenceOfWitness(witness)],
        },
      ]
    }
  }
  return []
}

/** The number that a sentence has in the place of one that it gives as a former one. */
function newerThan(amount: Amount, witness: Witness): Amount | undefined {
  const { amounts } = witness.read()
  const { text } = witness
  const isOne = (own: Amount) => own.number === amount.number && areOneUnit(own, amount)
  const former = amounts.find(
    (own) => isOne(own) && FORMER.test(text.slice(Math.max(0, own.at - REACH), own.at)),
  )
  if (!former) return undefined
  return amounts.find(
    (own) =>
      own.at >= former.end &&
      own.number !== amount.number &&
      areOneUnit(own, former) &&
      BECAME.test(text.slice(former.end, own.at)),
  )
}

/** True where the draft gives a number as a former one, or the newer one, too. */
function isToldSo(amount: Amount, newer: Amount, statement: Statement): boolean {
  if (statement.amounts.some(({ number }) => number === newer.number)) return true
  return TOLD_SO.test(clauseAround(statement, amount))
}
