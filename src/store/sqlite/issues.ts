import type { PartRows } from './rows.ts'
import type { Statements } from './statements.ts'

/** The issues that files have parts of. */
export class Issues {
  constructor(private readonly statements: Statements) {}

  /** The number of an issue, which is put in where it is new. */
  of({ id, date, dateFrom, dateSure, paper, edition }: PartRows['issue']): number {
    const known = this.statements.get<{ number: number }>('SELECT number FROM issues WHERE id = ?', id)
    if (known) return known.number
    return Number(
      this.statements.run(
        'INSERT INTO issues (id, date, date_from, date_sure, paper, edition) VALUES (?, ?, ?, ?, ?, ?)',
        ...[id, date, dateFrom, dateSure, paper, edition],
      ).lastInsertRowid,
    )
  }

  removeEmpty(issue: number): void {
    this.statements.run(
      'DELETE FROM issues WHERE number = ? AND NOT EXISTS (SELECT 1 FROM parts WHERE issue = ?)',
      ...[issue, issue],
    )
  }
}
