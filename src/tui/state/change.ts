import type { Command } from './commands.ts'
import { goneBack } from './gone-back.ts'
import type { Notice } from './notice.ts'
import type { List, Names, Reading } from './parts.ts'
import type { State } from './state.ts'
import { type Overlay, takesScreen, type View } from './view.ts'

// Small changes of the state that many actions make.

export const withList = (state: State, changed: Partial<List>): State => ({
  ...state,
  list: { ...state.list, ...changed },
})

export const withReading = (state: State, changed: Partial<Reading>): State => ({
  ...state,
  reading: { ...state.reading, ...changed },
})

export const withNames = (state: State, changed: Partial<Names>): State => ({
  ...state,
  names: { ...state.names, ...changed },
})

export const saying = (state: State, say: Notice['say'], what?: string): State => ({
  ...state,
  notice: what === undefined ? { say } : { say, what },
})

/** The state with something to be done outside of the explorer. */
export const doing = (state: State, command: Command): State => ({
  ...state,
  todo: [...state.todo, command],
})

type Own<Kind> = Kind extends View ? Omit<Kind, 'under' | 'from'> : never

/** Another view over the one that is open, with the keys. */
export function opening(state: State, own: Own<Overlay>): State {
  const view = { ...own, under: state.view, from: state.focus } as Overlay
  // Whoever looks at the help is still where they were.
  return takesScreen(view)
    ? { ...state, view }
    : { ...withReading(state, { selection: null }), focus: 'article', view }
}

/** The open view with something changed in it. */
export const withView = <Kind extends Overlay>(state: State, view: Kind, changed: Partial<Kind>): State => ({
  ...state,
  view: { ...view, ...changed },
})

/** Back to what the view lies over. */
export const closed = (state: State, view: Overlay): State => {
  const next: State = { ...state, view: view.under, focus: view.from }
  if (view.is === 'doubts') return goneBack(next, view.before)
  return view.is === 'page' ? withNames(next, view.names) : next
}

/** The article, whatever lay over it; the keys stay where they are. */
export function uncovered(state: State): State {
  const { view, focus } = state
  if (view.is === 'article') return state
  const below = view.is === 'doubts' ? closed(state, view) : { ...state, view: view.under }
  return uncovered({ ...below, focus })
}
