import type { SavedSearches } from '../../src/settings/saved-searches.ts'
import type { OwnSearches } from '../../src/tui/own-searches.ts'

/** Searches that are kept as long as a test runs. */
export function heldSearches(): OwnSearches {
  const held: SavedSearches = new Map()
  return {
    read: () => held,
    change: (change) => {
      change(held)
      return undefined
    },
  }
}
