import { isUtf8 } from 'node:buffer'
import type Database from 'libsql'
import { DamagedContent } from './damage.ts'

// Bytes that are no UTF-8 where a text should be make libsql end its process. Here texts come as bytes, which are looked
// at before they become texts. Rows that hold no bytes and no fractions of their own come as one JSON text: a row by
// itself costs libsql two microseconds, and each of its texts another as bytes.

interface Reading {
  names: string[]
  types: (string | null)[]
  /** The same question, its texts as bytes. */
  row: string
  /** All rows as one JSON text; undefined where JSON cannot hold them as they are. */
  rows: string | undefined
}

/** Lets a database tell as damage what is no text, and tables that are not as they were made. */
export function withCheckedTexts(database: Database.Database): Database.Database {
  const unchecked = database.prepare.bind(database)
  const prepare = (sql: string) => {
    try {
      return unchecked(sql)
    } catch (error) {
      // What is asked is right for the tables that were made.
      if ((error as { code?: string }).code !== 'SQLITE_ERROR') throw error
      throw new DamagedContent((error as Error).message)
    }
  }
  const readings = new Map<string, Reading>()
  const readingOf = (sql: string): Reading => {
    let reading = readings.get(sql)
    if (!reading) {
      // Names of columns are texts, too.
      if (readings.size === 0) checkSchema(prepare)
      reading = readingFor(sql, prepare(sql).columns() as { name: string; type: string | null }[])
      readings.set(sql, reading)
    }
    return reading
  }
  return Object.assign(database, {
    prepare: (sql: string) =>
      SELECT.test(sql) ? new CheckedStatement(prepare, readingOf(sql)) : prepare(sql),
  })
}

function checkSchema(prepare: (sql: string) => Database.Statement): void {
  const whole = "SELECT CAST(ifnull(group_concat(sql), '') AS BLOB) AS sql FROM sqlite_schema"
  textOf((prepare(whole).raw().get() as [Bytes])[0])
}

const SELECT = /^\s*SELECT\b/

function readingFor(sql: string, columns: { name: string; type: string | null }[]): Reading {
  const own = columns.map((_, at) => `c${at}`)
  const asked = `WITH asked(${own}) AS (${sql}) SELECT`
  const types = columns.map(({ type }) => type)
  const checked = own.map((column, at) =>
    types[at] === 'BLOB'
      ? `CAST(${column} AS BLOB)`
      : `CASE typeof(${column}) WHEN 'text' THEN CAST(${column} AS BLOB) ELSE ${column} END`,
  )
  const isPlain = !types.some((type) => type === 'BLOB' || type === 'REAL')
  return {
    names: columns.map(({ name }) => name),
    types,
    row: `${asked} ${checked.map((column, at) => `${column} AS ${own[at]}`)} FROM asked`,
    rows: isPlain
      ? `${asked} CAST(json_group_array(json_array(${own})) AS BLOB) AS c0 FROM asked`
      : undefined,
  }
}

class CheckedStatement {
  private byRow: Database.Statement | undefined
  private together: Database.Statement | undefined
  private isRaw = false

  constructor(
    private readonly prepare: (sql: string) => Database.Statement,
    private readonly reading: Reading,
  ) {}

  private get rowByRow(): Database.Statement {
    this.byRow ??= this.prepare(this.reading.row).raw()
    return this.byRow
  }

  raw(): this {
    this.isRaw = true
    return this
  }

  get(...values: unknown[]): unknown {
    const row = this.rowByRow.get(...values) as unknown[] | undefined
    return row && this.told(this.checked(row))
  }

  all(...values: unknown[]): unknown[] {
    const { rows } = this.reading
    if (!rows) return [...this.iterate(...values)]
    this.together ??= this.prepare(rows).raw()
    const [bytes] = withoutBytes(() => this.together!.get(...values)) as [Bytes]
    return (JSON.parse(textOf(bytes)) as unknown[][]).map((row) => this.told(row))
  }

  *iterate(...values: unknown[]): Generator<unknown> {
    for (const row of this.rowByRow.iterate(...values)) yield this.told(this.checked(row as unknown[]))
  }

  private checked(row: unknown[]): unknown[] {
    const { types } = this.reading
    for (let at = 0; at < types.length; at++) {
      const value = row[at]
      const type = types[at]
      if (typeof value !== 'object' || value === null || type === 'BLOB') continue
      if (type === 'INTEGER' || type === 'REAL') throw new DamagedContent('number')
      row[at] = textOf(value as Bytes)
    }
    return row
  }

  private told(row: unknown[]): unknown {
    if (this.isRaw) return row
    const { names } = this.reading
    const told: Record<string, unknown> = {}
    for (let at = 0; at < names.length; at++) told[names[at]!] = row[at]
    return told
  }
}

/** Where neither texts nor numbers stand but bytes, JSON refuses them. */
function withoutBytes<Value>(ask: () => Value): Value {
  try {
    return ask()
  } catch (error) {
    if (!/JSON cannot hold/.test((error as Error).message)) throw error
    throw new DamagedContent((error as Error).message)
  }
}

type Bytes = ArrayBuffer | Uint8Array

function textOf(value: Bytes): string {
  const bytes =
    value instanceof ArrayBuffer
      ? Buffer.from(value)
      : Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (!isUtf8(bytes)) throw new DamagedContent('text')
  return bytes.toString()
}
