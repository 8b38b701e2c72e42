import { remembered, rememberedOf } from '../../text/remembered.ts'
import { pairsOf, sharedIn } from '../ask/pairs.ts'
import { deedPairs } from './deed.ts'
import { besideOf, isBorne } from './doing.ts'
import { governedFacts } from './governed.ts'
import type { Beside, Judged } from './judged.ts'
import type { Sided } from './side.ts'
import type { SlotKind } from './slot-kind.ts'

/** So many characters on either side tell of a name; so many tell of it where its clause is long. */
const [NEAR, FAR] = [10, 24]
const MOST = 12
/** Of these it is asked what else the article tells of each. */
const OF_NAMES = new Set<SlotKind>(['person', 'body', 'office', 'figure', 'item'])

interface Place {
  at: number
  end: number
}

/** Where the two stretches stand: what is told around each in the sentence of the archive, and what they are by themselves. */
export function standingFacts({ slot, kind, mine, theirs, isToldElse }: Judged, beside: Beside): number[] {
  const { statement, draft, archive, witness, pool } = beside
  const deed = deedPairs(statement, mine)
  const all = theirs.text
  const place = all.indexOf(mine.printed)
  const there = { at: place, end: place + mine.printed.length }
  const told = (own: string) => Math.round(100 * sharedIn(deed, pairsIn(archive)(own)))
  const around = (own: Place, reach: number) => told(besideOf(all, own, reach, 0, all.length))
  const clause = told(clauseOf(all, theirs))
  const mineClause = place < 0 ? 0 : told(clauseOf(all, there))
  return [
    ...[Number(place >= 0), around(theirs, FAR)],
    ...(place < 0 ? [0, 0] : [around(there, NEAR), around(there, FAR)]),
    ...[clause, mineClause, clause - mineClause],
    Math.min(MOST, sameEnd(mine.printed, theirs.printed)),
    ...[Number(isToldElse ?? false), Number(slot.before >= mine.atClause)],
    Number(isBorne(draft, mine)) + 2 * Number(isBorne(archive, theirs)),
    ...[Number(mine.isUnread), Number(theirs.isUnread)],
    ...[Number(beside.isElsewhere), Number(beside.isOfOtherDay)],
    ...(OF_NAMES.has(kind)
      ? governedFacts(deed, mine.printed, theirs.printed, witness.found, pool)
      : [0, 0, 0, 0]),
  ]
}

/** The pairs of stretches of a sentence: many of a draft are asked beside one of it. */
const pairsIn = rememberedOf((_archive: Sided) => remembered(pairsOf))

const clauseOf = (text: string, { at, end }: Place): string => {
  const from = Math.max(text.lastIndexOf('，', at), text.lastIndexOf('；', at)) + 1
  const to = /[，；]/.exec(text.slice(end))?.index
  return text.slice(from, to === undefined ? text.length : end + to)
}

function sameEnd(one: string, other: string): number {
  let same = 0
  while (same < Math.min(one.length, other.length) && one.at(-1 - same) === other.at(-1 - same)) same++
  return same
}
