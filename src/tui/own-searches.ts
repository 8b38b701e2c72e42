import type { Desk } from '../desk/desk.ts'
import type { KeptProblem } from '../settings/change-kept.ts'
import type { Environment } from '../settings/folders.ts'
import {
  changeSearches,
  type SavedSearches,
  savedSearches,
  searchesPath,
} from '../settings/saved-searches.ts'
import { wholeName } from '../settings/whole-name.ts'
import type { SavedLine } from './state/parts.ts'

/** The searches that a person keeps for a corpus. */
export interface OwnSearches {
  read(): SavedSearches
  change(change: (searches: SavedSearches) => void): KeptProblem | undefined
}

export function ownSearches(environment: Environment, corpora: readonly string[]): OwnSearches {
  const path = searchesPath(environment)
  const own = wholeName(corpora)
  return { read: () => savedSearches(path, own), change: (change) => changeSearches(path, own, change) }
}

/** Each with what it finds now, and what of that is new. */
export async function savedLines(desk: Desk, searches: OwnSearches): Promise<SavedLine[]> {
  const lines: SavedLine[] = []
  for (const [name, { query, seen }] of searches.read())
    lines.push({ name, query, found: (await desk.since(query, [...seen].join(''))) ?? null })
  return lines
}
