import type Database from 'libsql'
import { dateEvents } from '../../ingest/issue/date-events.ts'
import { inferredFrom, issueIdOf } from '../../ingest/issue/gather-issues.ts'
import type { Skipped } from '../../ingest/reading/skipped.ts'
import type { Article } from '../../model/article.ts'
import type { Entity } from '../../model/entity.ts'
import { DOUBTFUL } from '../archive.ts'
import { Contents } from './content.ts'
import { textOfContent } from './content-text.ts'
import { Entities } from './entities.ts'
import { FullText } from './full-text.ts'
import { Furthest } from './furthest.ts'
import { MonthWords } from './month-words.ts'
import { dayOfNumber, rangesOfDay } from './numbers.ts'
import { PostingsWriter } from './postings/postings-writer.ts'
import {
  type ArticleRows,
  articleRows,
  type FilePiece,
  type FileState,
  type MentionRow,
  mentionRows,
  type PartRows,
} from './rows.ts'
import { wordsOfArticle } from './words-of-article.ts'

/** Of one file so much is listed that was not read: a file of a million bad lines says it once too often. */
const MOST_TROUBLES = 20
const LONGEST_DETAIL = 200

/** Puts what files give into the tables, and takes it out again, in transactions that the caller begins and ends. */
export class Writer {
  private readonly statements = new Map<string, Database.Statement>()
  private written: number
  private readonly fullText: FullText
  private readonly postings: PostingsWriter
  private readonly contents: Contents
  private readonly entities: Entities
  private readonly monthWords: MonthWords
  readonly furthest: Furthest

  constructor(private readonly database: Database.Database) {
    this.fullText = new FullText(database)
    this.postings = new PostingsWriter(database)
    this.contents = new Contents(database)
    this.entities = new Entities(database, this.fullText)
    this.monthWords = new MonthWords(database)
    const { written, number } = this.get<{ written: number; number: number }>(
      'SELECT ifnull(max(written), 0) AS written, ifnull(max(number), 0) AS number FROM articles',
    )!
    this.written = written
    this.furthest = new Furthest(written, number)
  }

  private statement(sql: string): Database.Statement {
    const known = this.statements.get(sql) ?? this.database.prepare(sql)
    this.statements.set(sql, known)
    return known
  }
  // As one list: a lone null would be taken for an object of named values.
  private run = (sql: string, ...values: unknown[]) => this.statement(sql).run(values)
  private get = <Row>(sql: string, ...values: unknown[]) => this.statement(sql).get(values) as Row | undefined
  private all = <Row>(sql: string, ...values: unknown[]) => this.statement(sql).all(values) as Row[]

  begin(): void {
    this.database.exec('BEGIN IMMEDIATE')
  }

  commit(): void {
    this.entities.flush()
    this.monthWords.flush()
    this.fullText.flush()
    this.postings.flush()
    this.contents.keepDictionary()
    this.database.exec('COMMIT')
  }

  /** Takes a file and all that it gave out of the tables; returns the names that it was certain of. */
  private removeFile(file: string): string[] {
    const known = this.get<{ number: number }>('SELECT number FROM files WHERE file = ?', file)
    if (!known) return []
    const { number } = known
    for (const article of this.all<{ number: number }>('SELECT number FROM articles WHERE file = ?', number))
      this.removeArticle(article.number)
    const names = this.certainIn(file)
    const issues = this.all<{ issue: number }>('SELECT DISTINCT issue FROM parts WHERE file = ?', number)
    this.run('DELETE FROM certain WHERE file = ?', number)
    this.run('DELETE FROM troubles WHERE file = ?', number)
    const undated = 'undated WHERE part IN (SELECT number FROM parts WHERE file = ?)'
    this.run(`INSERT OR IGNORE INTO unsettled_folders SELECT folder FROM ${undated}`, number)
    this.run(`DELETE FROM ${undated}`, number)
    this.run('DELETE FROM parts WHERE file = ?', number)
    this.run('DELETE FROM files WHERE number = ?', number)
    for (const { issue } of issues) this.removeEmptyIssue(issue)
    return names
  }

  private removeEmptyIssue(issue: number): void {
    this.run(
      'DELETE FROM issues WHERE number = ? AND NOT EXISTS (SELECT 1 FROM parts WHERE issue = ?)',
      ...[issue, issue],
    )
  }

  /** Takes a file that is gone out for good: names that only it was certain of are known no longer. */
  forgetFile(file: string): void {
    const names = this.removeFile(file)
    this.unsettle(names.filter((name) => !this.get('SELECT 1 FROM certain WHERE name = ?', name)))
  }

