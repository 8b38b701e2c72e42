import type { EntityKind } from '../model/entity.ts'
import type { Archive } from '../store/archive.ts'
import type { EntityPage } from './told.ts'

const pages = async () => ({
  ...(await import('../search/cards-of.ts')),
  ...(await import('../search/meant-names.ts')),
  ...(await import('../search/office-holders.ts')),
  ...(await import('../search/people-within.ts')),
  ...(await import('../search/uses.ts')),
  ...(await import('../search/values.ts')),
})

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
  return {
    ...{ cards: await cardsOf(archive, { entity }), values, ...(hasOlder && { hasOlder }) },
    uses: await usesOf(archive, entity, USES),
  }
}

const NAMED: EntityKind[] = ['person', 'org', 'practice', 'place', 'work']

/**
 * The page of what a name means most likely, or of whoever is named in it; of a word that is none, where it stands, and of
 * an office that stands nowhere so who holds it.
 */
export async function meant(archive: Archive, name: string) {
  const { cardsOf, meantNames, officeHolders, peopleWithin, usesOf, usesOfText } = await pages()
  let [best] = await meantNames(archive, name, NAMED, 1)
  best ??= (await peopleWithin(archive, name))[0]
  if (!best) {
    const uses = await usesOfText(archive, name, USES)
    if (uses.length > 0) return { kind: null, key: name, name, cards: [], values: [], uses }
    ;[best] = await officeHolders(archive, name, 1)
    if (!best) return undefined
  }
  const { kind, key, name: own } = best.entity
  const uses = await usesOf(archive, best.entity, USES)
  return { kind, key, name: own, cards: await cardsOf(archive, best), values: [], uses }
}
