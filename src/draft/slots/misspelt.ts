import { type Witness, witnessesOf } from '../ask/witness.ts'
import { areContrasts } from '../contrasts.ts'
import { FREE } from '../kinds/other-sound.ts'
import { type Candidate, candidateOf, isToldOfAll } from './candidate.ts'
import { charactersIn } from './characters.ts'
import type { Beside } from './judged.ts'
import { sideOf } from './side.ts'
import { inNames, sidedWitness } from './sided.ts'
import { slipsIn } from './slots.ts'

/** Names of the article of a sentence, written with a character otherwise, wherever they stand in it. */
export function candidatesMisspelt(beside: Beside, about: string): Candidate[] {
  const { draft, witness } = beside
  if (!isToldOfAll(beside) || isAgain(beside)) return []
  const candidates: Candidate[] = []
  for (const name of longNamesOf(witness)) {
    if (about.includes(name)) continue
    const told = witnessesOf(witness.found).find(({ text }) => text.includes(name))
    if (!told) continue
    const archive = sidedWitness(told)
    const from = archive.stripped.text.indexOf(name)
    if (from < 0) continue
    const own: Beside = { ...beside, archive, witness: told, away: OF_ARTICLE }
    for (const slot of slipsIn(draft.stripped, archive.stripped, [[from, from + name.length]], 0)) {
      const [mine, theirs] = [sideOf(draft, slot.from, slot.to), sideOf(archive, slot.at, slot.end)]
      if (areContrasts(mine.printed, theirs.printed)) continue
      candidates.push(candidateOf({ slot, kind: 'slip', mine, theirs }, own))
    }
  }
  return candidates
}
/** Told anywhere in an article. */
const OF_ARTICLE = 9
const SHORTEST_NAME = 3

const longNamesOf = ({ found }: Witness): string[] => [
  ...new Set(
    found.entities
      .filter(({ kind }) => kind !== 'figure')
      .flatMap(({ mentions }) => mentions.map(({ text }) => text.replace(/[《》“”]/g, '')))
      .filter((name) => name.length >= SHORTEST_NAME),
  ),
]

/** True where a likelier sentence is of the same article. */
const isAgain = ({ rank, witness, likest }: Beside): boolean =>
  likest.slice(0, rank).some((other) => other.found === witness.found)

/** A sentence that says the same over and over has no more. */
const MOST_CANDIDATES = 24

/** Single characters that are otherwise, in names that no reader of names knows, too. */
export function candidatesMistyped(beside: Beside, done: Set<string>): Candidate[] {
  const { draft, archive } = beside
  const candidates: Candidate[] = []
  for (const slot of charactersIn(draft.stripped, archive.stripped, inNames(draft))) {
    const [mine, theirs] = [sideOf(draft, slot.from, slot.to), sideOf(archive, slot.at, slot.end)]
    const [typed, meant] = [mine.printed, theirs.printed]
    if (areContrasts(typed, meant) || (FREE.test(typed) && FREE.test(meant))) continue
    if (mine.isUnit && theirs.isUnit && theirs.name === undefined) continue
    if (done.has(`${slot.from}${meant}`)) continue
    done.add(`${slot.from}${meant}`)
    candidates.push(candidateOf({ slot, kind: 'slip', mine, theirs }, beside))
    if (candidates.length === MOST_CANDIDATES) break
  }
  return candidates
}
