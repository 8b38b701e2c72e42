import { Reading } from './bytes.ts'
import { type List, passList, readList } from './list.ts'

/** Goes through lists that stand one behind the other, as `SegmentWriter` wrote them. */
export class ListReading {
  term = 0
  private readonly reading: Reading
  private isSingle = false
  private isPassed = true
  private known: List | undefined

  constructor(bytes: Uint8Array) {
    this.reading = new Reading(bytes)
  }

  /** Goes to the next list; false where none comes. */
  next(): boolean {
    if (!this.isPassed) passList(this.reading, this.isSingle)
    this.isPassed = true
    if (this.reading.isAtEnd) return false
    const head = this.reading.number()
    this.term += Math.floor(head / 2)
    this.isSingle = head % 2 === 0
    this.isPassed = false
    return true
  }

  /** Read when it is asked for: of a hundred that stand together one is wanted. */
  get list(): List {
    if (!this.isPassed) this.known = readList(this.reading, this.isSingle)
    this.isPassed = true
    return this.known!
  }
}
