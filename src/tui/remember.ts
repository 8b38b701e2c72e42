import type { Remembered } from '../settings/memory.ts'
import type { State } from './state.ts'

/** What of the state is kept between runs, but for the screen itself. */
export const kept = (state: State): Omit<Remembered, 'screen'> => {
  const { shown, point } = state
  return {
    place: shown ? { issue: shown.issue, search: null, article: shown.article.id, ...point } : null,
    marks: { ...state.marks },
    jumps: [...state.jumps],
    read: [...state.read],
  }
}

/** A state to begin with, as it was left; at the same paragraph, where that is wanted. */
export function found(state: State, { place, marks, jumps, read }: Remembered, isThere: boolean): State {
  const next: State = { ...state, marks, jumps, jump: jumps.length, read: new Set(read) }
  if (!isThere || !place?.article) return next
  const { article, issue, block, offset } = place
  return {
    ...next,
    ...(issue !== null && { opened: new Set([issue]), seeking: { issue, article } }),
    visited: article,
    arriving: { article, block, offset },
  }
}
