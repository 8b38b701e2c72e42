import { marksOfHits, placesOf } from '../marks.ts'
import { clamp, isBefore, pointed } from '../point.ts'
import type { Pane, State } from '../state.ts'

/** To another place that was found: within the article that is read, then in the next one. */
export function toHit(state: State, by: number, focus: Pane = state.focus): State {
  const { search, within, point } = state
  if (state.focus === 'article' && (search || within)) {
    const places = placesOf(marksOfHits(state))
    const there =
      by > 0
        ? places.filter((place) => isBefore(point, place))
        : places.filter((place) => isBefore(place, point)).reverse()
    const place = there[Math.abs(by) - 1]
    if (place) return pointed(state, place)
    if (within !== '') {
      const round = by > 0 ? places[0] : places.at(-1)
      return round
        ? { ...pointed(state, round), notice: { say: 'round' } }
        : { ...state, notice: { say: 'notWithin', what: within } }
    }
  }
  if (!search) return { ...state, notice: { say: 'noSearch' } }
  const last = Math.max(0, (search.found?.hits.length ?? 0) - 1)
  const bar = clamp(search.bar + by, 0, last)
  if (bar === search.bar && search.found)
    return { ...state, focus, notice: { say: by > 0 ? 'lastHit' : 'firstHit' } }
  return { ...state, focus, search: { ...search, bar } }
}
