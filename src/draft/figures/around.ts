import type { Amount } from '../../entities/figures/amount.ts'
import { pairsOf } from '../ask/pairs.ts'
import type { Pool } from '../ask/pool.ts'

/** Characters around a number that say what it counts. */
const [BEFORE, BEHIND] = [14, 8]

/** A clause that says less than this does not say what it counts. */
const LEAST_OWN = 5

/** What stands around an amount, or a body, in its clause; where nothing stands there, in the one before, too. */
export function around(
  text: string,
  { at, end }: Pick<Amount, 'at' | 'end'>,
  from: number,
  to: number,
): Around {
  const clauses = text.slice(Math.max(from, at - BEFORE), at).split(/[。；，、：]/)
  const own = clauses.at(-1)!
  const behind = text.slice(end, Math.min(to, end + BEHIND)).split(/[。；，、：]/)[0]!
  const before = own.length + behind.length > LEAST_OWN ? own : clauses.slice(-2).join('')
  return { before, behind, pairs: pairsOf(`${before}。${behind}`) }
}

export interface Around {
  before: string
  behind: string
  pairs: Set<string>
}

/** How much of the rarer of two surroundings stands in the other, by what its pairs tell. */
export function shareOf(one: Around, other: Around, pool: Pool): number {
  let [shared, mine, theirs] = [0, 0, 0]
  for (const pair of one.pairs) {
    const weight = pool.weight(pair)
    mine += weight
    if (other.pairs.has(pair)) shared += weight
  }
  for (const pair of other.pairs) theirs += pool.weight(pair)
  const least = Math.min(mine, theirs)
  return (
    shared / Math.max(LEAST_WEIGHT, least) +
    ADJACENT * (sameEnd(one.before, other.before) + sameBegin(one.behind, other.behind))
  )
}
/** What tells less than this tells too little by itself. */
const LEAST_WEIGHT = 2
/** What touches the number says best what it counts. */
const ADJACENT = 0.08
const MOST_ADJACENT = 4

function sameEnd(one: string, other: string): number {
  let same = 0
  while (same < MOST_ADJACENT && same < one.length && one.at(-1 - same) === other.at(-1 - same)) same++
  return same
}

function sameBegin(one: string, other: string): number {
  let same = 0
  while (same < MOST_ADJACENT && same < one.length && one[same] === other[same]) same++
  return same
}

/** A text but for an amount: 4.5万人 stands in 4.5万人次. */
export const withoutAmount = (text: string, { at, end }: Pick<Amount, 'at' | 'end'>): string =>
  `${text.slice(0, at)}。${text.slice(end)}`
