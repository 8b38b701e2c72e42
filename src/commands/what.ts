import { type Card, cardOf } from '../search/card.ts'
import { meantNames } from '../search/meant-names.ts'
import { isBetween } from './days.ts'
import type { Lookup } from './lookup.ts'
import { printCards } from './print-card.ts'

const APPEARANCES = 5000

/** What something is: a card for each organisation, place, work or practice that the name may mean. */
export async function whatCommand(lookup: Lookup): Promise<boolean> {
  const { archive, words, since, until, limit } = lookup
  const things = await meantNames(archive, words.join(' '), ['org', 'place', 'work', 'practice'], limit ?? 3)
  const cards: Card[] = []
  for (const thing of things) {
    const all = await archive.appearances(thing.entity.number, APPEARANCES)
    const seen = all.filter(({ date }) => isBetween(date, since, until))
    if (seen.length > 0) cards.push(await cardOf(archive, thing, seen, ''))
  }
  printCards(cards, lookup)
  return cards.length > 0
}
