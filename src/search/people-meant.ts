import type { Archive, Days } from '../store/archive.ts'
import { type MeantName, meantNames } from './meant-names.ts'
import { officeHolders } from './office-holders.ts'
import { peopleWithin } from './people-within.ts'

/** Whom a line means: who bears the name, else who is named in it, else who holds the office. */
export async function peopleMeant(
  archive: Archive,
  typed: string,
  limit: number,
  days?: Days,
): Promise<MeantName[]> {
  const meant = await meantNames(archive, typed, ['person'], limit)
  if (meant.length > 0) return meant
  const within = await peopleWithin(archive, typed)
  return within.length > 0 ? within.slice(0, limit) : officeHolders(archive, typed, limit, days)
}
