import { highlighted } from '../highlighted.ts'
import type { Likely } from '../likely.ts'
import { type PlaceLine, placeLine } from '../places.ts'
import { type Row, row } from '../row.ts'
import type { State } from '../state/state.ts'
import { type Look, MATCH_ON } from '../theme/looks.ts'
import { overlaid } from './overlaid.ts'

/** Places by their headlines, a mark behind its letter; the letters that are meant are marked. */
export const placesView = (
  places: Likely<PlaceLine>[],
  chosen: number,
  width: number,
  { ambiguous }: State,
): Row[] =>
  overlaid(places, chosen, ({ item: { sign, text }, ranges }, isChosen) => {
    const look: Look = isChosen ? 'bar' : 'selected'
    const before = ` ${sign || ' '}  `
    const own = row(before + text, look, width, ambiguous)
    return highlighted(own, ranges, before.length, MATCH_ON[look] ?? 'match')
  })

/** The way that the person has come, the oldest place first. */
export function trailView(state: State, width: number): Row[] {
  const { spots, at } = state.trail
  const lines = spots.map((spot) => ({ item: placeLine(spot), ranges: [] }))
  return placesView(lines, at, width, state)
}
