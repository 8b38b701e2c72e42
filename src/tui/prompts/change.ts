import { filtered } from '../listed.ts'
import { pointed } from '../point.ts'
import { withReading, withView } from '../state/change.ts'
import type { Prompt, PromptKind } from '../state/search.ts'
import type { State } from '../state/state.ts'
import { promptFor } from './line.ts'
import { nextWithin, RESULTS } from './search.ts'

// The line at the bottom is opened, or has changed: what follows it while it is typed follows.

export const opened = (state: State, kind: PromptKind, line = ''): State =>
  typed(state, promptFor(kind, line))

export function typed(state: State, prompt: Prompt): State {
  const next: State = { ...state, prompt }
  const { line } = prompt
  switch (prompt.kind) {
    case 'search':
      return searching(next, line)
    case 'within': {
      const looking = withReading(next, { within: line })
      const place = nextWithin(looking)
      // The eyes go there; the point follows when the line is done.
      return place ? withReading(looking, { place: pointed(looking, place).reading.place }) : looking
    }
    case 'filter':
      return filtered(next, line)
    case 'help':
      return next.view.is === 'help' ? withView(next, next.view, { bar: 0, top: 0, filter: line }) : next
    case 'command':
    case 'fix':
    case 'place':
      return next
  }
}

function searching(state: State, line: string): State {
  const { search } = state
  if (!search || search.line === line) return state
  const isEmpty = line.trim() === ''
  return {
    ...state,
    search: { ...search, line, bar: 0, limit: RESULTS, ...(isEmpty && { found: null, mistake: null }) },
  }
}
