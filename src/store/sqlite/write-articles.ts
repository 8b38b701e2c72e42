import type Database from 'libsql'
import { wordsOfArticle } from '../../entities/words-of-article.ts'
import type { Entity } from '../../model/entity.ts'
import { DOUBTFUL } from '../archive.ts'
import { Contents } from './content.ts'
import { type Content, textOfContent } from './content-text.ts'
import { Entities } from './entities.ts'
import { FullText } from './full-text.ts'
import { Furthest } from './furthest.ts'
import { MonthWords } from './month-words.ts'
import { dayOfNumber, rangesOfDay } from './numbers.ts'
import { PostingsWriter } from './postings/postings-writer.ts'
import { type ArticleRows, type MentionRow, mentionRows } from './rows.ts'
import type { Statements } from './statements.ts'

/** Where an article belongs. */
export interface Belonging {
  file: number
  issue: number
  date: string | null
}

/** Puts articles into the tables and everything that they are found by, and takes them out again. */
export class ArticleWriter {
  private readonly fullText: FullText
  private readonly postings: PostingsWriter
  private readonly entities: Entities
  private readonly monthWords: MonthWords
  readonly contents: Contents
  readonly furthest: Furthest
  /** A running number of what was written last. */
  written: number

  constructor(
    database: Database.Database,
    private readonly statements: Statements,
  ) {
    this.fullText = new FullText(database)
    this.postings = new PostingsWriter(database)
    this.contents = new Contents(database)
    this.entities = new Entities(database, this.fullText)
    this.monthWords = new MonthWords(database)
    const { written, number } = statements.get<{ written: number; number: number }>(
      'SELECT ifnull(max(written), 0) AS written, ifnull(max(number), 0) AS number FROM articles',
    )!
    this.written = written
    this.furthest = new Furthest(written, number)
  }

  /** Writes what was held back of a transaction. */
  flush(): void {
    this.entities.flush()
    this.monthWords.flush()
    this.fullText.flush()
    this.postings.flush()
    this.contents.keepDictionary()
  }

  /** False where no more fit into the day. */
  add({ file, issue, date }: Belonging, article: ArticleRows, written = ++this.written): boolean {
    const number = this.numberFor(date)
    if (number === undefined) return false
    const { id, page, kind, headline, inferred, characters, confidence, unsure, content } = article
    this.statements.run(
      `INSERT INTO articles (number, id, file, issue, written, page, kind, headline, inferred, characters, confidence, unsure, content)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[number, id, file, issue, written, page, kind, headline, inferred, characters, confidence, unsure],
      this.contents.pack(content),
    )
    this.furthest.note(written, number)
    this.count(number, 1)
    this.postings.add(number, article)
    this.fullText.add('headline_names', number, article.headlineTokens)
    this.addMentions(number, article.mentions)
    this.monthWords.count(dayOfNumber(number), article.words, 1)
    return true
  }

  remove(number: number): void {
    const { article, entities } = this.removeMentions(number)
    this.monthWords.count(dayOfNumber(number), wordsOfArticle(article, entities), -1)
    this.count(number, -1)
    this.statements.run('DELETE FROM articles WHERE number = ?', number)
    this.postings.remove(number)
    this.fullText.remove('headline_names', number)
  }

  /** Says anew what an article speaks of. */
  replaceEntities(number: number, entities: Entity[]): void {
    const { article, entities: before } = this.removeMentions(number)
    this.recountWords(number, wordsOfArticle(article, before), wordsOfArticle(article, entities))
    const content = this.contents.pack(textOfContent({ article, entities }))
    this.statements.run('UPDATE articles SET content = ? WHERE number = ?', content, number)
    this.addMentions(number, mentionRows(article, entities))
  }

  /** A name is one word: whom an article speaks of says what its words are. */
  private recountWords(number: number, before: string, words: string): void {
    if (before === words) return
    const day = dayOfNumber(number)
    this.monthWords.count(day, before, -1)
    this.monthWords.count(day, words, 1)
  }

  private addMentions(article: number, mentions: MentionRow[]): void {
    for (const row of mentions) {
      const { times, note } = row
      const entity = this.entities.of(row)
      this.entities.count(entity, 1, row)
      this.statements.run(
        'INSERT INTO mentions (entity, article, times, note) VALUES (?, ?, ?, ?)',
        ...[entity, article, times, note],
      )
    }
  }

  /** Takes out whom an article speaks of; returns both. */
  private removeMentions(number: number): Content {
    const { content } = this.statements.get<{ content: Uint8Array }>(
      'SELECT content FROM articles WHERE number = ?',
      number,
    )!
    const stored = this.contents.unpack(content)
    const { article, entities } = stored
    for (const row of mentionRows(article, entities)) {
      const entity = this.entities.of(row)
      this.entities.count(entity, -1, row)
      this.statements.run('DELETE FROM mentions WHERE entity = ? AND article = ?', entity, number)
    }
    return stored
  }

  /** Adds an article to the sums of its issue, or takes it out of them. */
  private count(number: number, sign: 1 | -1): void {
    this.statements.run(
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
      const { last } = this.statements.get<{ last: number | null }>(
        'SELECT max(number) AS last FROM articles WHERE number BETWEEN ? AND ?',
        ...[first, end],
      )!
      if (last === null) return first
      if (last < end) return last + 1
    }
    return undefined
  }
}
