import { goTo, leaving as leavingPlace } from '../acts/going.ts'
import { articleUnderBar } from '../list.ts'
import { searchFor } from '../prompts/search.ts'
import { saying } from '../state/change.ts'
import type { Arrival } from '../state/place.ts'
import type { Returning } from '../state/returning.ts'
import type { State } from '../state/state.ts'
import type { StudyView } from '../state/view.ts'
import { asSearch } from './sets.ts'

// Where a row of a view leads: back to the text. Esc comes back to the row.

type To = Returning['to']

const leaving = (state: State, view: Returning['view'], to: To): State => ({
  ...state,
  returning: { view, visited: state.visited, search: state.search, to, before: state.returning },
})

export const toArticle = (state: State, view: Returning['view'], to: Arrival): State =>
  goTo(leaving(state, view, { article: to.article }), to)

/** To the articles of a set that hold something more. */
export function toSearch(state: State, view: StudyView, set: string, more: string): State {
  const own = asSearch(set, state.settings.messages)
  if (own === undefined) return saying(state, 'notSearched', set)
  const line = `${own} ${more}`.trim()
  return searchFor(leaving(state, view, { line }), line)
}

/** Back to the view that led here; nothing where none did. */
export function returned(state: State): State | undefined {
  const { returning, focus } = state
  if (!returning) return undefined
  const { view, visited, search, to, before } = returning
  const isHere =
    'article' in to
      ? focus === 'article' && articleUnderBar(state) === to.article
      : focus === 'list' && state.search?.line === to.line
  if (!isHere) return undefined
  // What is only listed has not been read.
  const from = focus === 'article' ? leavingPlace(state) : state
  return { ...from, view, visited, search, arriving: null, returning: before }
}
