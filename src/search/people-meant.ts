import type { EntityKind } from '../model/entity.ts'
import type { Archive, Days } from '../store/archive.ts'
import { type MeantName, meantNames } from './meant-names.ts'
import { officeHolders } from './office-holders.ts'
import { peopleWithin } from './people-within.ts'

/**
 * Whom or what a line means: what is called so, else who is named in it, else who holds the office, and what is only nearly
 * called so after these. Who asks for a person may name a body alone, whose offices are meant; where other things may be
 * meant a body is no question for people.
 */
export async function lineMeant(
  archive: Archive,
  typed: string,
  kinds: EntityKind[],
  limit: number,
  days?: Days,
): Promise<MeantName[]> {
  const meant = await meantNames(archive, typed, kinds, limit)
  const isForgiven = meant[0]?.forgiven !== undefined
  if (meant.length > 0 && !isForgiven) return meant
  const within = await peopleWithin(archive, typed)
  if (within.length > 0) return within.slice(0, limit)
  const isOfPeople = kinds.every((kind) => kind === 'person')
  const holders = await officeHolders(archive, typed, limit, { isOfBodies: isOfPeople, ...days })
  return holders.length > 0 ? holders : meant
}

/** Whom a line means. */
export const peopleMeant = (
  archive: Archive,
  typed: string,
  limit: number,
  days?: Days,
): Promise<MeantName[]> => lineMeant(archive, typed, ['person'], limit, days)
