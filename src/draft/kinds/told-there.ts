import { pairsOf, shareTold } from '../ask/pairs.ts'
import type { Pool } from '../ask/pool.ts'
import { type Witness, witnessesOf } from '../ask/witness.ts'
import { allOf } from '../elsewhere.ts'
import { digitsOf } from '../figures/least.ts'
import type { Statement } from '../read/statements.ts'
import { coverageOf } from '../slots/coverage.ts'
import type { Doer } from './doers.ts'
import { sharedWith } from './told-of.ts'

/** How much of the rest an article must tell: of somebody whom it names elsewhere; of a body, which it need not name. */
const [LEAST_TOLD, LEAST_TOLD_OF_BODY] = [0.5, 0.65]
/** An agency tells of it. */
const TELLS = /[社报台网]$/
const BESIDE = 6

/** True where an article tells what else a sentence says, so that only the name is otherwise. */
export function isToldThere(
  own: Doer,
  statement: Statement,
  witness: Witness,
  other: string,
  pool: Pool,
): boolean {
  const all = allOf(witness.found)
  const { text, at, end, names, amounts } = statement
  const [told] = coverageOf(own, { statement, witness, pool })
  // Who is named elsewhere in the article, or has the surname of who is meant, was mixed up with them.
  if (own.kind === 'person') return (all.includes(own.name) || own.name[0] === other[0]) && told >= LEAST_TOLD
  const isApart = (item: { at: number; end: number }) => item.end <= own.at || item.at >= own.end
  const isKnown =
    names.every((name) => !isApart(name) || all.includes(text.slice(name.at, name.end))) &&
    amounts.every((amount) => !isApart(amount) || digitsOf(amount) < 2 || all.includes(amount.value))
  if (!isKnown || told < LEAST_TOLD_OF_BODY || TELLS.test(other)) return false
  const place = witness.text.indexOf(other)
  const mine =
    text.slice(Math.max(at, own.at - BESIDE), own.at) + text.slice(own.end, Math.min(end, own.end + BESIDE))
  const theirs = witness.text.slice(Math.max(0, place - BESIDE), place + other.length + BESIDE)
  return shareTold(mine, pairsOf(theirs)) > 0
}

/** So many sentences on either side may be of the one that is named. */
const NEAR = 1

/** How much the sentences of an article around a name tell of what is told. */
export function shareOfOwn(
  name: string,
  printed: string,
  deed: string,
  witness: Witness,
  pool: Pool,
): number {
  if (!allOf(witness.found).includes(name) && !allOf(witness.found).includes(printed)) return 0
  const all = witnessesOf(witness.found)
  let most = 0
  for (const [index, { text }] of all.entries()) {
    if (!text.includes(name) && !text.includes(printed)) continue
    for (const beside of all.slice(Math.max(0, index - NEAR), index + NEAR + 1))
      most = Math.max(most, beside === witness ? 0 : sharedWith(deed, beside, pool))
  }
  return most
}
