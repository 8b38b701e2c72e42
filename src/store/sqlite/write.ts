import type Database from 'libsql'
import { textsOf } from '../../entities/piece.ts'
import type { FileResult } from '../../ingest/issue/file-result.ts'
import { isStated, issueIdOf } from '../../ingest/issue/gather-issues.ts'
import type { Article } from '../../model/article.ts'
import type { Entity } from '../../model/entity.ts'
import { fold } from '../../text/fold.ts'
import { packContent, unpackContent } from './content.ts'
import { Entities } from './entities.ts'
import { FullText } from './full-text.ts'
import { noteOf } from './note.ts'
import { firstOfDay, PER_DAY } from './schema.ts'
import { nameTokens, pairs, singles } from './tokens.ts'

/** One file of the disk as it was when it was read. */
export interface FileState {
  file: string
  size: number
  changed: number
  /** A hash of its bytes. */
  content: string
  facts: string
}

export interface PartToWrite {
  result: Omit<FileResult, 'articles'>
  articles: { article: Article; entities: Entity[] }[]
}

/** Puts what files give into the tables, and takes it out again, in transactions that the caller begins and ends. */
export class Writer {
  private readonly statements = new Map<string, Database.Statement>()
  private written: number
  private readonly fullText: FullText
  private readonly entities: Entities

  constructor(private readonly database: Database.Database) {
    this.fullText = new FullText(database)
    this.entities = new Entities(database, this.fullText)
    this.written = this.get<{ last: number | null }>('SELECT max(written) AS last FROM articles')!.last ?? 0
  }

  private statement(sql: string): Database.Statement {
    const known = this.statements.get(sql) ?? this.database.prepare(sql)
    this.statements.set(sql, known)
    return known
  }
  private run = (sql: string, ...values: unknown[]) => this.statement(sql).run(...values)
  private get = <Row>(sql: string, ...values: unknown[]) =>
    this.statement(sql).get(...values) as Row | undefined
  private all = <Row>(sql: string, ...values: unknown[]) => this.statement(sql).all(...values) as Row[]

  begin(): void {
    this.database.exec('BEGIN IMMEDIATE')
  }

  commit(): void {
    this.entities.flush()
    this.fullText.flush()
    this.database.exec('COMMIT')
  }

  /** Takes a file and all that it gave out of the tables; returns the names that it was certain of. */
  removeFile(file: string): string[] {
    const known = this.get<{ number: number }>('SELECT number FROM files WHERE file = ?', file)
    if (!known) return []
    const { number } = known
    for (const article of this.all<{ number: number }>('SELECT number FROM articles WHERE file = ?', number))
      this.removeArticle(article.number)
    const names = this.all<{ name: string }>('SELECT name FROM certain WHERE file = ?', number)
    const issues = this.all<{ issue: number }>('SELECT DISTINCT issue FROM parts WHERE file = ?', number)
    this.run('DELETE FROM certain WHERE file = ?', number)
    this.run('DELETE FROM parts WHERE file = ?', number)
    this.run('DELETE FROM files WHERE number = ?', number)
    for (const { issue } of issues)
      this.run(
        'DELETE FROM issues WHERE number = ? AND NOT EXISTS (SELECT 1 FROM parts WHERE issue = ?)',
        ...[issue, issue],
      )
    return names.map(({ name }) => name)
  }

  private removeArticle(number: number): void {
    this.removeMentions(number)
    const { issue } = this.get<{ issue: number }>('SELECT issue FROM articles WHERE number = ?', number)!
    this.run('UPDATE issues SET articles = articles - 1 WHERE number = ?', issue)
    this.run('DELETE FROM articles WHERE number = ?', number)
    for (const table of ['texts', 'characters', 'headline_names'] as const)
      this.fullText.remove(table, number)
  }

  private removeMentions(article: number): void {
    const { content } = this.get<{ content: Uint8Array }>(
      'SELECT content FROM articles WHERE number = ?',
      article,
    )!
    for (const [first, ...others] of byIdentity(unpackContent(content).entities)) {
      const entity = this.entities.of(first!)
      const times = timesOf([first!, ...others])
      this.entities.count(entity, -1, -times)
      this.run('DELETE FROM mentions WHERE entity = ? AND article = ?', entity, article)
    }
  }

  /** Puts a file in; returns its number. */
  addFile({ file, size, changed, content, facts }: FileState): number {
    return Number(
      this.run(
        'INSERT INTO files (file, size, changed, content, facts) VALUES (?, ?, ?, ?, ?)',
        ...[file, size, changed, content, facts],
      ).lastInsertRowid,
    )
  }

