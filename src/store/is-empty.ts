import type { Query } from '../model/query.ts'
import type { Archive } from './archive.ts'

/** True where a query finds nothing; to count what it finds, or all that there is, takes seconds in a large archive. */
export const findsNothing = async (archive: Archive, query: Query): Promise<boolean> =>
  (await archive.matching(query, { limit: 1 })).length === 0

export const isEmpty = (archive: Archive): Promise<boolean> => findsNothing(archive, { ask: 'all', of: [] })
