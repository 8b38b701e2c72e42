import { unfiltered } from '../listed.ts'
import { endSearch } from '../prompts/search.ts'
import { closed, withReading, withView } from '../state/change.ts'
import type { State } from '../state/state.ts'
import { takesScreen } from '../state/view.ts'
import { returned } from '../studies/leading.ts'
import { leaving } from './going.ts'

/** Esc: one level back, out of what lies over the article, out of the pane, then out of the filter and the search. */
export const left = (state: State): State => levelBack(state) ?? state

/** q: the same, and out of the program where there is nothing to come back to. */
export const quit = (state: State): State => levelBack(state) ?? { ...state, done: true }

/** Nothing where the list is all there is. */
function levelBack(state: State): State | undefined {
  const { view, reading, search, visited, focus, list } = state
  if (view.is === 'study' && view.isExplained) return withView(state, view, { isExplained: false })
  if (reading.selection && !takesScreen(view)) return withReading(state, { selection: null })
  if (view.is !== 'article' && (focus === 'article' || takesScreen(view))) return closed(state, view)
  const back = returned(state)
  if (back) return back
  if (visited !== null) return { ...leaving(state), visited: null, focus: 'list' }
  // What was opened is reached again by Ctrl-o, also when the search has been left.
  const from = search && focus !== 'list' ? leaving(state) : state
  if (focus !== 'list') return { ...withReading(from, { within: '' }), focus: 'list' }
  if (view.is !== 'article') return closed(state, view)
  if (search) return endSearch(state)
  return list.filter === '' ? undefined : unfiltered(state)
}
