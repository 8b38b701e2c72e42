import { marksOfHits, placesOf } from '../marks.ts'
import { clamp, isBefore, pointed } from '../point.ts'
import { resumed } from '../prompts/search.ts'
import { saying, withReading } from '../state/change.ts'
import type { State } from '../state/state.ts'

/** To another place that was found: within the article that is read, then in the next one. */
export function toHit(state: State, by: number): State {
  const { search, reading } = state
  const { point, within } = reading
  if (!search && within === '') return toSought(state, by)
  // In the list, too, an article has been found as often as it holds what was looked for.
  const isRead = state.focus === 'article' || search?.found?.hits[search.bar]?.id === state.shown?.article.id
  if (!isRead) return toResult(state, by)
  const places = placesOf(marksOfHits(state))
  const there =
    by > 0
      ? places.filter((place) => isBefore(point, place))
      : places.filter((place) => isBefore(place, point)).reverse()
  const place = there[Math.abs(by) - 1]
  if (place) return saying(pointed(state, place), 'hit', `${places.indexOf(place) + 1}/${places.length}`)
  if (within === '') return toResult(state, by)
  const round = by > 0 ? places[0] : places.at(-1)
  return round ? saying(pointed(state, round), 'round') : saying(state, 'notWithin', within)
}

/** What was looked for last is looked for again: in this article, or the results where they were left. */
function toSought(state: State, by: number): State {
  const { sought } = state
  if (sought && 'within' in sought)
    return state.focus === 'article' && state.view.is === 'article'
      ? toHit(withReading(state, sought), by)
      : saying(state, 'noSearch')
  return sought ? resumed(state, sought.search) : saying(state, 'noSearch')
}

/** To another article that was found. */
export function toResult(state: State, by: number): State {
  const { search } = state
  if (!search) return saying(state, 'noSearch')
  const last = Math.max(0, (search.found?.hits.length ?? 0) - 1)
  const bar = clamp(search.bar + by, 0, last)
  if (bar === search.bar && search.found) return saying(state, by > 0 ? 'lastHit' : 'firstHit')
  return { ...state, search: { ...search, bar } }
}
