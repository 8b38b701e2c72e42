import type { EntityKind } from '../model/entity.ts'
import type { Archive, NamedEntity } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { type Forgiven, meantBy } from './forgive.ts'

/** Somebody or something that a name may mean, and what was forgiven. */
export interface MeantName {
  entity: NamedEntity
  forgiven?: Forgiven
}

/** Whom or what a name means: who bears it, else whose name holds it, else whose name is like it. */
export async function meantNames(
  archive: Archive,
  typed: string,
  kinds: EntityKind[],
  limit: number,
): Promise<MeantName[]> {
  const plain = typed.trim()
  const exact = await archive.entitiesNamed(plain, kinds, limit)
  const folded = exact.length > 0 ? exact : await archive.entitiesNamed(fold(plain), kinds, limit)
  if (folded.length > 0) return folded.slice(0, limit).map((entity) => ({ entity }))
  const meant = await meantBy(archive, plain)
  return meant
    .flatMap(({ entity, how, isName }) =>
      entity && isName && kinds.includes(entity.kind) ? [{ entity, forgiven: how }] : [],
    )
    .slice(0, limit)
}
