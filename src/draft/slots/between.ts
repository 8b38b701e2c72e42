import type { Witness } from '../ask/witness.ts'
import { allOf } from '../elsewhere.ts'
import { areOneUnit } from '../figures/same-unit.ts'
import { OF_OFFICE } from '../office-behind.ts'
import { type Candidate, candidateOf } from './candidate.ts'
import { mayBeOfOthers } from './facts.ts'
import type { Beside } from './judged.ts'
import { type Side, type Sided, sideOf } from './side.ts'
import { type SlotKind, slotKind } from './slot-kind.ts'
import { type Slot, slipsIn, slotsIn, strangersIn } from './slots.ts'
import type { Stripped } from './stripped.ts'

/** What stands nowhere is compared, too, where so much is told. */
const LEAST_TOLD = 0.6

/**
 * A sentence that says the same over and over has a slot for each pair of its words: of such one so many are looked at.
 * Sentences of drafts have six candidates at most beside one of the archive.
 */
const [MOST_SLOTS, MOST_CANDIDATES] = [4000, 24]

/** What stands between the same words, and words of which an article says nothing. */
export function candidatesBetween(beside: Beside, about: string): Candidate[] {
  const { statement, draft, archive, witness } = beside
  const candidates: Candidate[] = []
  let asked = 0
  for (const slot of allSlots(beside, about)) {
    if (++asked > MOST_SLOTS || candidates.length === MOST_CANDIDATES) break
    const [mine, theirs] = [sideOf(draft, slot.from, slot.to), sideOf(archive, slot.at, slot.end)]
    const kind = slotKind(slot, mine, theirs)
    if (!kind || (kind === 'body' && OF_OFFICE.test(statement.text.slice(mine.end)))) continue
    if (theirs.printed.length > 1 && about.includes(theirs.printed)) continue
    // 协会的副会长, 协会副会长: the same but for a word of grammar.
    if (sameWords(slot, draft.stripped, archive.stripped)) continue
    const candidate = candidateOf(
      { slot, kind, mine, theirs, isToldElse: isToldElse(kind, mine, witness) },
      beside,
    )
    if (!mayBeOfOthers(candidate)) candidates.push(candidate)
  }
  return candidates
}

/** True for what the article gives, too, as something else. */
function isToldElse(kind: SlotKind, mine: Side, witness: Witness): boolean {
  if (kind === 'figure') return allOf(witness.found).includes(mine.printed) || isCountedIn(mine, witness)
  if (kind !== 'office') return false
  // 党组书记、主席: who has both may be called by either.
  const post = mine.printed.slice(-2)
  return witness.text.includes(`、${post}`) || witness.text.includes(`${post}、`)
}

/** True where a sentence has the same number in other digits: 十万元, 10万元. */
const isCountedIn = ({ amount }: Side, { read }: Witness): boolean =>
  amount !== undefined &&
  read().amounts.some((own) => own.number === amount.number && areOneUnit(own, amount))

function* allSlots(beside: Beside, about: string): Generator<Slot> {
  const { draft, archive, witness, told } = beside
  yield* slotsIn(draft.stripped, archive.stripped)
  yield* slipsIn(draft.stripped, archive.stripped, archive.units)
  if (told < LEAST_TOLD) return
  const all = allOf(witness.found)
  const printed = ({ text, stripped: { places } }: Sided, from: number, to: number) =>
    text.slice(places[from]!, places[to - 1]! + 1)
  yield* strangersIn(
    draft.stripped,
    archive.stripped,
    (from, to) => !all.includes(printed(draft, from, to)),
    (from, to) => !about.includes(printed(archive, from, to)),
  )
}

const sameWords = ({ from, to, at, end }: Slot, draft: Stripped, archive: Stripped): boolean =>
  draft.text.slice(from, to) === archive.text.slice(at, end)
