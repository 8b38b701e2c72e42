import type Database from 'libsql'
import { Bytes } from './bytes.ts'
import { ListPacker } from './list-packer.ts'
import { ROW, ROWS } from './schema.ts'

/** A list of more bytes can be found without reading those that stand before it. */
const LARGE = 1024
/** Writes the lists of a segment, one behind the other, and where in them a term is to be looked for. */
export class SegmentWriter {
  private readonly addRow: Database.Statement
  private readonly addTerm: Database.Statement
  private readonly bytes = new Bytes()
  private readonly packed = new Bytes()
  private readonly packer = new ListPacker()
  private rows = 0
  private lastTerm = 0
  /** The row in which a term was last noted. */
  private noted = -1
  private isBehindLarge = false

  constructor(
    database: Database.Database,
    private readonly segment: number,
  ) {
    this.addRow = database.prepare('INSERT INTO lists (number, bytes) VALUES (?, ?)')
    this.addTerm = database.prepare('INSERT INTO terms (segment, term, place) VALUES (?, ?, ?)')
  }

  /** Terms come in their order, and the numbers of each in theirs. */
  add(term: number, list: Uint32Array): void {
    const { packed } = this
    packed.clear()
    if (list.length === 1) packed.number(list[0]!)
    else this.packer.pack(packed, list)
    this.noteTerm(term, packed.length > LARGE)
    this.bytes.number(2 * (term - this.lastTerm) + (list.length === 1 ? 0 : 1))
    this.lastTerm = term
    this.bytes.copy(packed.taken)
    this.putRows(ROW)
  }

  private noteTerm(term: number, isLarge: boolean): void {
    const row = this.rows
    if (row !== this.noted || isLarge || this.isBehindLarge) {
      this.addTerm.run(this.segment, term, row * ROW + this.bytes.length)
      this.noted = row
      this.lastTerm = 0
    }
    this.isBehindLarge = isLarge
  }

  private putRows(least: number): void {
    const { taken } = this.bytes
    let at = 0
    for (; taken.length - at >= least && at < taken.length; at += ROW)
      this.addRow.run(this.segment * ROWS + this.rows++, Buffer.from(taken.subarray(at, at + ROW)))
    if (at === 0) return
    const rest = taken.slice(at)
    this.bytes.clear()
    this.bytes.copy(rest)
  }

  finish(): void {
    this.putRows(1)
  }
}
