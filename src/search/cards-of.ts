import { namesakesIn } from '../entities/people/namesakes.ts'
import type { Appearance, Archive, Days } from '../store/archive.ts'
import { fileUnder } from '../text/filed.ts'
import { type Card, cardOf } from './card.ts'
import type { MeantName } from './meant-names.ts'

/** So many appearances of a name are read for its cards. */
const APPEARANCES = 5000

/** The cards of a name: one, or one for each of its bearers where offices or places tell them apart. */
export async function cardsOf(archive: Archive, meant: MeantName, days?: Days): Promise<Card[]> {
  const { kind, number } = meant.entity
  const newest = await archive.appearances(number, APPEARANCES + 1, days)
  const seen = newest.slice(0, APPEARANCES)
  const hasOlder = newest.length > seen.length
  if (seen.length === 0) return []
  if (kind !== 'person') return [await cardOf(archive, meant, { seen, label: '', hasOlder })]
  const labels = namesakesIn(
    seen.map(({ date, note }) => ({ date, titles: note.titles ?? [], isWriter: note.writes ?? false })),
  )
  const bearers = new Map<string, Appearance[]>()
  for (const [index, appearance] of seen.entries()) fileUnder(bearers, labels[index]!, appearance)
  const cards: Card[] = []
  for (const [label, own] of bearers) cards.push(await cardOf(archive, meant, { seen: own, label, hasOlder }))
  return cards
}
