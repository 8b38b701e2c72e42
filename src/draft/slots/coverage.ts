import { rememberedOf } from '../../text/remembered.ts'
import { pairsOf } from '../ask/pairs.ts'
import type { Pool } from '../ask/pool.ts'
import type { Witness } from '../ask/witness.ts'
import { allOf } from '../elsewhere.ts'
import type { Statement } from '../read/statements.ts'
import { deedPairs } from './deed.ts'

/** The pairs of an article, asked once. */
export const pairsOfArticle = rememberedOf((found: Witness['found']) => pairsOf(allOf(found)))

/** How much of a sentence but for a stretch is told by an article, and by the sentences around one of it; and how rare that is. */
export function coverageOf(
  stretch: { at: number; end: number },
  { statement, witness, pool }: { statement: Statement; witness: Witness; pool: Pool },
): [whole: number, near: number, weight: number] {
  const told = pairsOfArticle(witness.found)
  const around = witness.beside()
  let [whole, near, all] = [0, 0, 0]
  for (const pair of deedPairs(statement, stretch)) {
    const weight = pool.weight(pair)
    all += weight
    if (told.has(pair)) whole += weight
    if (witness.pairs.has(pair) || around.has(pair)) near += weight
  }
  return all === 0 ? [0, 0, 0] : [whole / all, near / all, near]
}
