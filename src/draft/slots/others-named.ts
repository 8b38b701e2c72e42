import { type Witness, witnessesOf } from '../ask/witness.ts'
import { isAbbreviated } from '../bodies.ts'
import { OF_OFFICE } from '../office-behind.ts'
import { isWithin } from '../within.ts'
import { type Candidate, candidateOf, isToldOfAll } from './candidate.ts'
import type { Beside } from './judged.ts'
import { type Named, namedIn, othersNamed } from './named.ts'
import { type Side, type Sided, sideOf } from './side.ts'
import { sidedWitness } from './sided.ts'
import { isCalling } from './slot-kind.ts'
import type { Slot } from './slots.ts'
import { nextWord, placeFrom, wordBefore } from './stripped.ts'

/** Of two lists of a hundred names each so many are compared. */
const MOST_CANDIDATES = 30

/** Whoever and whatever stands in a sentence, beside all of the kind that the archive names there. */
export function candidatesNamed(beside: Beside, about: string): Candidate[] {
  const { statement, draft, witness } = beside
  if (!isToldOfAll(beside)) return []
  // Who stands elsewhere in a sentence may have been taken for another there; words and rows may be in another order.
  const isTold = ({ kind, side: { printed } }: Named) =>
    (kind === 'quoted' || kind === 'item') && witness.text.includes(printed)
  const candidates: Candidate[] = []
  for (const [away, told] of [witness, ...personBefore(witness)].entries()) {
    const archive = sidedWitness(told)
    const own: Beside = { ...beside, archive, witness: told, away }
    for (const { kind, ...slot } of othersNamed(draft, archive, isTold)) {
      if (away > 0 && kind !== 'person' && kind !== 'quoted') continue
      // How many there are is asked of numbers.
      const mine = sideOf(draft, slot.from, slot.to)
      if (kind === 'item' && (mine.amount || OF_NUMBER.test(mine.printed))) continue
      if (kind === 'item' && (isSaidInShort(draft, archive, slot) || goesOn(mine, draft, witness))) continue
      const theirs = sideOf(archive, slot.at, slot.end)
      if (about.includes(theirs.printed) || areOneName(kind, mine.printed, theirs.printed)) continue
      if (kind === 'body' && ANY_BODY.test(theirs.printed)) continue
      if (kind === 'body' && OF_OFFICE.test(statement.text.slice(mine.end))) continue
      candidates.push(candidateOf({ slot, kind, mine, theirs }, own))
      if (candidates.length === MOST_CANDIDATES) return candidates
    }
  }
  return candidates
}

/** True for the first of a row with what leads to it, and for the last with what goes on, where an article tells the item itself. */
function goesOn({ at, end, printed }: Side, { rows, stripped }: Sided, { text }: Witness): boolean {
  if (printed.length < LONG_ITEM) return false
  const row = rows.find((own) => own.some(([from]) => from === at)) ?? []
  const [from, to] = [placeFrom(stripped, at), placeFrom(stripped, end)]
  const isTold = (one: number, other: number) => {
    const word = stripped.text.slice(one, other)
    return word.length > 1 && text.includes(word)
  }
  const isFirst = row[0]?.[0] === at
  const isLast = row.at(-1)?.[0] === at
  return (
    (isFirst && isTold(wordBefore(stripped, to), to)) ||
    (isLast && isTold(from, Math.min(to, nextWord(stripped, from))))
  )
}
const LONG_ITEM = 5
/** 近千个: how many there are. */
const OF_NUMBER = /\d|^[约近逾超过]?[一二两三四五六七八九十百千万数几]+[多余]?\p{Script=Han}?$/u

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
const ANY_BODY = /^.?(?:单位|机关|企业|学校|机构|部门)$/
/** 市政府党组, 党组: in short, or with more before it. */
function areOneName(kind: Named['kind'], typed: string, meant: string): boolean {
  if (kind === 'person' && (isCalling(typed) || isCalling(meant))) return true
  if (kind === 'body' && isAbbreviated(typed, meant)) return true
  // Of two posts in one body somebody may have had both.
  if (kind === 'office' && withoutRank(typed) === withoutRank(meant)) return true
  return typed.includes(meant) || meant.includes(typed)
}
const withoutRank = (office: string): string => office.replace(/副|常务|名誉|代理?/, '')
