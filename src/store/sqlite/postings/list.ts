import { DamagedContent } from '../damage.ts'
import { type Ascending, listed } from './ascending.ts'
import { Reading } from './bytes.ts'
import { unpackGaps } from './gaps.ts'
import { BLOCK, FEW } from './list-packer.ts'

/** The numbers of a term, unpacked as far as they are asked for. */
export interface List {
  count: number
  /** All of them. */
  numbers(): Int32Array
  ascending(): Ascending
}

const held = (numbers: Int32Array): List => ({
  count: numbers.length,
  numbers: () => numbers,
  ascending: () => listed(numbers),
})

/** Reads a list behind its term, which tells whether it is of a single number. */
export function readList(reading: Reading, isSingle: boolean): List {
  if (isSingle) return held(Int32Array.of(reading.number()))
  const counts = reading.number()
  const count = Math.floor(counts / 32) + 2
  const low = counts % 32
  if (count <= FEW) return held(unpacked(reading, count, low))
  const body = reading.pass(reading.number())
  if (count > BLOCK) return new ListInBlocks(count, low, body)
  return {
    count,
    numbers: () => unpacked(new Reading(body), count, low),
    ascending: () => listed(unpacked(new Reading(body), count, low)),
  }
}

function unpacked(reading: Reading, count: number, low: number): Int32Array {
  const numbers = new Int32Array(count)
  unpackGaps(reading, numbers, low)
  return numbers
}

class ListInBlocks implements List {
  constructor(
    readonly count: number,
    private readonly low: number,
    private readonly body: Uint8Array,
  ) {
    // A number takes a bit at least.
    if (count > 8 * body.length) throw new DamagedContent('postings')
  }

  numbers(): Int32Array {
    const numbers = new Int32Array(this.count)
    const blocks = new Blocks(this.count, this.low, this.body)
    for (let at = 0; blocks.next(-1); at += BLOCK) blocks.unpack(numbers.subarray(at, at + blocks.length))
    return numbers
  }

  ascending(): Ascending {
    const blocks = new Blocks(this.count, this.low, this.body)
    const numbers = new Int32Array(BLOCK)
    let length = 0
    let at = 0
    return {
      from(number) {
        for (;;) {
          for (; at < length; at++) if (numbers[at]! >= number) return numbers[at]
          if (!blocks.next(number)) return undefined
          length = blocks.length
          blocks.unpack(numbers.subarray(0, length))
          at = 0
        }
      },
    }
  }
}

/** Goes from block to block of a list. */
class Blocks {
  /** Numbers of the block that it stands at. */
  length = 0
  private first = 0
  private bytes: Uint8Array | undefined
  private readonly reading: Reading
  /** The first number of the block behind it, where it is known. */
  private behind: number | undefined

  constructor(
    private left: number,
    private readonly low: number,
    body: Uint8Array,
  ) {
    this.reading = new Reading(body)
  }

  /** Goes to the next block, and on to the last that does not begin behind a number; false where none comes. */
  next(number: number): boolean {
    if (this.left === 0) return false
    do {
      this.first = this.behind ?? this.reading.number()
      this.length = Math.min(BLOCK, this.left)
      this.left -= this.length
      this.bytes = this.reading.pass(this.reading.number())
      this.behind = this.left > 0 ? this.first + this.reading.number() : undefined
    } while (this.behind !== undefined && this.behind <= number)
    return true
  }

  unpack(numbers: Int32Array): void {
    numbers[0] = this.first
    unpackGaps(new Reading(this.bytes!), numbers.subarray(1), this.low, this.first)
  }
}
