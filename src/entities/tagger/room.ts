import { TAGS } from './tags.ts'

const roomFor = (places: number) => ({
  places,
  worth: new Int32Array(places * TAGS),
  forward: new Int32Array(places * TAGS),
  backward: new Int32Array(places * TAGS),
  from: new Uint8Array(places * TAGS),
})
/** One room for all texts: it grows with the longest. */
export let room = roomFor(0)

export function makeRoom(length: number): void {
  if (length > room.places) room = roomFor(2 * length)
}
