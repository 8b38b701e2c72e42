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

const passed = new Int32Array(FEW)
/** Goes over a list behind its term. */
export function passList(reading: Reading, isSingle: boolean): void {
  const counts = reading.number()
  if (isSingle) return
  const count = Math.floor(counts / 32) + 2
  if (count <= FEW) unpackGaps(reading, passed, counts % 32, -1, count)
  else reading.pass(reading.number())
}

function unpacked(reading: Reading, count: number, low: number): Int32Array {
  const numbers = new Int32Array(count)
  unpackGaps(reading, numbers, low)
  return numbers
}

const NONE = new Int32Array()
/** So many blocks of a list are kept as they were unpacked. */
const LATELY = 8

class ListInBlocks implements List {
  private readonly lately: ({ index: number; numbers: Int32Array } | undefined)[] = []

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
    let numbers: Int32Array = NONE
    let at = 0
    return {
      from: (number) => {
        for (;;) {
          for (; at < numbers.length; at++) if (numbers[at]! >= number) return numbers[at]
          if (!blocks.next(number)) return undefined
          numbers = this.unpacked(blocks)
          at = 0
        }
      },
    }
  }

  /** Ways to write a text share most of their pairs, and go through their lists side by side. */
  private unpacked(blocks: Blocks): Int32Array {
    const slot = blocks.index % LATELY
    const known = this.lately[slot]
    if (known?.index === blocks.index) return known.numbers
    const numbers = new Int32Array(blocks.length)
    blocks.unpack(numbers)
    this.lately[slot] = { index: blocks.index, numbers }
    return numbers
  }
}

/** Goes from block to block of a list. */
class Blocks {
  /** Numbers of the block that it stands at. */
  length = 0
  /** How many blocks stand before it. */
  index = -1
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
      this.index++
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
