import { pairsOf } from '../ask/pairs.ts'
import type { Pool } from '../ask/pool.ts'
import { type Witness, witnessesOf } from '../ask/witness.ts'
import type { Context } from './context.ts'
import { isCredit } from './credited.ts'

/** Who is named in a sentence that is nearly as like may be meant. */
export const NEARLY = 0.6
/** So many of the newest articles of somebody are asked whether they tell the same of them. */
const READ = 6

/** How much of a deed a sentence of the archive tells. */
export function sharedWith(deed: string, witness: Witness, pool: Pool): number {
  // Who signed an article is said of what its headline says.
  const isShared = (pair: string) =>
    witness.pairs.has(pair) || (isCredit(witness) && witness.beside().has(pair))
  let shared = 0
  for (const pair of pairsOf(deed)) if (isShared(pair)) shared += pool.weight(pair)
  return shared
}

/** True where an article of somebody tells nearly as much of it. */
export async function isToldOf(
  name: string,
  deed: string,
  witness: Witness,
  { library, pool }: Context,
): Promise<boolean> {
  const most = sharedWith(deed, witness, pool)
  for (const number of [...((await library.person(name))?.seen ?? [])].slice(0, READ)) {
    const found = await library.article(number)
    if (!found || found === witness.found) continue
    if (witnessesOf(found).some((own) => sharedWith(deed, own, pool) >= NEARLY * most)) return true
  }
  return false
}
