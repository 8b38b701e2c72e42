import { Reading } from './numbers.ts'
import { FEW } from './segment-writer.ts'

/** Goes through lists that stand one behind the other, as `SegmentWriter` wrote them. */
export class ListReading {
  term = 0
  count = 0
  private low = 0
  private begin = 0
  private few: Int32Array | undefined
  private readonly bytes: Reading

  constructor(bytes: Uint8Array) {
    this.bytes = new Reading(bytes)
  }

  /** Goes to the next list; false where none comes. */
  next(): boolean {
    const { bytes } = this
    if (bytes.isAtEnd) return false
    const head = bytes.number()
    this.term += Math.floor(head / 2)
    this.few = undefined
    if (head % 2 === 0) {
      this.count = 1
      this.few = Int32Array.of(bytes.number())
      return true
    }
    const counts = bytes.number()
    this.count = Math.floor(counts / 32) + 2
    this.low = counts % 32
    if (this.count > FEW) {
      const length = bytes.number()
      this.begin = bytes.at
      bytes.pass(length)
    } else this.few = bytes.ascending(this.count, this.low)
    return true
  }

  /** The numbers of the list that it stands at. */
  numbers(): Int32Array {
    return this.few ?? this.bytes.from(this.begin).ascending(this.count, this.low)
  }
}
