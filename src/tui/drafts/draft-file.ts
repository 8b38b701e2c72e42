import type { DraftFileState } from '../../desk/told.ts'
import { saying, withView } from '../state/change.ts'
import type { State } from '../state/state.ts'
import type { CheckView } from '../state/view.ts'

// While what differs in a draft is gone through, the draft is mended in an editor beside.

/** The list of a draft that is open, or that led to the article which is. */
export function openCheck({ view, returning }: State): CheckView | undefined {
  if (view.is === 'check') return view
  return returning?.view.is === 'check' ? returning.view : undefined
}

function withOpenCheck(state: State, changed: Partial<CheckView>): State {
  const { view, returning } = state
  if (view.is === 'check') return withView(state, view, changed)
  if (returning?.view.is !== 'check') return state
  return { ...state, returning: { ...returning, view: { ...returning.view, ...changed } } }
}

/** Whatever a person does, the draft may have been changed in an editor beside before that. */
export const unsureOfDraft = (state: State): State =>
  openCheck(state)?.file === 'asRead' ? withOpenCheck(state, { file: 'unsure' }) : state

/** The file was looked at. What was to be done on a list that is no longer true is not done before a person knows that. */
export function withDraftFile(state: State, file: DraftFileState): State {
  const view = openCheck(state)
  if (!view) return state
  const next = withOpenCheck(state, { file })
  if (file === 'asRead') return next
  return saying({ ...next, waiting: [] }, file === 'gone' ? 'draftGone' : 'draftChanged', view.path)
}
