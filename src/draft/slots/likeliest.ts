import type { Pool } from '../ask/pool.ts'
import { isOfOtherWhole } from '../elsewhere.ts'
import { ANOTHER } from '../kinds/other-body.ts'
import { clauseAround } from '../read/clause.ts'
import type { Statement } from '../read/statements.ts'
import type { Candidate } from './candidate.ts'
import { candidatesOf } from './candidates.ts'
import { chancesOf } from './chance.ts'
import { mayBeOfOthers } from './facts.ts'
import { withoutOtherWords } from './other-words.ts'

/** From here on more than nine in ten of what took no part in the learning were wrong (bench/README.md). */
const LEAST = 0.74
/** A body that is another one; and one of which the article leaves something untold: many bodies do the same of other things. */
const [LEAST_OF_BODY, LEAST_OF_OTHERS] = [0.7, 0.8]
/** Items of rows are said in other words more often than other things. */
const LEAST_OF_ITEM = 0.8
/** A draft that is typed for hours asks of every stage of its sentences. */
const MOST_KEPT = 20_000

/** Of sentences that were asked: of a draft that is typed all but one are the same. */
const kept = new WeakMap<Pool, Map<string, Candidate[]>>()

/** What a sentence may have otherwise than the archive, the likeliest first, with places in the sentence. */
export function likeliestOf(statement: Statement, pool: Pool): Candidate[] {
  const known = kept.get(pool) ?? new Map<string, Candidate[]>()
  kept.set(pool, known)
  const alone = asAlone(statement)
  const key = `${alone.text}\n${alone.names.map(({ kind, at, end }) => `${kind}${at}-${end}`).join()}`
  const answer = known.get(key)
  if (answer) return answer
  const found = find(alone, pool)
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, found)
  return found
}

function find(statement: Statement, pool: Pool): Candidate[] {
  const candidates = withoutOtherWords(
    candidatesOf(statement, pool).filter((candidate) => !isOfAnother(candidate, statement)),
    statement,
  )
  const chances = chancesOf(candidates)
  return candidates
    .map((candidate, index) => ({ candidate, chance: chances[index]! }))
    .filter(
      ({ candidate, chance }) =>
        chance >= leastOf(candidate) && !isOfOtherWhole(statement, candidate.witness),
    )
    .sort((a, b) => sureness(b) - sureness(a))
    .map(({ candidate }) => candidate)
}

function leastOf(candidate: Candidate): number {
  if (candidate.kind === 'item') return LEAST_OF_ITEM
  if (mayBeOfOthers(candidate)) return LEAST_OF_OTHERS
  return candidate.kind === 'body' ? LEAST_OF_BODY : LEAST
}

/** A character is the least that may be otherwise. */
const sureness = ({ candidate: { kind }, chance }: { candidate: Candidate; chance: number }): number =>
  chance + (kind === 'slip' ? OF_SLIP : 0)
const OF_SLIP = 0.1

/** Somebody more, or another body, may do the same. */
const isOfAnother = ({ kind, mine }: Candidate, statement: Statement): boolean =>
  (kind === 'body' || kind === 'person') && ANOTHER.test(clauseAround(statement, mine))

/** A sentence without its paragraph. */
function asAlone(statement: Statement): Statement {
  const { text, at: from, end: to, starts, names, amounts, quoted, listings } = statement
  const moved = <Item extends { at: number; end: number }>(items: Item[]): Item[] =>
    items.map((item) => ({ ...item, at: item.at - from, end: item.end - from }))
  return {
    ...{ block: statement.block, text: text.slice(from, to), at: 0, end: to - from },
    ...{ starts: starts.slice(from, to + 1), names: moved(names), amounts: moved(amounts) },
    ...{ quoted: moved(quoted), listings: moved(listings) },
  }
}
