import type { EntityKind } from '../model/entity.ts'
import type { Archive, NamedEntity } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { type Forgiven, meantBy } from './forgive.ts'
import { bodiesInShort } from './short-forms.ts'

/** What was typed is no name: one stands in it, or it is an office. */
export type Taken = 'within' | 'office'

/** Somebody or something that a name may mean, and what was forgiven. */
export interface MeantName {
  entity: NamedEntity
  forgiven?: Forgiven | Taken
}

/** Whom or what a name means: who bears it, else whose name holds it, else whose name is like it. */
export async function meantNames(
  archive: Archive,
  typed: string,
  kinds: EntityKind[],
  limit: number,
): Promise<MeantName[]> {
  const plain = typed.trim()
  for (const name of [plain, fold(plain)]) {
    const bearers = await archive.entitiesKeyed(name, kinds)
    const known = bearers.length > 0 ? bearers : await archive.entitiesHolding(name, kinds, limit)
    if (known.length > 0) return known.slice(0, limit).map((entity) => ({ entity }))
  }
  const like = await meantBy(archive, plain)
  const meant = like.length > 0 ? like : await bodiesInShort(archive, plain)
  return meant
    .flatMap(({ entity, how, isName }) =>
      entity && isName && kinds.includes(entity.kind) ? [{ entity, forgiven: how }] : [],
    )
    .slice(0, limit)
}
