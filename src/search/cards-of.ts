import { namesakesIn } from '../entities/people/namesakes.ts'
import type { Appearance, Archive } from '../store/archive.ts'
import { type Card, cardOf } from './card.ts'
import type { MeantName } from './meant-names.ts'

/** So many appearances of a name are read for its cards. */
const APPEARANCES = 5000

/** The cards of a name: one, or one for each of its bearers where offices or places tell them apart. */
export async function cardsOf(
  archive: Archive,
  meant: MeantName,
  isWanted: (appearance: Appearance) => boolean = () => true,
): Promise<Card[]> {
  const seen = (await archive.appearances(meant.entity.number, APPEARANCES)).filter(isWanted)
  if (seen.length === 0) return []
  if (meant.entity.kind !== 'person') return [await cardOf(archive, meant, seen, '')]
  const labels = namesakesIn(
    seen.map(({ date, note }) => ({ date, titles: note.titles ?? [], isWriter: note.writes ?? false })),
  )
  const cards: Card[] = []
  for (const label of new Set(labels))
    cards.push(
      await cardOf(
        archive,
        meant,
        seen.filter((_, index) => labels[index] === label),
        label,
      ),
    )
  return cards
}
