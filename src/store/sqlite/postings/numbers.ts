import { DamagedContent } from '../damage.ts'

// How ascending whole numbers are kept: the gaps between them, each as so many low bits and the rest one by one (Rice).
// Of 17 million places of pairs this takes 36 MB, bytes of seven bits each 44, and FTS5 75 to 113.

/** Bytes that grow. */
export class Bytes {
  private held = new Uint8Array(1 << 12)
  length = 0

  private room(more: number): void {
    if (this.length + more <= this.held.length) return
    const larger = new Uint8Array(2 * (this.length + more))
    larger.set(this.held)
    this.held = larger
  }

  get taken(): Uint8Array {
    return this.held.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }

  /** Seven bits a byte, the lowest first. */
  number(value: number): void {
    this.room(8)
    let rest = value
    while (rest > 127) {
      this.held[this.length++] = (rest % 128) | 128
      rest = Math.floor(rest / 128)
    }
    this.held[this.length++] = rest
  }

  copy(bytes: Uint8Array): void {
    this.room(bytes.length)
    this.held.set(bytes, this.length)
    this.length += bytes.length
  }

  /** Numbers from 0 on, each larger than the one before. */
  ascending(numbers: ArrayLike<number>, low: number): void {
    let bits = 0
    let count = 0
    let before = -1
    const end = numbers.length
    const mask = 2 ** low - 1
    for (let at = 0; at < end; at++) {
      const gap = numbers[at]! - before - 1
      before = numbers[at]!
      this.room(16)
      // Low bits in two halves: so many fit beside those that wait for their byte.
      const value = gap & mask
      bits |= (value & 0xffff) << count
      count += Math.min(low, 16)
      while (count >= 8) {
        this.held[this.length++] = bits & 255
        bits >>>= 8
        count -= 8
      }
      if (low > 16) {
        bits |= (value >>> 16) << count
        count += low - 16
        while (count >= 8) {
          this.held[this.length++] = bits & 255
          bits >>>= 8
          count -= 8
        }
      }
      let ones = gap >>> low
      this.room(16 + (ones >>> 3))
      for (; ones > 0; ones--) {
        bits |= 1 << count++
        if (count < 8) continue
        this.held[this.length++] = bits
        bits = 0
        count = 0
      }
      if (++count < 8) continue
      this.held[this.length++] = bits
      bits = 0
      count = 0
    }
    if (count > 0) this.held[this.length++] = bits
  }
}

/** Low bits that suit so many numbers up to a last one. */
export const lowBits = (count: number, last: number): number =>
  Math.max(0, 31 - Math.clz32(Math.floor((0.69 * (last + 1)) / count)))

/** Reads what `Bytes` wrote; what it cannot have written is told as damage. */
export class Reading {
  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length
  }

  number(): number {
    let value = 0
    for (let factor = 1; factor < 2 ** 53; factor *= 128) {
      const byte = this.bytes[this.at++]
      if (byte === undefined) break
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
    throw new DamagedContent('postings')
  }

  ascending(count: number, low: number): Int32Array {
    const { bytes } = this
    if (count > 8 * (bytes.length - this.at)) throw new DamagedContent('postings')
    const numbers = new Int32Array(count)
    const mask = 2 ** low - 1
    let at = this.at
    let bits = 0
    let have = 0
    let before = -1
    for (let index = 0; index < count; index++) {
      let gap = 0
      if (low > 16) {
        while (have < 16) {
          bits |= bytes[at++]! << have
          have += 8
        }
        gap = bits & 0xffff
        bits >>>= 16
        have -= 16
        const rest = low - 16
        while (have < rest) {
          bits |= bytes[at++]! << have
          have += 8
        }
        const upper = 2 ** rest - 1
        gap |= (bits & upper) << 16
        bits >>>= rest
        have -= rest
      } else {
        while (have < low) {
          bits |= bytes[at++]! << have
          have += 8
        }
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
      before += gap + ones * 2 ** low + 1
      numbers[index] = before
    }
    this.at = at
    if (at > bytes.length) throw new DamagedContent('postings')
    return numbers
  }

  pass(length: number): void {
    this.at += length
    if (this.at > this.bytes.length) throw new DamagedContent('postings')
  }

  from = (at: number): Reading => new Reading(this.bytes, at)
}

const trailingOnes = (bits: number) => 31 - Math.clz32(~bits & (bits + 1))
