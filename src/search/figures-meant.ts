import type { Archive, Days } from '../store/archive.ts'
import { type Counted, figuresSaid } from './figures-said.ts'
import { valuesOf } from './values.ts'

/** The values of what is called so; where nothing is, those of the sentences that speak of it. */
export async function figuresMeant(
  archive: Archive,
  thing: string,
  limit: number,
  days: Days,
): Promise<Counted[]> {
  const counted: Counted[] = []
  for (const entity of await archive.entitiesHolding(thing, ['figure'], limit)) {
    const found = await valuesOf(archive, entity, days)
    if (found.values.length > 0) counted.push({ of: entity.name, ...found })
  }
  return counted.length > 0 ? counted : figuresSaid(archive, thing, limit, days)
}
