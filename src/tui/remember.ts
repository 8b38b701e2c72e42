import type { Remembered } from '../settings/memory.ts'
import { withList } from './state/change.ts'
import type { State } from './state/state.ts'

/** What of the state is kept between runs, but for the screen itself. */
export const kept = (state: State): Omit<Remembered, 'screen'> => {
  const { shown, marks, trail, read } = state
  return {
    place: shown
      ? { issue: shown.issue, search: null, article: shown.article.id, ...state.reading.point }
      : null,
    marks: { ...marks },
    jumps: [...trail.spots],
    read: [...read],
  }
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
