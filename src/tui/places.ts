import { sanitise } from '../text/sanitise.ts'
import { type Likely, likely } from './likely.ts'
import type { KnownSpot } from './state/place.ts'
import type { State } from './state/state.ts'

/** A mark by its letter, or a place where the person has been, as they are listed. */
export interface PlaceLine {
  sign: string
  text: string
  spot: KnownSpot
}

export const placeLine = (spot: KnownSpot, sign = ''): PlaceLine => ({
  ...{ sign: sanitise(sign), spot, text: sanitise(spot.headline || spot.article) },
})

/** The marks by their letters. */
export const markLines = ({ marks }: State): PlaceLine[] =>
  Object.entries(marks)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, spot]) => placeLine(spot, name))

/** Marks, then where the person has been, the newest first: of each article the place that was left last. */
function allPlaces(state: State): PlaceLine[] {
  const last = new Map(state.trail.spots.map((spot, index) => [spot.article, index]))
  const been = state.trail.spots.filter(({ article }, index) => last.get(article) === index)
  return [...markLines(state), ...been.reverse().map((spot) => placeLine(spot))]
}

/** The places that may be meant by what is typed, the likeliest first. */
export const placesMeant = (state: State, typed: string): Likely<PlaceLine>[] =>
  likely(allPlaces(state), ({ text }) => text, typed)
