import type { Amount } from '../../entities/figures/amount.ts'
import { areOneUnit } from '../figures/same-unit.ts'
import { type Candidate, candidateOf, isToldOfAll } from './candidate.ts'
import type { Beside } from './judged.ts'
import { kindOfNumbers } from './number-kind.ts'
import { sideOf } from './side.ts'
import { slotOf } from './slots.ts'
import { placesOf } from './stripped.ts'

/** Of a table of a hundred numbers beside another so many are compared. */
const MOST_CANDIDATES = 24

/** Numbers beside those of a sentence that have the same unit, or are the same in another, wherever they stand. */
export function candidatesCounted(beside: Beside): Candidate[] {
  const { statement, draft, archive, witness } = beside
  if (!isToldOfAll(beside)) return []
  const given = statement.amounts.filter(({ at, end }) => statement.at <= at && end <= statement.end)
  const told = witness.read().amounts
  const isIn = (own: Amount, others: Amount[]) => others.some((other) => areSame(own, other))
  const candidates: Candidate[] = []
  const others = told.filter((own) => !isIn(own, given))
  for (const amount of given)
    for (const other of others) {
      const [from, to] = placesOf(draft.stripped, amount)
      const [at, end] = placesOf(archive.stripped, other)
      if (from >= to || at >= end) continue
      const [mine, theirs] = [sideOf(draft, from, to), sideOf(archive, at, end)]
      const kind = kindOfNumbers(mine, theirs)
      if (!kind) continue
      const slot = slotOf(draft.stripped, [from, to], archive.stripped, [at, end])
      candidates.push(candidateOf({ slot, kind, mine, theirs }, beside))
      if (candidates.length === MOST_CANDIDATES) return candidates
    }
  return candidates
}

const areSame = (one: Amount, other: Amount): boolean => one.number === other.number && areOneUnit(one, other)
