import Database from 'libsql'
import { FORMAT, SCHEMA } from './schema.ts'

// Whether a file that calls itself an index has the tables of one, and in them what they are for.

/** An empty index, to compare with. */
function withModel<Value>(use: (model: Database.Database) => Value): Value {
  const model = new Database(':memory:')
  try {
    model.exec(SCHEMA)
    return use(model)
  } finally {
    model.close()
  }
}

const schemaOf = (database: Database.Database) =>
  database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').raw().all() as [
    type: string,
    name: string,
    table: string,
    sql: string | null,
  ][]

/** True where a file has the tables of an index and no others, no views and no triggers. */
export function hasOwnTables(database: Database.Database): boolean {
  const { user_version } = database.prepare('PRAGMA user_version').get() as { user_version: number }
  if (user_version !== FORMAT) return false
  return withModel((model) => JSON.stringify(schemaOf(model)) === JSON.stringify(schemaOf(database)))
}

interface Column {
  name: string
  type: string
  notnull: number
  pk: number
}

const TYPES: Record<string, string[]> = {
  INTEGER: ['integer'],
  REAL: ['real', 'integer'],
  TEXT: ['text'],
  BLOB: ['blob'],
}

/** Tables without those of the full text, whose own check looks into them. */
function tablesOf(model: Database.Database): { table: string; columns: Column[] }[] {
  const tables = schemaOf(model).filter(([type]) => type === 'table')
  const fullText = tables.filter(([, , , sql]) => sql?.startsWith('CREATE VIRTUAL')).map(([, name]) => name)
  return tables
    .map(([, name]) => name)
    .filter((name) => !fullText.some((own) => name === own || name.startsWith(`${own}_`)))
    .map((table) => ({ table, columns: model.prepare(`PRAGMA table_info(${table})`).all() as Column[] }))
}

/** True where every value is of its column's type; all texts are read. */
export function hasOwnValues(database: Database.Database): boolean {
  for (const { table, columns } of withModel(tablesOf)) {
    for (const { name, type, notnull, pk } of columns) {
      const isOptional = notnull === 0 && pk === 0
      const types = [...(TYPES[type] ?? []), ...(isOptional ? ['null'] : [])].map((own) => `'${own}'`)
      const odd = `SELECT 1 FROM ${table} WHERE typeof(${name}) NOT IN (${types.join(', ')}) LIMIT 1`
      if (database.prepare(odd).all().length > 0) return false
    }
    const texts = columns.filter(({ type }) => type === 'TEXT').map(({ name }) => name)
    if (texts.length === 0) continue
    for (const _ of database
      .prepare(`SELECT ${texts.join(', ')} FROM ${table}`)
      .raw()
      .iterate());
  }
  return true
}
