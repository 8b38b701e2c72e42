import type { Statements } from './statements.ts'

/** The names that files are certain of. */
export class CertainNames {
  constructor(private readonly statements: Statements) {}

  /** Each with how many files are. */
  all(): [name: string, files: number][] {
    return this.statements
      .all<{ name: string; files: number }>('SELECT name, count(*) AS files FROM certain GROUP BY name')
      .map(({ name, files }) => [name, files])
  }

  in(file: string): string[] {
    return this.statements
      .all<{ name: string }>(
        'SELECT name FROM certain WHERE file = (SELECT number FROM files WHERE file = ?)',
        file,
      )
      .map(({ name }) => name)
  }

  isKnown = (name: string): boolean =>
    this.statements.get('SELECT 1 FROM certain WHERE name = ?', name) !== undefined

  add(file: number, names: string[]): void {
    for (const name of names)
      this.statements.run('INSERT OR IGNORE INTO certain (file, name) VALUES (?, ?)', file, name)
  }

  forgetFile(file: number): void {
    this.statements.run('DELETE FROM certain WHERE file = ?', file)
  }

  /** Notes that a name became certain, or is so no longer: articles written until now are to be resolved again. */
  unsettle(names: string[], written: number): void {
    for (const name of names)
      this.statements.run(
        'INSERT INTO unsettled (name, written) VALUES (?, ?) ON CONFLICT DO UPDATE SET written = excluded.written',
        ...[name, written],
      )
  }
}
