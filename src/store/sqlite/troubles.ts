import type { Skipped } from '../../ingest/reading/skipped.ts'
import type { Statements } from './statements.ts'

/** Of one file so much is listed that was not read: a file of a million bad lines says it once too often. */
const MOST = 20
const LONGEST_DETAIL = 200

/** What of the files was not read. */
export class Troubles {
  constructor(private readonly statements: Statements) {}

  add(file: number | null, { file: place, why, detail }: Skipped): void {
    const { listed } = this.statements.get<{ listed: number }>(
      'SELECT count(*) AS listed FROM troubles WHERE file IS ?',
      file,
    )!
    if (listed >= MOST) return
    const add = 'INSERT INTO troubles (file, place, why, detail) VALUES (?, ?, ?, ?)'
    this.statements.run(add, file, place, why, detail?.slice(0, LONGEST_DETAIL) ?? null)
  }

  forgetFile(file: number): void {
    this.statements.run('DELETE FROM troubles WHERE file = ?', file)
  }

  replace(file: number, trouble: Skipped): void {
    this.forgetFile(file)
    this.add(file, trouble)
  }

  /** An article whose names cannot be told any more. */
  noteArticle(article: number, failure: string): void {
    const { file, id } = this.statements.get<{ file: number; id: string }>(
      'SELECT file, id FROM articles WHERE number = ?',
      article,
    )!
    this.add(file, { file: id, why: 'names', detail: failure })
  }

  /** What of a folder could not be read or is no file. */
  noteFolder(troubles: Skipped[]): void {
    this.statements.run('DELETE FROM troubles WHERE file IS NULL')
    for (const trouble of troubles) this.add(null, trouble)
  }
}
