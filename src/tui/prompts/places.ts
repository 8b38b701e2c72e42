import { goTo } from '../acts/going.ts'
import { type PlaceLine, placesMeant } from '../places.ts'
import { clamp } from '../point.ts'
import { saying } from '../state/change.ts'
import type { Prompt } from '../state/search.ts'
import type { State } from '../state/state.ts'
import { opened } from './change.ts'

// Marks and places where the person has been are listed, and filtered by what is typed.

export const toPlaces = (state: State): State =>
  placesMeant(state, '').length === 0 ? saying(state, 'noPlaces') : opened(state, 'place')

/** The place under the bar of the list, as a number among those that may be meant. */
export const chosenPlace = ({ completion }: Prompt): number => Math.max(0, completion)

export function movedAmongPlaces(state: State, prompt: Prompt, by: 1 | -1): State {
  const last = placesMeant(state, prompt.line).length - 1
  const completion = clamp(chosenPlace(prompt) + by, 0, Math.max(0, last))
  return { ...state, prompt: { ...prompt, completion } }
}

export function toChosenPlace(state: State, prompt: Prompt): State {
  const place: PlaceLine | undefined = placesMeant(state, prompt.line)[chosenPlace(prompt)]?.item
  return place ? goTo(state, place.spot) : saying(state, 'noSuchPlace', prompt.line)
}
