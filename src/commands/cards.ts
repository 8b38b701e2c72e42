import type { EntityKind } from '../model/entity.ts'
import { cardsOf } from '../search/cards-of.ts'
import { meantNames } from '../search/meant-names.ts'
import { isBetween } from './days.ts'
import type { Lookup } from './lookup.ts'
import { printCards } from './print-card.ts'

/** So many names are shown where several may be meant. */
const MANY = 3

/** Who somebody is: a card for each person that the name may mean. */
export const whoCommand = (lookup: Lookup): Promise<boolean> => cardsCommand(lookup, ['person'])

/** What something is: a card for each organisation, place, work or practice that the name may mean. */
export const whatCommand = (lookup: Lookup): Promise<boolean> =>
  cardsCommand(lookup, ['org', 'place', 'work', 'practice'])

async function cardsCommand(lookup: Lookup, kinds: EntityKind[]): Promise<boolean> {
  const { archive, words, since, until, limit } = lookup
  const meant = await meantNames(archive, words.join(' '), kinds, limit ?? MANY)
  const cards = await Promise.all(
    meant.map((name) => cardsOf(archive, name, ({ date }) => isBetween(date, since, until))),
  )
  printCards(cards.flat(), lookup)
  return cards.flat().length > 0
}
