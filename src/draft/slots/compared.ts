import type { Alike } from '../ask/pool.ts'
import type { Witness } from '../ask/witness.ts'
import { namesOtherDays } from '../days.ts'
import { isElsewhere } from '../elsewhere.ts'
import type { Stretch } from './apart.ts'
import { type Candidate, candidateOf } from './candidate.ts'
import { coverageOf } from './coverage.ts'
import type { Beside, Judged } from './judged.ts'
import { sideOf } from './side.ts'
import { sidedWitness } from './sided.ts'
import { slotOf } from './slots.ts'
import { placesOf } from './stripped.ts'

/** A sentence of a draft, with the sentences that are like it. */
export interface Asked extends Pick<Beside, 'statement' | 'draft' | 'others' | 'pool'> {
  alike: Alike[]
  /** The sentences of the archive beside which it was looked at. */
  besides: Map<Witness, Beside>
}

/** Told anywhere in an article. */
const OF_ARTICLE = 9

/** The place of the likest sentence of an article among those that are like; behind all where none is. */
export function rankOf(found: Witness['found'], alike: Alike[]): number {
  const rank = alike.findIndex(({ witness }) => witness.found === found)
  return rank < 0 ? alike.length : rank
}

/** A stretch of a draft beside one of any sentence of the archive; nothing where either is all grammar. */
export function compared(
  { kind, bearing, row }: Pick<Judged, 'kind' | 'bearing' | 'row'>,
  mine: Stretch,
  theirs: Stretch & { witness: Witness },
  asked: Asked,
): Candidate | undefined {
  const beside = besideOf(theirs.witness, asked)
  const { draft, archive } = beside
  const [from, to] = placesOf(draft.stripped, mine)
  const [at, end] = placesOf(archive.stripped, theirs)
  if (from >= to || at >= end) return undefined
  return candidateOf(
    {
      slot: slotOf(draft.stripped, [from, to], archive.stripped, [at, end]),
      ...{ kind, mine: sideOf(draft, from, to), theirs: sideOf(archive, at, end) },
      ...(bearing && { bearing }),
      ...(row && { row }),
    },
    beside,
  )
}

function besideOf(witness: Witness, { besides, alike, ...asked }: Asked): Beside {
  const known = besides.get(witness)
  if (known) return known
  const { statement, pool } = asked
  const same = alike.find((own) => own.witness === witness)
  const beside: Beside = {
    ...{ ...asked, witness, archive: sidedWitness(witness), rank: rankOf(witness.found, alike) },
    ...{ share: same?.share ?? 0, most: alike[0]?.share ?? 1, away: same ? 0 : OF_ARTICLE },
    told: coverageOf({ at: statement.at, end: statement.at }, { statement, witness, pool })[0],
    likest: alike.map((own) => own.witness),
    isElsewhere: isElsewhere(statement, witness.found),
    isOfOtherDay: namesOtherDays(statement.text.slice(statement.at, statement.end), witness.found),
  }
  besides.set(witness, beside)
  return beside
}
