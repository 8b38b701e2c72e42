import type Database from 'libsql'

/** The full-text tables and what a row of each holds. */
const COLUMNS = {
  entity_names: ['tokens'],
  headline_names: ['tokens'],
} as const
export type FullTextTable = keyof typeof COLUMNS
export const FULL_TEXT_TABLES = Object.keys(COLUMNS) as FullTextTable[]

interface Waiting {
  /** Rows that were in the table before this transaction. */
  gone: Set<number>
  fresh: Map<number, string[]>
}

/**
 * Rows for the full-text tables, held back until a transaction ends. FTS5 writes all that it has gathered to the disk
 * whenever a number is smaller than the last, or another table is written in a statement that may fail: held back
 * and in order, an index is made in half of the time.
 */
export class FullText {
  private readonly waiting = new Map<FullTextTable, Waiting>()

  constructor(private readonly database: Database.Database) {}

  add(table: FullTextTable, number: number, ...texts: string[]): void {
    this.waitingFor(table).fresh.set(number, texts)
  }

  remove(table: FullTextTable, number: number): void {
    const { fresh, gone } = this.waitingFor(table)
    if (!fresh.delete(number)) gone.add(number)
  }

  private waitingFor(table: FullTextTable): Waiting {
    const waiting = this.waiting.get(table) ?? { gone: new Set(), fresh: new Map() }
    this.waiting.set(table, waiting)
    return waiting
  }

  flush(): void {
    for (const [table, { gone, fresh }] of this.waiting) {
      const columns = COLUMNS[table]
      const remove = this.database.prepare(`DELETE FROM ${table} WHERE rowid = ?`)
      const marks = columns.map(() => '?').join(', ')
      const add = this.database.prepare(
        `INSERT INTO ${table} (rowid, ${columns.join(', ')}) VALUES (?, ${marks})`,
      )
      for (const number of [...gone].sort((a, b) => a - b)) remove.run(number)
      for (const [number, texts] of [...fresh].sort(([a], [b]) => a - b)) add.run(number, ...texts)
    }
    this.waiting.clear()
  }
}
