import type Database from 'libsql'
import type { Articles } from './articles.ts'
import { Bytes } from './bytes.ts'
import { articlesByHead, MANY_PLACES } from './head-lists.ts'
import { ListPacker } from './list-packer.ts'
import { ROW, ROWS } from './schema.ts'
import { headTermOf, isCharacterTerm } from './terms.ts'

/** A list of more bytes can be found without reading those that stand before it. */
const LARGE = 1024
/** Writes the lists of a segment, one behind the other, and where in them a term is to be looked for. */
export class SegmentWriter {
  private readonly addRow: Database.Statement
  private readonly addTerm: Database.Statement
  private readonly bytes = new Bytes()
  private readonly packed = new Bytes()
  private readonly packer = new ListPacker()
  /** What is kept of headlines for the character whose pairs come: it stands behind them. */
  private readonly heads: [term: number, list: Uint32Array][] = []
  private rows = 0
  private lastTerm = 0
  /** The row in which a term was last noted. */
  private noted = -1
  private isBehindLarge = false

  constructor(
    database: Database.Database,
    private readonly segment: number,
    private readonly articles: Articles,
  ) {
    this.addRow = database.prepare('INSERT INTO lists (number, bytes) VALUES (?, ?)')
    this.addTerm = database.prepare('INSERT INTO terms (segment, term, place) VALUES (?, ?, ?)')
  }

  /** Pairs and characters come in the order of their terms, and the numbers of each in theirs. */
  add(term: number, list: Uint32Array): void {
    if (isCharacterTerm(term)) {
      for (const [head, articles] of this.heads.splice(0)) this.put(head, articles)
    } else if (list.length >= MANY_PLACES) {
      const head = headTermOf(term)
      const articles = articlesByHead(list, this.articles)
      if (head !== undefined && articles.length > 0) this.heads.push([head, articles])
    }
    this.put(term, list)
  }

  private put(term: number, list: Uint32Array): void {
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
