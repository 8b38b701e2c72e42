import type Database from 'libsql'

/** The statements of whoever asks, each prepared once. */
export class Statements {
  private readonly prepared = new Map<string, Database.Statement>()

  constructor(private readonly database: Database.Database) {}

  private statement(sql: string): Database.Statement {
    const known = this.prepared.get(sql) ?? this.database.prepare(sql)
    this.prepared.set(sql, known)
    return known
  }

  // As one list: a lone null would be taken for an object of named values.
  run = (sql: string, ...values: unknown[]) => this.statement(sql).run(values)
  get = <Row>(sql: string, ...values: unknown[]) => this.statement(sql).get(values) as Row | undefined
  all = <Row>(sql: string, ...values: unknown[]) => this.statement(sql).all(values) as Row[]
}
