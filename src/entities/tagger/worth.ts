import { emptyMemory, ifItCan } from '../../ingest/learned/assembly.ts'
import { room } from './room.ts'
import { sumOneByOne } from './sum-one-by-one.ts'
import { summing } from './summing.ts'
import { TAGS } from './tags.ts'
import { FEATURES } from './templates.ts'
import { NAMING, SLOTS, type Weights } from './weights.ts'

const PAGE = 0x10000
/** Behind the worth of all slots stands that of what was never learned: nothing. */
const WORTH = SLOTS
const PLACES = WORTH + (SLOTS + 2) * NAMING
const memory = emptyMemory()
const sum = ifItCan(
  () => summing(memory),
  () => sumOneByOne(memory),
)
let bytes = new Uint8Array(memory.buffer)
let numbers = new Int32Array(memory.buffer)
/** The weights that lie there. */
let known: Weights | undefined

function makeRoom(size: number): void {
  if (size <= bytes.length) return
  memory.grow(Math.ceil((size - bytes.length) / PAGE))
  bytes = new Uint8Array(memory.buffer)
  numbers = new Int32Array(memory.buffer)
}

/** What the tags are worth at each place of a text. */
export function weigh(begin: number, end: number, features: Int32Array, weights: Weights): void {
  const count = end - begin
  const out = PLACES + 4 * FEATURES * count
  makeRoom(out + 4 * TAGS * count)
  if (weights !== known) {
    bytes.set(weights.checks)
    new Int8Array(memory.buffer, WORTH).set(weights.worth)
    known = weights
  }
  numbers.set(features.subarray(begin * FEATURES, end * FEATURES), PLACES / 4)
  sum(PLACES, count, 0, WORTH, out)
  room.worth.set(numbers.subarray(out / 4, out / 4 + TAGS * count), begin * TAGS)
}
