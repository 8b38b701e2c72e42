import type { EntityKind } from '../model/entity.ts'
import type { Archive } from '../store/archive.ts'
import type { EntityPage } from './told.ts'

const pages = async () => ({
  ...(await import('../search/cards-of.ts')),
  ...(await import('../search/people-meant.ts')),
  ...(await import('../search/uses.ts')),
  ...(await import('../search/values.ts')),
  ...(await import('../search/words-close.ts')),
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
    let uses = best && !isHeldByMany ? [] : await usesOfText(archive, name, USES)
    if (!isSure && uses.length === 0)
      for (const said of await saidClosely(archive, name))
        uses = [...uses, ...(await usesOfText(archive, said, USES))].slice(0, USES)
    if (uses.length > 0) return { kind: null, key: name, name, cards: [], values: [], uses }
  }
  if (!best) return undefined
  const { kind, key, name: own } = best.entity
  const uses = await usesOf(archive, best.entity, USES)
  return { kind, key, name: own, cards: await cardsOf(archive, best), values: [], uses }
}
