import { readFileSync } from 'node:fs'
import { STEPS, TAGS } from './tags.ts'

/**
 * What the features are worth, as whole numbers. A feature has one of two places, and is there only where a byte of
 * its hash says so: of features that were never learned one in 128 is taken for another.
 */
export interface Weights {
  checks: Uint8Array
  /** How much more than no name each tag is worth: a byte for each place and tag, as they are kept. */
  worth: Int8Array
  /**
   * The same, four tags in one number: the sum of such numbers holds all four sums, which takes a quarter of the
   * additions. FOURS of them a place.
   */
  fours: Float64Array
  /** What it is worth how a name goes on: see stepTo. */
  steps: Int16Array
}

/** The places of a feature are bits of its hash. */
export const SLOT_BITS = 15
export const SLOTS = 1 << SLOT_BITS
const MASK = SLOTS - 1
export const firstSlot = (hash: number): number => hash & MASK
export const secondSlot = (hash: number): number => (hash >>> 7) & MASK
export const checkOf = (hash: number): number => hash >>> 24

/** Tags that are worth something; to be no name is worth 0. */
export const NAMING = TAGS - 1
export const FOURS = NAMING >> 2
/**
 * Each of the four has thirteen bits: 32 features of at most 127 sum up to less than 2^12 either way, and four times
 * thirteen fit into the 53 bits that a number holds exactly.
 */
export const BITS_OF_FOUR = 13

export function weightsOf({ checks, worth, steps }: Omit<Weights, 'fours'>): Weights {
  const fours = new Float64Array((SLOTS + 1) * FOURS)
  const [second, third, fourth] = [1, 2, 3].map((tag) => 2 ** (BITS_OF_FOUR * tag)) as [
    number,
    number,
    number,
  ]
  // Every run that looks for names comes through here: without powers in the loop it takes a quarter of the time.
  for (let four = 0; four < SLOTS * FOURS; four++) {
    const tag = 4 * four
    fours[four] = worth[tag]! + worth[tag + 1]! * second + worth[tag + 2]! * third + worth[tag + 3]! * fourth
  }
  return { checks, worth, fours, steps }
}

export function packWeights({ checks, worth, steps }: Weights): Uint8Array {
  const bytes = new Uint8Array(checks.length + worth.length + steps.byteLength)
  bytes.set(checks)
  bytes.set(new Uint8Array(worth.buffer, worth.byteOffset, worth.length), checks.length)
  const view = new DataView(bytes.buffer)
  steps.forEach((step, index) => {
    view.setInt16(checks.length + worth.length + 2 * index, step, true)
  })
  return bytes
}

export function unpackWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const behind = SLOTS * (1 + NAMING)
  return weightsOf({
    checks: bytes.subarray(0, SLOTS),
    worth: new Int8Array(bytes.buffer, bytes.byteOffset + SLOTS, SLOTS * NAMING),
    steps: Int16Array.from({ length: STEPS }, (_, index) => view.getInt16(behind + 2 * index, true)),
  })
}

let shipped: Weights | undefined

/** The weights that come with the package, read when they are first needed. Learned by tools/learn-names. */
export function shippedWeights(): Weights {
  shipped ??= unpackWeights(readFileSync(new URL('./names-weights.bin', import.meta.url)))
  return shipped
}
