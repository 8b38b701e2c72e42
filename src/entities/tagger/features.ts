import type { Words } from '../../text/segment/segment.ts'
import { markActive } from './active.ts'
import { signsOf } from './signs.ts'
import { hashPlaces } from './templates.ts'

let places = new Int32Array(0)

/**
 * The features of every place of a text that may have a name, FEATURES of them a place. `layer` says what the rules found
 * at each place.
 */
export function featuresOf(
  text: string,
  starts: Words,
  layer: Uint8Array,
  out: Int32Array,
  active: Uint8Array,
): void {
  const { length } = text
  const signs = signsOf(text, starts, layer)
  markActive(length, signs, active)
  if (places.length < length) places = new Int32Array(2 * length)
  let count = 0
  for (let at = 0; at < length; at++) if (active[at] === 1) places[count++] = at
  hashPlaces(signs, places, count, out)
}
