import type { EntityKind } from '../../model/entity.ts'
import type { Alike, Pool } from '../ask/pool.ts'
import { namesOtherDays } from '../days.ts'
import { isElsewhere } from '../elsewhere.ts'
import { isOfPrint } from '../kinds/credited.ts'
import type { Statement } from '../read/statements.ts'
import { candidatesBetween } from './between.ts'
import { candidatesCalled } from './called.ts'
import type { Candidate } from './candidate.ts'
import type { Asked } from './compared.ts'
import { candidatesCounted } from './counted.ts'
import { coverageOf } from './coverage.ts'
import type { Beside } from './judged.ts'
import { candidatesMisspelt, candidatesMistyped } from './misspelt.ts'
import { candidatesNamed } from './others-named.ts'
import { candidatesInRows } from './rows-told.ts'
import { type Known, type SidedWitness, sidedStatement, sidedWitness, withGrammar } from './sided.ts'

/** Of so many of the likest sentences it is asked how much the article tells. */
const MOST_TOLD = 3

/** A line that says no more than who wrote, or took the picture. */
const SHORT_CREDIT = 24

/** All that a sentence may have otherwise than the archive. */
export function candidatesOf(statement: Statement, pool: Pool): Candidate[] {
  const { text, at, end } = statement
  const about = text.slice(at, end)
  // Who signed is of this article alone.
  if (about.length < SHORT_CREDIT && isOfPrint(about)) return []
  const alike = pool.alikeAround(about)
  if (alike.length === 0) return []
  const draft = sidedStatement(statement, knownIn(alike))
  const mistyped = new Set<string>()
  const plain = withGrammar(draft, at, end)
  const archives = alike.map(({ witness }) => sidedWitness(witness))
  const others = archives.map(({ stripped }) => stripped)
  const placed = alike.flatMap(({ witness, share }, rank) => {
    const all = { at: statement.at, end: statement.at }
    const told = rank < MOST_TOLD ? coverageOf(all, { statement, witness, pool })[0] : 0
    const beside: Beside = {
      ...{ statement, draft, archive: archives[rank]!, witness, share, rank, others, pool },
      isElsewhere: isElsewhere(statement, witness.found),
      isOfOtherDay: namesOtherDays(about, witness.found),
      ...{ told, most: alike[0]!.share, away: 0, likest: alike.map((own) => own.witness) },
    }
    return [
      ...candidatesBetween(beside, about),
      ...candidatesNamed(beside, about),
      ...candidatesCounted(beside),
      ...candidatesMisspelt(beside, about),
      ...candidatesMistyped(
        { ...beside, draft: plain, archive: archives[rank]!.plain as SidedWitness },
        mistyped,
      ),
    ]
  })
  const asked: Asked = { statement, draft, alike, others, pool, besides: new Map() }
  return [...placed, ...candidatesCalled(asked), ...candidatesInRows(asked)]
}

/** The people and bodies of the articles that are likest. */
function knownIn(alike: Alike[]): Known {
  const articles = new Set(alike.slice(0, MOST_TOLD).map(({ witness }) => witness.found))
  const entities = [...articles].flatMap((found) => found.entities)
  const of = (own: EntityKind) => [
    ...new Set(entities.flatMap(({ kind, name }) => (kind === own && name.length > 1 ? [name] : []))),
  ]
  return { people: of('person'), bodies: of('org') }
}
