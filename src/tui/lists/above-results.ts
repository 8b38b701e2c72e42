import { layoutOf } from '../layout.ts'
import { areBySound, forgivenIn, isPattern, saidOf } from '../results.ts'
import { type Row, row } from '../row.ts'
import type { Search } from '../state/search.ts'
import type { State } from '../state/state.ts'
import type { Look } from '../theme/looks.ts'
import { wrapped } from '../wrapped.ts'

/**
 * What stands above the results, whole: what is wrong with the line, that more may come, what was skipped, what letters
 * were taken for; where nothing was found, what was tried.
 */
export function aboveResults(state: State, search: Search, width: number): Row[] {
  const { ambiguous, corpus, settings } = state
  const { messages } = settings
  const { found, mistake } = search
  const told: [text: string, look: Look][] = []
  if (mistake) told.push([saidOf(search, messages), 'faint'])
  if (found && corpus.progress?.allBytes) told.push([messages.stillIndexing, 'faint'])
  if (found?.skipped) told.push([messages.skippedArticles(found.skipped), 'accent'])
  const [forgiven] = areBySound(search) ? forgivenIn(search) : []
  if (forgiven) told.push([messages.meant(...forgiven), 'accent'])
  if (found && found.hits.length === 0)
    for (const text of isPattern(search) ? messages.triedPattern : messages.tried) told.push([text, 'faint'])
  return told.flatMap(([text, look]) =>
    wrapped(text, { width, ambiguous }).map((part) => row(` ${part}`, look, width, ambiguous)),
  )
}

export const rowsAbove = (search: Search, state: State): number =>
  aboveResults(state, search, layoutOf(state).list).length
