import { QueryError } from '../search/parse-query.ts'
import type { Archive } from '../store/archive.ts'
import { foundBy } from '../study/found-by.ts'
import { patient } from '../study/patient.ts'
import { setOf } from '../study/set.ts'
import { markOfId, marksIn } from '../text/id-mark.ts'
import { collectedFrom, Hinders } from './collected.ts'

/** How many articles a search finds, and how many of them were not there when it was last looked at. */
export interface SinceSeen {
  total: number
  fresh: number
}

/** Marks of the articles that a search finds, one behind the other; nothing where it cannot be asked any more. */
export async function marksOf(
  archive: Archive,
  collections: string,
  query: string,
): Promise<string | undefined> {
  try {
    const set = setOf(query, { since: null, until: null }, collectedFrom(collections))
    const found = await foundBy(
      patient(archive, () => true),
      set,
    )
    return found.map(({ id }) => markOfId(id)).join('')
  } catch (error) {
    if (error instanceof QueryError || error instanceof Hinders) return undefined
    throw error
  }
}

export async function sinceSeen(
  archive: Archive,
  collections: string,
  query: string,
  seen: string,
): Promise<SinceSeen | undefined> {
  const now = await marksOf(archive, collections, query)
  if (now === undefined) return undefined
  const known = new Set(marksIn(seen))
  const marks = marksIn(now)
  return { total: marks.length, fresh: marks.filter((mark) => !known.has(mark)).length }
}