  private removeArticle(number: number): void {
    const article = this.removeMentions(number)
    this.monthWords.count(dayOfNumber(number), wordsOfArticle(article), -1)
    this.countArticle(number, -1)
    this.run('DELETE FROM articles WHERE number = ?', number)
    this.postings.remove(number)
    this.fullText.remove('headline_names', number)
  }

  /** Takes out whom an article speaks of; returns the article. */
  private removeMentions(article: number): Article {
    const { content } = this.get<{ content: Uint8Array }>(
      'SELECT content FROM articles WHERE number = ?',
      article,
    )!
    const { article: own, entities } = this.contents.unpack(content)
    for (const row of mentionRows(own, entities)) {
      const entity = this.entities.of(row)
      this.entities.count(entity, -1, row)
      this.run('DELETE FROM mentions WHERE entity = ? AND article = ?', entity, article)
    }
    return own
  }

  /** Puts a file in; returns its number. */
  private addFile(file: string): number {
    // Until its last piece is in, a file is to be read again: a program may be killed between two.
    const unread =
      "INSERT INTO files (file, size, changed, touched, settled, content, facts) VALUES (?, -1, -1, -1, 0, '', '')"
    return Number(this.run(unread, file).lastInsertRowid)
  }

  private numberOf(file: string): number {
    return this.get<{ number: number }>('SELECT number FROM files WHERE file = ?', file)!.number
  }

  /** How a file stands now. */
  stateFile({ file, size, changed, touched, settled, content, facts }: FileState): void {
    this.run(
      'UPDATE files SET size = ?, changed = ?, touched = ?, settled = ?, content = ?, facts = ? WHERE file = ?',
      ...[size, changed, touched, settled, content, facts, file],
    )
  }

  /** Puts what a file gave in, in place of what it gave before; pieces of it behind one another. */
  takePiece({ file: name, isFirst, parts, certain, unsettled, end }: FilePiece): void {
    if (isFirst) this.removeFile(name)
    const file = isFirst ? this.addFile(name) : this.numberOf(name)
    for (const known of certain)
      this.run('INSERT OR IGNORE INTO certain (file, name) VALUES (?, ?)', file, known)
    this.unsettle(unsettled)
    for (const part of parts) {
      const issue = this.issueOf(part)
      const add = 'INSERT INTO parts (file, issue, source) VALUES (?, ?, ?)'
      const number = Number(this.run(add, file, issue, part.source).lastInsertRowid)
      if (part.undated) this.addUndated(number, part.undated)
      for (const article of part.articles) this.addArticle(file, issue, part.issue.date, article)
    }
    if (!end) return
    this.stateFile(end.state)
    for (const trouble of end.troubles) this.addTrouble(file, trouble)
  }

  private addUndated(part: number, { folder, file, evidence }: NonNullable<PartRows['undated']>): void {
    const add = 'INSERT INTO undated (part, folder, file, evidence) VALUES (?, ?, ?, ?)'
    this.run(add, part, folder, file, evidence)
    this.run('INSERT OR IGNORE INTO unsettled_folders VALUES (?)', folder)
  }

