import type { LastPlace, Remembered } from '../settings/memory.ts'
import { issueUnderBar } from './list.ts'
import { withList } from './state/change.ts'
import { START } from './state/place.ts'
import type { State } from './state/state.ts'

/** What of the state is kept between runs, but for the screen itself. */
export const kept = (state: State): Omit<Remembered, 'screen'> => ({
  place: placeOf(state),
  marks: { ...state.marks },
  jumps: [...state.trail.spots],
  read: [...state.read],
})

/** The article that is meant, at the point where it has come; where the bar stands on none, the one that is shown. */
function placeOf(state: State): LastPlace | null {
  const { shown, reading, visited, search } = state
  const entry = visited === null && !search ? issueUnderBar(state) : undefined
  if (entry?.article && entry.article.id !== shown?.article.id)
    return { issue: entry.issue.id, search: null, article: entry.article.id, ...START }
  return shown ? { issue: shown.issue, search: null, article: shown.article.id, ...reading.point } : null
}

/** A state to begin with, as it was left; at the same paragraph, where that is wanted. */
export function found(state: State, { place, marks, jumps, read }: Remembered, isThere: boolean): State {
  const trail = { spots: jumps, at: jumps.length }
  const next: State = { ...state, marks, trail, read: new Set(read) }
  if (!isThere || !place?.article) return next
  const { article, issue, block, offset } = place
  const there =
    issue === null ? next : withList(next, { opened: new Set([issue]), seeking: { issue, article } })
  return { ...there, visited: article, arriving: { article, block, offset } }
}
