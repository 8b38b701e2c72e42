import { type Witness, witnessesOf } from '../ask/witness.ts'
import { OF_OFFICE } from '../kinds/other-body.ts'
import { isWithin } from '../offices.ts'
import { type Candidate, candidateOf, isToldOfAll } from './candidate.ts'
import type { Beside } from './judged.ts'
import { type Named, namedIn, othersNamed } from './named.ts'
import { type Side, type Sided, sideOf } from './side.ts'
import { sidedWitness } from './sided.ts'
import { haveOneEnd } from './slot-kind.ts'
import type { Slot } from './slots.ts'

/** Of two lists of a hundred names each so many are compared. */
const MOST_CANDIDATES = 60

/** Whoever and whatever stands in a sentence, beside all of the kind that the archive names there. */
export function candidatesNamed(beside: Beside, about: string): Candidate[] {
  const { statement, draft, witness } = beside
  if (!isToldOfAll(beside)) return []
  const isTold = ({ printed, isOffice }: Side) =>
    witness.text.includes(isOffice ? (POST.exec(printed)?.[0] ?? printed) : printed)
  const candidates: Candidate[] = []
  for (const [away, told] of [witness, ...personBefore(witness)].entries()) {
    const archive = sidedWitness(told)
    const own: Beside = { ...beside, archive, witness: told, away }
    for (const { kind, ...slot } of othersNamed(draft, archive, isTold)) {
      if (away > 0 && kind !== 'person' && kind !== 'quoted') continue
      // How many there are is asked of numbers.
      if (kind === 'item' && /\d/.test(draft.stripped.text.slice(slot.from, slot.to))) continue
      if (kind === 'item' && isSaidInShort(draft, archive, slot)) continue
      const [mine, theirs] = [sideOf(draft, slot.from, slot.to), sideOf(archive, slot.at, slot.end)]
      if (about.includes(theirs.printed) || areOneName(kind, mine.printed, theirs.printed)) continue
      if (kind === 'body' && OF_ANY.test(theirs.printed)) continue
      if (kind === 'body' && OF_OFFICE.test(statement.text.slice(mine.end))) continue
      candidates.push(candidateOf({ slot, kind, mine, theirs }, own))
      if (candidates.length === MOST_CANDIDATES) return candidates
    }
  }
  return candidates
}

/** 区科协, 区科学技术协会: an item that is another one of the sentence in short. */
function isSaidInShort(draft: Sided, archive: Sided, { from, to }: Slot): boolean {
  const { printed } = sideOf(draft, from, to)
  return namedIn(archive).some(
    ({ kind, side }) => (kind === 'item' || kind === 'body') && isWithin(printed, side.printed),
  )
}

/** The sentence before one that names nobody, of whom it goes on to tell. */
function personBefore(witness: Witness): Witness[] {
  if (sidedWitness(witness).people.length > 0) return []
  const all = witnessesOf(witness.found)
  const before = all.slice(0, all.indexOf(witness)).reverse().slice(0, MOST_BEFORE)
  return before.filter((own) => sidedWitness(own).people.length > 0).slice(0, 1)
}
const MOST_BEFORE = 4

/** What all are called. */
const OF_ANY = /^.?(?:单位|机关|企业|学校|机构|部门)$/
/** 协会副会长, of which the archive gives the body before: what one is. */
const POST = /副?(?:书记|主席|主任|秘书长|董事长|理事长|总经理|\p{Script=Han}长)$/u

/** 市政府党组, 党组: in short, or with more before it. */
function areOneName(kind: Named['kind'], typed: string, meant: string): boolean {
  if (kind === 'quoted' || kind === 'item') return typed.includes(meant) || meant.includes(typed)
  if (kind === 'office' && withoutRank(typed) === withoutRank(meant)) return typed === meant
  return typed.includes(meant) || meant.includes(typed) || (kind === 'body' && haveOneEnd(typed, meant))
}
const withoutRank = (office: string): string => office.replace(/副|常务|名誉|代理?/, '')