  /** A file that was written again with the same content. */
  touchFile({ file, size, changed }: FileState): void {
    this.run('UPDATE files SET size = ?, changed = ? WHERE file = ?', size, changed, file)
  }

  addPart(file: number, { result, articles }: PartToWrite): void {
    const issue = this.issueOf(result)
    const { encoding, replacements, dropped } = result
    const source = JSON.stringify({ file: result.file, encoding, replacements, dropped })
    this.run('INSERT INTO parts (file, issue, source) VALUES (?, ?, ?)', file, issue, source)
    for (const { article, entities } of articles) this.addArticle(file, issue, result.date, article, entities)
  }

  private issueOf(result: Omit<FileResult, 'articles'>): number {
    const id = issueIdOf(result)
    const known = this.get<{ number: number }>('SELECT number FROM issues WHERE id = ?', id)
    if (known) return known.number
    const { date, dateFrom, paper, edition } = result
    return Number(
      this.run(
        'INSERT INTO issues (id, date, date_from, date_sure, paper, edition) VALUES (?, ?, ?, ?, ?, ?)',
        ...[id, date, dateFrom, isStated(dateFrom) ? 1 : 0, paper, edition],
      ).lastInsertRowid,
    )
  }

  private addArticle(
    file: number,
    issue: number,
    date: string | null,
    article: Article,
    entities: Entity[],
  ): void {
    const number = this.numberFor(date)
    const body = fold(article.body.map(({ text }) => text).join(''))
    const head = fold([...article.kicker, article.headline, ...article.subhead].join(''))
    this.run(
      `INSERT INTO articles (number, id, file, issue, written, page, kind, headline, inferred, characters, confidence, content)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[number, article.id, file, issue, ++this.written, article.page, article.kind, article.headline],
      article.headlineFrom === 'inferred' ? 1 : 0,
      textsOf(article).reduce((sum, { length }) => sum + length, 0),
      article.confidence.value,
      packContent({ article, entities }),
    )
    this.run('UPDATE issues SET articles = articles + 1 WHERE number = ?', issue)
    const signed = article.bylines.map(({ name }) => fold(name))
    this.fullText.add('texts', number, pairs(head), pairs(body), signed.map(pairs).join(' '))
    this.fullText.add('characters', number, singles(head + body + signed.join('')))
    this.fullText.add('headline_names', number, nameTokens(article.headline))
    this.addMentions(number, article, entities)
  }

  /** The first free number of a day. */
  private numberFor(date: string | null): number {
    const first = firstOfDay(date)
    const last = this.get<{ last: number | null }>(
      'SELECT max(number) AS last FROM articles WHERE number BETWEEN ? AND ?',
      first,
      first + PER_DAY - 1,
    )!.last
    return last === null ? first : last + 1
  }

  private addMentions(number: number, article: Article, entities: Entity[]): void {
    for (const group of byIdentity(entities)) {
      const entity = this.entities.of(group[0]!)
      const times = timesOf(group)
      this.entities.count(entity, 1, times)
      const notes = group.map((one) => noteOf(article, one)).filter((note) => note !== null)
      this.run(
        'INSERT INTO mentions (entity, article, times, note) VALUES (?, ?, ?, ?)',
        ...[entity, number, times, notes.join('\n') || null],
      )
    }
  }

  /** Says anew what an article speaks of. */
  replaceEntities(number: number, entities: Entity[]): void {
    this.removeMentions(number)
    const { content } = this.get<{ content: Uint8Array }>(
      'SELECT content FROM articles WHERE number = ?',
      number,
    )!
    const { article } = unpackContent(content)
    this.run('UPDATE articles SET content = ? WHERE number = ?', packContent({ article, entities }), number)
    this.addMentions(number, article, entities)
  }

  /** The names that files are certain of, and how many files each. */
  certainNames(): [string, number][] {
    return this.all<{ name: string; files: number }>(
      'SELECT name, count(*) AS files FROM certain GROUP BY name',
    ).map(({ name, files }) => [name, files])
  }

  setCertain(file: number, names: Iterable<string>): void {
    for (const name of new Set(names)) this.run('INSERT INTO certain (file, name) VALUES (?, ?)', file, name)
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

const timesOf = (group: Entity[]) => group.reduce((sum, { mentions }) => sum + mentions.length, 0)

/** What an article says of one thing: two values of it are two figures of one entity. */
function byIdentity(entities: Entity[]): Entity[][] {
  const groups = new Map<string, Entity[]>()
  for (const entity of entities) {
    const identity = `${entity.kind} ${entity.key}`
    const group = groups.get(identity)
    if (group) group.push(entity)
    else groups.set(identity, [entity])
  }
  return [...groups.values()]
}
