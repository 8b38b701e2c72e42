import type { Likely } from '../likely.ts'
import { type PlaceLine, placeLine } from '../places.ts'
import type { Row } from '../row.ts'
import type { State } from '../state/state.ts'
import { type Column, inColumns } from './columns.ts'
import { overlaid, type Room } from './overlaid.ts'

/** Places by their headlines, a mark behind its letter; the letters that are meant are marked. */
export function placesView(places: Likely<PlaceLine>[], chosen: number, room: Room, state: State): Row[] {
  const draw = ({ item: { sign, text }, ranges }: Likely<PlaceLine>, isChosen: boolean) => {
    const look = isChosen ? 'bar' : 'float'
    const columns: Column[] = [
      { text: ` ${sign}`, cells: 4, look: isChosen ? look : 'floatKey' },
      { text, cells: room.width, look, ranges },
    ]
    return inColumns(columns, room.width, state.ambiguous)
  }
  return overlaid(state.settings.messages.groups.places, places, chosen, room, state, draw)
}

/** The way that the person has come, the oldest place first. */
export function trailView(state: State, room: Room): Row[] {
  const { spots, at } = state.trail
  const lines = spots.map((spot) => ({ item: placeLine(spot), ranges: [], isNear: false }))
  return placesView(lines, at, room, state)
}
