import { entriesOf } from '../list.ts'
import { searchFor } from '../prompts/search.ts'
import { doing, saying } from '../state/change.ts'
import type { SavedLine } from '../state/parts.ts'
import type { State } from '../state/state.ts'
import { setHere, setOfView } from '../studies/sets.ts'

// Searches that are kept, to be told what is new.

/** The set that is meant here is kept under a name. */
export function saved(state: State, name: string): State {
  const query =
    state.view.is === 'study'
      ? setOfView(state.view, state.settings.messages)
      : setHere({ ...state, focus: 'list' })
  return query === '' ? saying(state, 'needsSet') : doing(state, { do: 'save', name, query })
}

/** A search that is named, or that is under the bar, is kept no longer. */
export function forgotten(state: State, name?: string): State {
  const entry = state.focus === 'list' && !state.search ? entriesOf(state)[state.list.bar] : undefined
  const meant = name ?? (entry && 'saved' in entry ? entry.saved.name : undefined)
  if (meant === undefined) return saying(state, 'needsName', 'forget')
  const isKept = state.list.saved.some((own) => own.name === meant)
  return isKept ? doing(state, { do: 'forget', name: meant }) : saying(state, 'noneSaved', meant)
}

/** The results of a kept search; what it finds now is seen from here on. */
export const lookedAt = (state: State, { name, query }: SavedLine): State =>
  doing(searchFor(state, query), { do: 'look', name })
