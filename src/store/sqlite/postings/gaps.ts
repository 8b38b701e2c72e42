import { DamagedContent } from '../damage.ts'
import type { Bytes, Reading } from './bytes.ts'

// How ascending whole numbers are kept: the gaps between them, each as so many low bits and the rest one by one (Rice).
// Of 17 million places of pairs this takes 36 MB, bytes of seven bits each 44, and FTS5 75 to 113.

/** Low bits that suit so many numbers up to a last one. */
export const lowBits = (count: number, last: number): number =>
  Math.max(0, 31 - Math.clz32(Math.floor((0.69 * (last + 1)) / count)))

/** More numbers than this there are not. */
const LARGEST = 2 ** 31 - 1

/** Bits that are put down in one step beside those that wait for their byte. */
const AT_ONCE = 24

/** Puts the gaps of numbers down, each larger than the one before; the first larger than what stands before it. */
export function packGaps(bytes: Bytes, numbers: Uint32Array, low: number, before = -1): void {
  const end = numbers.length
  if (end === 0) return
  // Beside the low bits and a closing one there are no more than the last number has of the larger steps.
  const more = Math.floor((end * (low + 1) + (numbers[end - 1]! - before) / 2 ** low) / 8)
  const held = bytes.room(more + 8)
  const mask = 2 ** low - 1
  let length = bytes.length
  let bits = 0
  let count = 0
  let last = before
  for (let at = 0; at < end; at++) {
    const gap = numbers[at]! - last - 1
    last = numbers[at]!
    let ones = gap >>> low
    if (low + ones < AT_ONCE) {
      bits |= ((gap & mask) | (((1 << ones) - 1) << low)) << count
      count += low + ones + 1
    } else {
      // In two halves: so many fit beside those that wait.
      bits |= (gap & mask & 0xffff) << count
      count += Math.min(low, 16)
      for (; count >= 8; count -= 8, bits >>>= 8) held[length++] = bits & 255
      if (low > 16) {
        bits |= ((gap & mask) >>> 16) << count
        count += low - 16
        for (; count >= 8; count -= 8, bits >>>= 8) held[length++] = bits & 255
      }
      for (; ones > 0; ones--) {
        bits |= 1 << count++
        if (count < 8) continue
        held[length++] = bits
        bits = 0
        count = 0
      }
      count++
    }
    for (; count >= 8; count -= 8, bits >>>= 8) held[length++] = bits & 255
  }
  if (count > 0) held[length++] = bits
  bytes.length = length
}

/** Reads so many numbers that `packGaps` put down. */
export function unpackGaps(
  reading: Reading,
  numbers: Int32Array,
  low: number,
  before = -1,
  count = numbers.length,
): void {
  const { bytes } = reading
  if (low > 31) throw new DamagedContent('postings')
  const mask = 2 ** low - 1
  const step = 2 ** low
  let at = reading.at
  let bits = 0
  let have = 0
  let last = before
  for (let index = 0; index < count; index++) {
    let gap = 0
    if (low > 16) {
      for (; have < 16; have += 8) bits |= bytes[at++]! << have
      gap = bits & 0xffff
      bits >>>= 16
      have -= 16
      const rest = low - 16
      for (; have < rest; have += 8) bits |= bytes[at++]! << have
      gap |= (bits & (2 ** rest - 1)) << 16
      bits >>>= rest
      have -= rest
    } else {
      for (; have < low; have += 8) bits |= bytes[at++]! << have
      gap = bits & mask
      bits >>>= low
      have -= low
    }
    // Above what is there all bits are 0: a run of ones ends there at the latest.
    let run = trailingOnes(bits)
    let ones = run
    while (run === have) {
      const next = bytes[at++]
      if (next === undefined) throw new DamagedContent('postings')
      bits = next
      have = 8
      run = trailingOnes(bits)
      ones += run
    }
    bits >>>= run + 1
    have -= run + 1
    last += gap + ones * step + 1
    if (last > LARGEST) throw new DamagedContent('postings')
    numbers[index] = last
  }
  reading.at = at
  if (at > bytes.length) throw new DamagedContent('postings')
}

const trailingOnes = (bits: number) => 31 - Math.clz32(~bits & (bits + 1))
