import { Reading } from './bytes.ts'
import { type List, readList } from './list.ts'

/** Goes through lists that stand one behind the other, as `SegmentWriter` wrote them. */
export class ListReading {
  term = 0
  list!: List
  private readonly reading: Reading

  constructor(bytes: Uint8Array) {
    this.reading = new Reading(bytes)
  }

  /** Goes to the next list; false where none comes. */
  next(): boolean {
    if (this.reading.isAtEnd) return false
    const head = this.reading.number()
    this.term += Math.floor(head / 2)
    this.list = readList(this.reading, head % 2 === 0)
    return true
  }
}
