import { marksOfHits, placesOf } from '../marks.ts'
import { clamp, isBefore, pointed } from '../point.ts'
import type { Notice, State } from '../state.ts'

/** To another place that was found: within the article that is read, then in the next one. */
export function toHit(state: State, by: number): State {
  const { search, within, point } = state
  // In the list, too, an article has been found as often as it holds what was looked for.
  const isRead = state.focus === 'article' || search?.found?.hits[search.bar]?.id === state.shown?.article.id
  if (isRead && (search || within)) {
    const places = placesOf(marksOfHits(state))
    const there =
      by > 0
        ? places.filter((place) => isBefore(point, place))
        : places.filter((place) => isBefore(place, point)).reverse()
    const place = there[Math.abs(by) - 1]
    if (place) {
      const notice: Notice = { say: 'hit', what: `${places.indexOf(place) + 1}/${places.length}` }
      return { ...pointed(state, place), notice }
    }
    if (within !== '') {
      const round = by > 0 ? places[0] : places.at(-1)
      return round
        ? { ...pointed(state, round), notice: { say: 'round' } }
        : { ...state, notice: { say: 'notWithin', what: within } }
    }
  }
  return toResult(state, by)
}

/** To another article that was found. */
export function toResult(state: State, by: number): State {
  const { search } = state
  if (!search) return { ...state, notice: { say: 'noSearch' } }
  const last = Math.max(0, (search.found?.hits.length ?? 0) - 1)
  const bar = clamp(search.bar + by, 0, last)
  if (bar === search.bar && search.found)
    return { ...state, notice: { say: by > 0 ? 'lastHit' : 'firstHit' } }
  return { ...state, search: { ...search, bar } }
}
