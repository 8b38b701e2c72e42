import { realpathSync } from 'node:fs'
import {
  changeSearches,
  type SavedSearches,
  savedSearches,
  searchesPath,
} from '../settings/saved-searches.ts'
import type { Archive } from '../store/archive.ts'
import { draw } from '../study/drawn.ts'
import { setOf } from '../study/set.ts'
import { collectedIn } from './collections-folder.ts'
import type { Lookup } from './lookup.ts'
import { UsageError } from './usage-error.ts'

const keyOf = ({ corpus }: Lookup): string => realpathSync(corpus)

/** The searches that are kept for a corpus. */
export const searchesOf = (lookup: Lookup): SavedSearches =>
  savedSearches(searchesPath(process.env), keyOf(lookup))

/** Changes them; what hinders that is said as people read it. */
export function changeSearchesOf(lookup: Lookup, change: (searches: SavedSearches) => void): void {
  const problem = changeSearches(searchesPath(process.env), keyOf(lookup), change)
  if (problem) throw new UsageError(lookup.messages.unkept[problem.problem]!(problem.path))
}

/** The articles that a search finds now: their numbers and ids, newest first. */
export async function foundBy(
  archive: Archive,
  query: string,
  { messages }: Lookup,
): Promise<{ number: number; id: string }[]> {
  const set = setOf(query, { since: null, until: null }, collectedIn(messages))
  const articles: { number: number; id: string }[] = []
  for await (const numbers of (await draw(archive, set, undefined)).numbers()) {
    const ids = await archive.idsOf(numbers)
    articles.push(...ids.map((id, index) => ({ id, number: numbers[index]! })))
  }
  return articles
}
