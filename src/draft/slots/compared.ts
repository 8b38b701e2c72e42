import type { Alike } from '../ask/pool.ts'
import type { Witness } from '../ask/witness.ts'
import type { Stretch } from './apart.ts'
import { type Candidate, candidateOf } from './candidate.ts'
import { coverageOf } from './coverage.ts'
import type { Beside, Judged } from './judged.ts'
import { sideOf } from './side.ts'
import { sidedWitness } from './sided.ts'
import { sameBefore, sameBehind } from './slots.ts'
import type { Stripped } from './stripped.ts'

/** A sentence of a draft, with the sentences that are like it. */
export interface Asked extends Pick<Beside, 'statement' | 'draft' | 'others' | 'pool'> {
  alike: Alike[]
}

/** Told anywhere in an article. */
const OF_ARTICLE = 9

/** A stretch of a draft beside one of any sentence of the archive; nothing where either is all grammar. */
export function compared(
  { kind, bearing, row }: Pick<Judged, 'kind' | 'bearing' | 'row'>,
  mine: Stretch,
  theirs: Stretch & { witness: Witness },
  { statement, draft, alike, others, pool }: Asked,
): Candidate | undefined {
  const { witness } = theirs
  const archive = sidedWitness(witness)
  const [from, to] = placesOf(draft.stripped, mine)
  const [at, end] = placesOf(archive.stripped, theirs)
  if (from >= to || at >= end) return undefined
  const same = alike.find((own) => own.witness === witness)
  const rank = alike.findIndex((own) => own.witness.found === witness.found)
  const beside: Beside = {
    ...{ statement, draft, archive, witness, others, pool },
    ...{ share: same?.share ?? 0, most: alike[0]?.share ?? 1, away: same ? 0 : OF_ARTICLE },
    rank: rank < 0 ? alike.length : rank,
    told: coverageOf({ at: statement.at, end: statement.at }, { statement, witness, pool })[0],
    likest: alike.map((own) => own.witness),
  }
  const slot = {
    ...{ from, to, at, end },
    before: sameBefore(draft.stripped.text, from, archive.stripped.text, at),
    behind: sameBehind(draft.stripped.text, to, archive.stripped.text, end),
  }
  return candidateOf(
    {
      ...{ slot, kind, mine: sideOf(draft, from, to), theirs: sideOf(archive, at, end) },
      ...(bearing && { bearing }),
      ...(row && { row }),
    },
    beside,
  )
}

/** Where a stretch of a text stands in what is left of it. */
function placesOf({ places }: Stripped, { at, end }: Stretch): [from: number, to: number] {
  const from = places.findIndex((place) => place >= at)
  const over = places.findIndex((place) => place >= end)
  return [from < 0 ? places.length : from, over < 0 ? places.length : over]
}
