import type { EntityKind } from '../model/entity.ts'
import type { Card } from '../search/card.ts'
import { cardsOf } from '../search/cards-of.ts'
import { concordance } from '../search/concordance.ts'
import { type MeantName, meantNames } from '../search/meant-names.ts'
import { peopleMeant } from '../search/people-meant.ts'
import { saidClosely } from '../search/words-close.ts'
import { toJson } from '../text/json.ts'
import type { Lookup } from './lookup.ts'
import { complain, print } from './output.ts'
import { printCards } from './print-card.ts'
import { printUses } from './use-lines.ts'

/** So many names are shown where several may be meant. */
const MANY = 3
/** So many are told of. */
const MOST = 20
/** So many uses of a text that is nobody's name. */
const MANY_USES = 100

/** Who somebody is: a card for each person that the name may mean, or who holds the office; where there is none, where it stands. */
export async function whoCommand(lookup: Lookup): Promise<boolean> {
  const { archive, words, limit, since, until } = lookup
  const meant = await peopleMeant(archive, words.join(' '), limit ?? MOST, { since, until })
  const cards = await cardsOfAll(lookup, meant)
  if (cards.length === 0) return usesCommand(lookup)
  printCards(cards, lookup)
  return true
}

const THINGS: EntityKind[] = ['org', 'place', 'work', 'practice']

/**
 * What something is: a card for each organisation, place, work or practice that the name may mean; where it is none
 * of them, where it stands.
 */
export async function whatCommand(lookup: Lookup): Promise<boolean> {
  const { archive, words, limit } = lookup
  const meant = await meantNames(archive, words.join(' '), THINGS, limit ?? MOST)
  const cards = await cardsOfAll(lookup, meant)
  if (cards.length === 0) return usesCommand(lookup)
  printCards(cards, lookup)
  return true
}

/** The cards of the likeliest; of the others it is told who they are. */
async function cardsOfAll(lookup: Lookup, meant: MeantName[]): Promise<Card[]> {
  const { archive, since, until, limit = MANY, messages } = lookup
  const [shown, others] = [meant.slice(0, limit), meant.slice(limit)]
  const cards = await Promise.all(shown.map((name) => cardsOf(archive, name, { since, until })))
  const names = others.map(({ entity }) => entity.name).join('、')
  if (names !== '') complain(messages.card.others(names, meant.length))
  for (const own of cards) {
    const [first] = own.flatMap((card) => card.first ?? []).sort()
    if (own[0]?.hasOlder && first) complain(messages.card.older(own[0].name, first))
  }
  return cards.flat()
}

async function usesCommand({ archive, words, limit, since, until, options }: Lookup): Promise<boolean> {
  const term = words.join(' ').trim()
  const most = limit ?? MANY_USES
  let uses = await concordance(archive, { ...{ term, since, until }, limit: most })
  if (uses.length === 0)
    for (const said of await saidClosely(archive, term, { since, until }))
      uses = [...uses, ...(await concordance(archive, { ...{ term: said, since, until }, limit: most }))]
  uses = uses.slice(0, most)
  const answer = uses.length > 0 ? [{ name: term, kind: null, uses }] : []
  if (options.json) print(`${toJson(answer)}\n`)
  else printUses(uses)
  return uses.length > 0
}
