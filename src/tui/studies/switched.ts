import type { StudyName } from '../../study/choices.ts'
import type { State } from '../state/state.ts'
import type { StudyView } from '../state/view.ts'

/** What of a view belongs to what it has been told. */
export const UNTOLD = { found: null, isExplained: false, bar: 0, top: 0 } as const

/**
 * The same set, or another one, looked at in another way: on the same level, so that Esc leaves both. What stood beside
 * the one does not stand beside the other.
 */
export const switched = (state: State, view: StudyView, what: StudyName, line = view.line): State => ({
  ...state,
  view: { ...view, ...UNTOLD, what, line, choice: 0, against: line === view.line ? view.against : null },
})
