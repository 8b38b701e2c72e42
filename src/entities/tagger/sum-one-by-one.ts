import type { Memory } from '../../ingest/learned/assembly.ts'
import type { Sum } from './summing.ts'
import { TAGS } from './tags.ts'
import { FEATURES } from './templates.ts'
import { checkOf, firstSlot, NAMING, SLOTS, secondSlot } from './weights.ts'

/** The same as `summing`, a number at a time: for a processor that cannot do more. */
export const sumOneByOne =
  (memory: Memory): Sum =>
  (features, count, checks, worth, out) => {
    const bytes = new Uint8Array(memory.buffer)
    const signed = new Int8Array(memory.buffer)
    const numbers = new Int32Array(memory.buffer)
    for (let place = 0; place < count; place++) {
      const sums = numbers.subarray(out / 4 + place * TAGS, out / 4 + (place + 1) * TAGS).fill(0)
      for (let feature = 0; feature < FEATURES; feature++) {
        const hash = numbers[features / 4 + place * FEATURES + feature]!
        const isAt = (slot: number) => bytes[checks + slot] === checkOf(hash)
        const slot = [firstSlot(hash), secondSlot(hash)].find(isAt) ?? SLOTS
        for (let tag = 0; tag < NAMING; tag++) sums[tag + 1]! += signed[worth + slot * NAMING + tag]!
      }
    }
  }
