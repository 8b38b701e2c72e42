import { namesakesIn } from '../entities/people/namesakes.ts'
import { type Card, cardOf } from '../search/card.ts'
import { meantNames } from '../search/meant-names.ts'
import { isBetween } from './days.ts'
import type { Lookup } from './lookup.ts'
import { printCards } from './print-card.ts'

/** So many mentions of a person are read for a card. */
const APPEARANCES = 5000

/** Who somebody is: a card for each person that the name may mean. */
export async function whoCommand(lookup: Lookup): Promise<boolean> {
  const { archive, words, since, until, limit } = lookup
  const people = await meantNames(archive, words.join(' '), ['person'], limit ?? 3)
  const cards: Card[] = []
  for (const person of people) {
    const all = await archive.appearances(person.entity.number, APPEARANCES)
    const seen = all.filter(({ date }) => isBetween(date, since, until))
    const labels = namesakesIn(
      seen.map(({ date, note }) => ({ date, titles: note.titles ?? [], isWriter: note.writes ?? false })),
    )
    for (const label of [...new Set(labels)])
      cards.push(
        await cardOf(
          archive,
          person,
          seen.filter((_, index) => labels[index] === label),
          label,
        ),
      )
  }
  printCards(cards, lookup)
  return cards.length > 0
}
