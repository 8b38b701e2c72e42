import type Database from 'libsql'
import { dateEvents } from '../../ingest/issue/date-events.ts'
import { inferredFrom, issueIdOf } from '../../ingest/issue/gather-issues.ts'
import type { Skipped } from '../../ingest/reading/skipped.ts'
import { CertainNames } from './certain-names.ts'
import { Issues } from './issues.ts'
import { type ArticleRows, articleRows, type FilePiece, type FileState, type PartRows } from './rows.ts'
import { Statements } from './statements.ts'
import { Troubles } from './troubles.ts'
import { ArticleWriter, type Belonging } from './write-articles.ts'

/** Puts what files give into the tables, and takes it out again, in transactions that the caller begins and ends. */
export class Writer {
  private readonly statements: Statements
  readonly articles: ArticleWriter
  readonly names: CertainNames
  readonly troubles: Troubles
  private readonly issues: Issues

  constructor(private readonly database: Database.Database) {
    this.statements = new Statements(database)
    this.articles = new ArticleWriter(database, this.statements)
    this.names = new CertainNames(this.statements)
    this.troubles = new Troubles(this.statements)
    this.issues = new Issues(this.statements)
  }

  begin(): void {
    this.database.exec('BEGIN IMMEDIATE')
  }

  commit(): void {
    this.articles.flush()
    this.database.exec('COMMIT')
  }

  /** Puts a file in; returns its number. */
  private addFile(file: string): number {
    // Until its last piece is in, a file is to be read again: a program may be killed between two.
    const unread =
      "INSERT INTO files (file, size, changed, touched, settled, content, facts) VALUES (?, -1, -1, -1, 0, '', '')"
    return Number(this.statements.run(unread, file).lastInsertRowid)
  }

  private numberOf = (file: string): number | undefined =>
    this.statements.get<{ number: number }>('SELECT number FROM files WHERE file = ?', file)?.number

  /** Takes a file and all that it gave out of the tables; returns the names that it was certain of. */
  private removeFile(file: string): string[] {
    const number = this.numberOf(file)
    if (number === undefined) return []
    const { all, run } = this.statements
    for (const article of all<{ number: number }>('SELECT number FROM articles WHERE file = ?', number))
      this.articles.remove(article.number)
    const names = this.names.in(file)
    const issues = all<{ issue: number }>('SELECT DISTINCT issue FROM parts WHERE file = ?', number)
    this.names.forgetFile(number)
    this.troubles.forgetFile(number)
    const undated = 'undated WHERE part IN (SELECT number FROM parts WHERE file = ?)'
    run(`INSERT OR IGNORE INTO unsettled_folders SELECT folder FROM ${undated}`, number)
    run(`DELETE FROM ${undated}`, number)
    run('DELETE FROM parts WHERE file = ?', number)
    run('DELETE FROM files WHERE number = ?', number)
    for (const { issue } of issues) this.issues.removeEmpty(issue)
    return names
  }

  /** Takes a file that is gone out for good: names that only it was certain of are known no longer. */
  forgetFile(file: string): void {
    const names = this.removeFile(file)
    this.unsettle(names.filter((name) => !this.names.isKnown(name)))
  }

  private unsettle(names: string[]): void {
    this.names.unsettle(names, this.articles.written)
  }

  /** How a file stands now. */
  stateFile({ file, size, changed, touched, settled, content, facts }: FileState): void {
    this.statements.run(
      'UPDATE files SET size = ?, changed = ?, touched = ?, settled = ?, content = ?, facts = ? WHERE file = ?',
      ...[size, changed, touched, settled, content, facts, file],
    )
  }

  /** What could not be read of a file today; what it gave before stays. */
  noteTrouble(file: string, trouble: Skipped): void {
    this.troubles.replace(this.numberOf(file)!, trouble)
  }

  /** Puts what a file gave in, in place of what it gave before; pieces of it behind one another. */
  takePiece({ file: name, isFirst, parts, certain, unsettled, end }: FilePiece): void {
    if (isFirst) this.removeFile(name)
    const file = isFirst ? this.addFile(name) : this.numberOf(name)!
    this.names.add(file, certain)
    this.unsettle(unsettled)
    for (const part of parts) {
      const issue = this.issues.of(part.issue)
      const add = 'INSERT INTO parts (file, issue, source) VALUES (?, ?, ?)'
      const number = Number(this.statements.run(add, file, issue, part.source).lastInsertRowid)
      if (part.undated) this.addUndated(number, part.undated)
      for (const article of part.articles) this.addArticle({ file, issue, date: part.issue.date }, article)
    }
    if (!end) return
    this.stateFile(end.state)
    for (const trouble of end.troubles) this.troubles.add(file, trouble)
  }

  private addArticle(belonging: Belonging, article: ArticleRows, written?: number): void {
    if (!this.articles.add(belonging, article, written))
      this.troubles.add(belonging.file, { file: article.id, why: 'crowded' })
  }

  private addUndated(part: number, { folder, file, evidence }: NonNullable<PartRows['undated']>): void {
    const add = 'INSERT INTO undated (part, folder, file, evidence) VALUES (?, ?, ?, ?)'
    this.statements.run(add, part, folder, file, evidence)
    this.statements.run('INSERT OR IGNORE INTO unsettled_folders VALUES (?)', folder)
  }

  /** Moves what a page gave to the issue of another day. Its numbers are of that day, so that it is put in anew. */
  redate(part: number, page: string, date: string | null): void {
    const { file, issue, paper, edition } = this.statements.get<{
      file: number
      issue: number
      paper: string | null
      edition: string | null
    }>(
      'SELECT file, issue, paper, edition FROM parts JOIN issues ON issues.number = issue WHERE parts.number = ?',
      part,
    )!
    const dateFrom = inferredFrom(date)
    const id = issueIdOf({ paper, edition, date, dateFrom, file: page })
    const next = this.issues.of({ id, date, dateFrom, dateSure: 0, paper, edition })
    const articles = this.statements.all<{ number: number; written: number; content: Uint8Array }>(
      // All ids of the page's articles begin with its name and a colon, behind which a semicolon comes next.
      'SELECT number, written, content FROM articles WHERE id > ? AND id < ? AND file = ? ORDER BY number',
      ...[`${page}:`, `${page};`, file],
    )
    for (const { number, written, content } of articles) {
      const { article, entities } = this.articles.contents.unpack(content)
      dateEvents([article], date, false)
      const rows = articleRows(article, entities)
      this.articles.remove(number)
      this.addArticle({ file, issue: next, date }, rows, written)
    }
    this.statements.run('UPDATE parts SET issue = ? WHERE number = ?', next, part)
    this.issues.removeEmpty(issue)
  }
}
