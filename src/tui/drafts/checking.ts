import { clamp } from '../point.ts'
import { opening, saying, withView } from '../state/change.ts'
import type { State } from '../state/state.ts'
import type { CheckView } from '../state/view.ts'

/** Opens the draft in a file against the archive. */
export function checkDraft(state: State, path: string): State {
  if (state.settings.isRestricted) return saying(state, 'restricted')
  return opening(state, { is: 'check', path, found: null, file: 'asRead', bar: 0, top: 0 })
}

/** Without a name, the draft whose list is open: it may have been changed in an editor beside. */
export const checkAgain = (state: State): State =>
  state.view.is === 'check' ? withView(state, state.view, { found: null }) : saying(state, 'noDraft')

/** What differs; the bar stays where it was, as far as there is so much. */
export const withDifferences = (
  state: State,
  view: CheckView,
  found: NonNullable<CheckView['found']>,
): State => {
  const last = 'differences' in found ? found.differences.length - 1 : 0
  const next = withView(state, view, { found, file: 'asRead', bar: clamp(view.bar, 0, Math.max(0, last)) })
  if (!('differences' in found)) return next
  // What was not checked is right no more than wrong.
  if (!found.isWhole) return saying(next, 'draftStopped', String(found.differences.length))
  return found.hiddenFrom === null ? next : saying(next, 'draftHidden', String(found.hiddenFrom))
}
