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
  /** What it is worth how a name goes on: see stepTo. */
  steps: Int16Array
}

/** The places of a feature are bits of its hash. */
export const SLOT_BITS = 15
export const SLOTS = 1 << SLOT_BITS
const MASK = SLOTS - 1
export const firstSlot = (hash: number): number => hash & MASK
export const SECOND_SHIFT = 7
export const secondSlot = (hash: number): number => (hash >>> SECOND_SHIFT) & MASK
export const CHECK_SHIFT = 24
export const checkOf = (hash: number): number => hash >>> CHECK_SHIFT

/** Tags that are worth something; to be no name is worth 0. */
export const NAMING = TAGS - 1

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
  return {
    checks: bytes.subarray(0, SLOTS),
    worth: new Int8Array(bytes.buffer, bytes.byteOffset + SLOTS, SLOTS * NAMING),
    steps: Int16Array.from({ length: STEPS }, (_, index) => view.getInt16(behind + 2 * index, true)),
  }
}

let shipped: Weights | undefined

/** The weights that come with the package, read when they are first needed. Learned by tools/learn-names. */
export function shippedWeights(): Weights {
  shipped ??= unpackWeights(readFileSync(new URL('./names-weights.bin', import.meta.url)))
  return shipped
}