  /** Moves what a page gave to the issue of another day. Its numbers are of that day, so that it is put in anew. */
  redate(part: number, page: string, date: string | null): void {
    const { file, issue, paper, edition } = this.get<{
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
    const next = this.issueOf({ issue: { id, date, dateFrom, dateSure: 0, paper, edition } })
    const articles = this.all<{ number: number; written: number; content: Uint8Array }>(
      // All ids of the page's articles begin with its name and a colon, behind which a semicolon comes next.
      'SELECT number, written, content FROM articles WHERE id > ? AND id < ? AND file = ? ORDER BY number',
      ...[`${page}:`, `${page};`, file],
    )
    for (const { number, written, content } of articles) {
      const { article, entities } = this.contents.unpack(content)
      dateEvents([article], date, false)
      const rows = articleRows(article, entities)
      this.removeArticle(number)
      this.addArticle(file, next, date, rows, written)
    }
    this.run('UPDATE parts SET issue = ? WHERE number = ?', next, part)
    this.removeEmptyIssue(issue)
  }

  private addTrouble(file: number | null, { file: place, why, detail }: Skipped): void {
    const { listed } = this.get<{ listed: number }>(
      'SELECT count(*) AS listed FROM troubles WHERE file IS ?',
      file,
    )!
    if (listed >= MOST_TROUBLES) return
    const add = 'INSERT INTO troubles (file, place, why, detail) VALUES (?, ?, ?, ?)'
    this.run(add, file, place, why, detail?.slice(0, LONGEST_DETAIL) ?? null)
  }

  /** What could not be read of a file today; what it gave before stays. */
  noteTrouble(file: string, trouble: Skipped): void {
    const number = this.numberOf(file)
    this.run('DELETE FROM troubles WHERE file = ?', number)
    this.addTrouble(number, trouble)
  }

  /** An article whose names cannot be told any more. */
  noteArticle(article: number, failure: string): void {
    const { file, id } = this.get<{ file: number; id: string }>(
      'SELECT file, id FROM articles WHERE number = ?',
      article,
    )!
    this.addTrouble(file, { file: id, why: 'names', detail: failure })
  }

  /** What of a folder could not be read or is no file. */
  noteFolder(troubles: Skipped[]): void {
    this.run('DELETE FROM troubles WHERE file IS NULL')
    for (const trouble of troubles) this.addTrouble(null, trouble)
  }

  private issueOf({
    issue: { id, date, dateFrom, dateSure, paper, edition },
  }: Pick<PartRows, 'issue'>): number {
    const known = this.get<{ number: number }>('SELECT number FROM issues WHERE id = ?', id)
    if (known) return known.number
    return Number(
      this.run(
        'INSERT INTO issues (id, date, date_from, date_sure, paper, edition) VALUES (?, ?, ?, ?, ?, ?)',
        ...[id, date, dateFrom, dateSure, paper, edition],
      ).lastInsertRowid,
    )
  }

  private addArticle(
    file: number,
    issue: number,
    date: string | null,
    article: ArticleRows,
    written = ++this.written,
  ): void {
    const number = this.numberFor(date)
    if (number === undefined) {
      this.addTrouble(file, { file: article.id, why: 'crowded' })
      return
    }
    const { id, page, kind, headline, inferred, characters, confidence, content } = article
    this.run(
      `INSERT INTO articles (number, id, file, issue, written, page, kind, headline, inferred, characters, confidence, content)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[number, id, file, issue, written, page, kind, headline, inferred, characters, confidence],
      this.contents.pack(content),
    )
    this.furthest.note(written, number)
    this.countArticle(number, 1)
    this.postings.add(number, article)
    this.fullText.add('headline_names', number, article.headlineTokens)
    this.addMentions(number, article.mentions)
    this.monthWords.count(dayOfNumber(number), article.words, 1)
  }

  /** Adds an article to the sums of its issue, or takes it out of them. */
  private countArticle(number: number, sign: 1 | -1): void {
    this.run(
      `UPDATE issues SET articles = articles + ?1, characters = issues.characters + ?1 * own.characters,
       doubtful = issues.doubtful + ?1 * (own.confidence < ?2)
       FROM (SELECT issue, characters, confidence FROM articles WHERE number = ?3) AS own
       WHERE issues.number = own.issue`,
      ...[sign, DOUBTFUL, number],
    )
  }

  /** The first free number of a day. */
  private numberFor(date: string | null): number | undefined {
    for (const [first, end] of rangesOfDay(date)) {
      const { last } = this.get<{ last: number | null }>(
        'SELECT max(number) AS last FROM articles WHERE number BETWEEN ? AND ?',
        ...[first, end],
      )!
      if (last === null) return first
      if (last < end) return last + 1
    }
    return undefined
  }

  private addMentions(article: number, mentions: MentionRow[]): void {
    for (const row of mentions) {
      const { times, note } = row
      const entity = this.entities.of(row)
      this.entities.count(entity, 1, row)
      this.run(
        'INSERT INTO mentions (entity, article, times, note) VALUES (?, ?, ?, ?)',
        ...[entity, article, times, note],
      )
    }
  }

  /** Says anew what an article speaks of. */
  replaceEntities(number: number, entities: Entity[]): void {
    const article = this.removeMentions(number)
    const content = this.contents.pack(textOfContent({ article, entities }))
    this.run('UPDATE articles SET content = ? WHERE number = ?', content, number)
    this.addMentions(number, mentionRows(article, entities))
  }

  /** The names that files are certain of, and how many files each. */
  certainNames(): [string, number][] {
    return this.all<{ name: string; files: number }>(
      'SELECT name, count(*) AS files FROM certain GROUP BY name',
    ).map(({ name, files }) => [name, files])
  }

  certainIn(file: string): string[] {
    return this.all<{ name: string }>(
      'SELECT name FROM certain WHERE file = (SELECT number FROM files WHERE file = ?)',
      file,
    ).map(({ name }) => name)
  }

  /** Notes that a name became certain, or is so no longer: articles written until now are to be resolved again. */
  unsettle(names: Iterable<string>): void {
    for (const name of names)
      this.run(
        'INSERT INTO unsettled (name, written) VALUES (?, ?) ON CONFLICT DO UPDATE SET written = excluded.written',
        name,
        this.written,
      )
  }
}
