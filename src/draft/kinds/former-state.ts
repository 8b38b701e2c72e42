import { pairsOf } from '../ask/pairs.ts'
import type { Pool } from '../ask/pool.ts'
import { evidenceOfWitness, type Witness, witnessesOf } from '../ask/witness.ts'
import { namesOtherDays } from '../days.ts'
import { isElsewhere } from '../elsewhere.ts'
import type { Remark } from '../finding.ts'
import type { Check } from './context.ts'

/** What says that it is so now, or not yet. */
const NOW =
  /至今|如今|眼下|目前|现在|现[任为]|今天的|仍旧|依旧|依然|仍然|仍[是在停没未]|还[是在停没未]|却还|还堆|尚[未待无]|有待/
const NOT_YET = /尚[未待无]|还[未没停]|有待|未[曾能]?(?:启动|开工|动工|举行)|正在筹备|仍停|停留?在/
/** What says that it was so once. */
const ONCE = /过去|以前|从前|曾经?|原先|原来|原本|当初|一度|那时|早先|昔日|往年|此前/
/** What says that something is done. */
const DONE = /已经?|了|完成|办完|通过/
/** A clause of fewer pairs may be of anything. */
const LEAST_WEIGHT = 12
const LEAST_SHARE = 0.45

/** What was so once, told as if it were so now; and what is done, told as if it were not yet. */
export const checkFormerStates: Check = async (statement, { pool, says }) => {
  const { text, at, end } = statement
  const about = text.slice(at, end)
  if (!NOW.test(about) || ONCE.test(about)) return []
  for (const { witness } of pool.alikeAround(about).slice(0, MOST)) {
    if (isElsewhere(statement, witness.found) || namesOtherDays(about, witness.found)) continue
    for (const [from, to] of clausesOf(about)) {
      const clause = about.slice(from, to)
      const now = NOW.exec(clause)
      if (!now) continue
      const told = NOT_YET.test(clause) ? doneIn(clause, witness, pool) : onceIn(clause, witness, pool)
      if (!told) continue
      return [
        {
          ...{ kind: 'outdated-office', degree: 'doubt', at: at + from + now.index, end: at + to },
          ...{ says: says.formerState(told.printed.trim(), told.found.date), proposal: null },
          evidence: [evidenceOfWitness(told)],
        } satisfies Remark,
      ]
    }
  }
  return []
}
const MOST = 3

/** Where the clauses of a sentence stand; what says when may stand in one and what is so in the next. */
function clausesOf(text: string): [from: number, to: number][] {
  const ends = [...text.matchAll(/[，；：。！？]/g)].map(({ index }) => index)
  const clauses: [number, number][] = []
  let from = 0
  for (const end of [...ends, text.length]) {
    if (end > from) clauses.push([from, end])
    from = end + 1
  }
  return clauses
}

/** How much of a clause, but for what says when, a text tells. */
function shareOf(clause: string, told: ReadonlySet<string>, pool: Pool): { share: number; weight: number } {
  let [weight, all] = [0, 0]
  for (const pair of pairsOf(clause.replace(NOW, '。').replace(NOT_YET, '。'))) {
    const own = pool.weight(pair)
    all += own
    if (told.has(pair)) weight += own
  }
  return { share: all === 0 ? 0 : weight / all, weight }
}

const isTold = (clause: string, text: string, pool: Pool): boolean => {
  const { share, weight } = shareOf(clause, pairsOf(text), pool)
  return share >= LEAST_SHARE && weight >= LEAST_WEIGHT
}

/** The sentence that says of a clause that it was so once. */
const onceIn = (clause: string, { found }: Witness, pool: Pool): Witness | undefined =>
  witnessesOf(found).find(({ text }) => ONCE.test(text) && !NOW.test(text) && isTold(clause, text, pool))

/** The sentence that says of a clause that it is done. */
const doneIn = (clause: string, { found }: Witness, pool: Pool): Witness | undefined =>
  witnessesOf(found).find(({ text }) => DONE.test(text) && !NOT_YET.test(text) && isTold(clause, text, pool))
