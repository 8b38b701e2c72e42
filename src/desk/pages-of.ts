import { citedFrom } from '../collect/citations/cited.ts'
import { gbt7714 } from '../collect/citations/gbt7714.ts'
import type { EntityKind } from '../model/entity.ts'
import { sentenceAt } from '../search/sentence.ts'
import type { Tell } from '../search/uses.ts'
import type { Archive } from '../store/archive.ts'
import type { EntityPage } from './told.ts'

const pages = async () => ({
  ...(await import('../search/cards-of.ts')),
  ...(await import('../search/people-meant.ts')),
  ...(await import('../search/uses.ts')),
  ...(await import('../search/values.ts')),
  ...(await import('../search/words-close.ts')),
})

const tell: Tell = (found, text, place) => ({
  sentence: sentenceAt(text, place),
  citation: gbt7714(citedFrom(found)),
})

async function citationsFor(
  archive: Archive,
  { cards, values }: Pick<EntityPage, 'cards' | 'values'>,
): Promise<EntityPage['citations']> {
  const ids = new Set([...cards.flatMap(({ offices }) => offices), ...values].map(({ article }) => article))
  const citations: EntityPage['citations'] = {}
  for (const id of ids) {
    const found = await archive.article(id)
    if (found) citations[id] = gbt7714(citedFrom(found))
  }
  return citations
}

/** So many places are listed where an entity stands. */
const USES = 200

/** What the corpus knows of somebody or something. */
export async function pageOf(
  archive: Archive,
  kind: EntityKind,
  key: string,
): Promise<EntityPage | undefined> {
  const { cardsOf, usesOf, valuesOf } = await pages()
  const [entity] = await archive.entitiesKeyed(key, [kind])
  if (!entity) return undefined
  const { values, hasOlder } =
    kind === 'figure' ? await valuesOf(archive, entity) : { values: [], hasOlder: false }
  const cards = await cardsOf(archive, { entity })
  return {
    ...{ cards, values, ...(hasOlder && { hasOlder }) },
    uses: await usesOf(archive, entity, USES, tell),
    citations: await citationsFor(archive, { cards, values }),
  }
}

const NAMED: EntityKind[] = ['person', 'org', 'practice', 'place', 'work']

/**
 * The page of what a name means most likely, of whoever is named in it, or holds the office; of a word that is none, and
 * of an office that several hold, where it stands.
 */
export async function meant(archive: Archive, name: string) {
  const { cardsOf, lineMeant, saidClosely, usesOf, usesOfText } = await pages()
  const [best, other] = await lineMeant(archive, name, NAMED, 2)
  const isHeldByMany = other !== undefined && best?.forgiven === 'office'
  const isSure = best && (!best.forgiven || best.forgiven === 'within' || best.forgiven === 'office')
  if (!isSure || isHeldByMany) {
    // What is only nearly called so comes after where the words stand, be it close together.
    let uses = best && !isHeldByMany ? [] : await usesOfText(archive, name, USES, tell)
    if (!isSure && uses.length === 0)
      for (const said of await saidClosely(archive, name))
        uses = [...uses, ...(await usesOfText(archive, said, USES, tell))].slice(0, USES)
    if (uses.length > 0) return { kind: null, key: name, name, cards: [], values: [], uses, citations: {} }
  }
  if (!best) return undefined
  const { kind, key, name: own } = best.entity
  const uses = await usesOf(archive, best.entity, USES, tell)
  const known = { cards: await cardsOf(archive, best), values: [], uses }
  return { kind, key, name: own, ...known, citations: await citationsFor(archive, known) }
}
