import {
  changeSearches,
  type SavedSearches,
  savedSearches,
  searchesPath,
} from '../settings/saved-searches.ts'
import { wholeName } from '../settings/whole-name.ts'
import { foundBy } from '../study/found-by.ts'
import { setOf } from '../study/set.ts'
import { collectedIn } from './collections-folder.ts'
import type { Lookup } from './lookup.ts'
import { UsageError } from './usage-error.ts'

const keyOf = ({ corpora }: Lookup): string => wholeName(corpora)

/** The searches that are kept for a corpus. */
export const searchesOf = (lookup: Lookup): SavedSearches =>
  savedSearches(searchesPath(process.env), keyOf(lookup))

/** Changes them; what hinders that is said as people read it. */
export function changeSearchesOf(lookup: Lookup, change: (searches: SavedSearches) => void): void {
  const problem = changeSearches(searchesPath(process.env), keyOf(lookup), change)
  if (problem) throw new UsageError(lookup.messages.unkept[problem.problem]!(problem.path))
}

/** The articles that a search finds now. */
export const foundNow = (query: string, { archive, messages }: Lookup) =>
  foundBy(archive, setOf(query, { since: null, until: null }, collectedIn(messages)))
