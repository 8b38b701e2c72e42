import type Database from 'libsql'

// What an index remembers of itself, by name.

export function factOf(database: Database.Database, name: string): string | undefined {
  const row = database.prepare('SELECT value FROM facts WHERE name = ?').get(name) as
    | { value: string }
    | undefined
  return row?.value
}

export function keepFact(database: Database.Database, name: string, value: string): void {
  database.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)').run(name, value)
}
