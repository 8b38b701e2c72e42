import type { Before } from './before.ts'
import type { State } from './state.ts'

export const beforeIn = ({ shown, reading, corpus }: State): Before => ({
  ...{ shown, reading, revision: corpus.revision },
})

/** Back to what was read; it is asked for again where the corpus has changed since. */
export function goneBack(state: State, { shown, reading, revision }: Before): State {
  const next: State = { ...state, shown, reading, visited: null, arriving: null }
  if (shown === null || revision === state.corpus.revision) return next
  return { ...next, corpus: { ...next.corpus, stale: new Set(next.corpus.stale).add('article') } }
}
