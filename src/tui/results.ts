import type { Search } from './state/search.ts'
import type { State } from './state/state.ts'

// What a search found: what was meant, then below a line what was only nearly meant.

/** Words of letters alone are meant by their sound: what sounds like them is not nearly meant. */
const isSound = (line: string) => /^[a-zü'’\s]+$/i.test(line)

/** Where what was only nearly meant begins, if there is any. */
export function nearlyFrom({ found }: Search): number | undefined {
  if (!found || (found.total === 0 && isSound(found.line))) return undefined
  const first = found.hits.findIndex(({ isNear }) => isNear)
  return first < 0 ? undefined : first
}

/** What was forgiven in any of the results, each once. */
export function forgivenIn({ found }: Search): [typed: string, meant: string][] {
  const pairs = new Map(
    (found?.hits ?? []).flatMap(({ forgiven }) => forgiven).map((pair) => [pair.join(), pair]),
  )
  return [...pairs.values()]
}

/** By their sound alone, where letters were typed and none of them stands anywhere. */
export const areBySound = ({ found }: Search): boolean =>
  found !== null && found.total === 0 && found.hits.length > 0 && isSound(found.line)

/** Rows above the results: that more may come, what was skipped, what letters were taken for. */
export const rowsAbove = (search: Search, { corpus }: State): number =>
  (search.found && corpus.progress ? 1 : 0) +
  (search.found?.skipped ? 1 : 0) +
  (areBySound(search) && forgivenIn(search).length > 0 ? 1 : 0)
