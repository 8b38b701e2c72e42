import type { Amount } from '../../entities/figures/amount.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import { isElsewhere } from '../elsewhere.ts'
import { areOneUnit } from '../figures/same-unit.ts'
import { clauseAround } from '../read/clause.ts'
import type { Statement } from '../read/statements.ts'
import type { Check } from './context.ts'

/** A sentence that is less like another does not tell of the same. */
const LEAST_SHARE = 0.2
/** What says that a number was so before: 以前的78个, 1994年还只有10%. */
const FORMER =
  /(?:原[有本先来]?|以前|过去|此前|从前|当初|解放初|建国初|去年|上年|年[^，。；]{0,4}[还只仅]?[只仅有为是]{1,2})的?$/
/** What leads from such a number to the one that it became. */
const BECAME =
  /^[^，。；]{0,12}?(?:[增扩提升减降缩压]\p{Script=Han}{0,2}[到至为]|[变改]\p{Script=Han}?为|发展到|达到|上升为|下降为|用)[了约近]?$/u
/** 从年初的77.0%上升到90.2%, 由2019年的53%提升至2022年的70%: whatever it is that leads from one to the other. */
const FROM = /[从由][^，。；、]{0,12}$/
const TO = /^[^。；]{0,16}?[到至为成][^，。；]{0,12}$/
/** What says of anything that it was so once. */
export const ONCE = '原|以前|过去|此前|从前|当初|曾|时任'
/** What makes a number of the draft one of the past, or one of two. */
const TOLD_SO = new RegExp(
  `${ONCE}|[当那]时|年时|之前|去年|上年|前年|初期|不再|告别|[增扩提升减降缩]\\p{Script=Han}{0,2}[到至为]|[变改]\\p{Script=Han}?为`,
  'u',
)
/** 由78个增至: what stands so near before is where it comes from. */
export const TOLD_FROM = /(?:[从由较]|比(?![例重率]))[^，。；：]{0,12}$/
const YEAR = /(?:19|20)\d\d(?=年)/g
const REACH = 16

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
      const { value, unit } = newer.amount
      const [typed, meant] = [text.slice(amount.at, amount.end), value + unit]
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

interface Newer {
  amount: Amount
  /** What leads to it. */
  way: string
}

/** The number that a sentence has in the place of one that it gives as a former one. */
function newerThan(amount: Amount, witness: Witness): Newer | undefined {
  const { amounts } = witness.read()
  const { text } = witness
  const isOne = (own: Amount) => own.number === amount.number && areOneUnit(own, amount)
  for (const former of amounts.filter(isOne)) {
    const before = text.slice(Math.max(0, former.at - REACH), former.at)
    const isLed = FROM.test(before)
    if (!isLed && !FORMER.test(before)) continue
    const newer = amounts.find((own) => {
      if (own.at < former.end || own.number === amount.number || !areOneUnit(own, former)) return false
      const way = text.slice(former.end, own.at)
      return BECAME.test(way) || (isLed && TO.test(way))
    })
    if (newer) return { amount: newer, way: text.slice(former.end, newer.at) }
  }
  return undefined
}

/** True where the draft gives a number as a former one, or the newer one, too. */
function isToldSo(amount: Amount, newer: Newer, statement: Statement): boolean {
  if (statement.amounts.some(({ number }) => number === newer.amount.number)) return true
  const clause = clauseAround(statement, amount)
  const years = clause.match(YEAR) ?? []
  // 2019年底还有700多万人, where that is the year of the newer one.
  if (years.some((year) => !newer.way.includes(year))) return true
  // 1元以上: a bound is no value.
  if (/^以[上下内]/.test(statement.text.slice(amount.end))) return true
  return TOLD_SO.test(clause) || TOLD_FROM.test(statement.text.slice(statement.at, amount.at))
}
