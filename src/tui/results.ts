import type { Search } from './state/search.ts'
import type { State } from './state/state.ts'

// The rows of what a search found: what was meant, then below a line what was only nearly meant.

/** A row of the pane: a result with its number among them, or the line above those that were nearly meant. */
export type ResultRow = { index: number } | { nearly: [typed: string, meant: string][] }

/** Words of letters alone are meant by their sound: what sounds like them is not nearly meant. */
const isSound = (line: string) => /^[a-zü'’\s]+$/i.test(line)

/** Where what was only nearly meant begins, if there is any. */
export function nearlyFrom({ found }: Search): number | undefined {
  if (!found || (found.total === 0 && isSound(found.line))) return undefined
  const first = found.hits.findIndex(({ isNear }) => isNear)
  return first < 0 ? undefined : first
}

const kept = new WeakMap<NonNullable<Search['found']>, ResultRow[]>()

export function resultRows(search: Search): ResultRow[] {
  const { found } = search
  if (!found) return []
  const known = kept.get(found)
  if (known) return known
  const from = nearlyFrom(search)
  const rows: ResultRow[] = found.hits.map((_, index) => ({ index }))
  if (from !== undefined) rows.splice(from, 0, { nearly: forgivenIn(search) })
  kept.set(found, rows)
  return rows
}

/** What was forgiven in any of the results, each once. */
export function forgivenIn({ found }: Search): [typed: string, meant: string][] {
  const pairs = new Map(
    (found?.hits ?? []).flatMap(({ forgiven }) => forgiven).map((pair) => [pair.join(), pair]),
  )
  return [...pairs.values()]
}

/** The row on which a result stands. */
export const resultRow = (search: Search, index: number): number => {
  const from = nearlyFrom(search)
  return from !== undefined && index >= from ? index + 1 : index
}

/** The result on a row, or the next one below it. */
export const resultAt = (search: Search, row: number): number => {
  const from = nearlyFrom(search)
  return from !== undefined && row > from ? row - 1 : row
}

/** By their sound alone, where letters were typed and none of them stands anywhere. */
export const areBySound = ({ found }: Search): boolean =>
  found !== null && found.total === 0 && found.hits.length > 0 && isSound(found.line)

/** Rows above the results: what was found, that more may come, what was skipped, what letters were taken for. */
export const rowsAbove = (search: Search, { corpus }: State): number =>
  1 +
  (search.found && corpus.progress ? 1 : 0) +
  (search.found?.skipped ? 1 : 0) +
  (areBySound(search) && forgivenIn(search).length > 0 ? 1 : 0)
