import type Database from 'libsql'
import type { Skipped } from '../../ingest/reading/skipped.ts'
import type { Article } from '../../model/article.ts'
import type { Entity, EntityKind } from '../../model/entity.ts'
import type { Query } from '../../model/query.ts'
import { fold } from '../../text/fold.ts'
import type {
  Appearance,
  Archive,
  ArchivedArticle,
  ArchivedIssue,
  Headline,
  IssueSize,
  NamedEntity,
  NameQuestion,
  Note,
  Occurrences,
  Page,
  Statistics,
} from '../archive.ts'
import type { Tallies } from '../tallies.ts'
import { articlesFor } from './compile.ts'
import { Contents } from './content.ts'
import { readNote } from './note.ts'
import { dayOfNumber } from './numbers.ts'
import { occurrencesOf } from './occurrences.ts'
import { allOf, countOf, firstOf } from './postings/ascending.ts'
import { Postings } from './postings/postings.ts'
import { talliesOf } from './tallies.ts'
import { everyPair } from './tokens.ts'
import { tellUses } from './uses.ts'

interface ArticleRow {
  number: number
  issue: string
  date: string | null
  date_sure: number
  paper: string | null
  edition: string | null
  content: Uint8Array
}

const ARTICLE = `SELECT articles.number, issues.id AS issue, date, date_sure, paper, edition, content
  FROM articles JOIN issues ON issues.number = articles.issue`

const ARTICLE_COUNTS = `SELECT json_each.key AS at, articles FROM json_each(?) CROSS JOIN entities
  ON kind = json_extract(value, '$[0]') AND entities.key = json_extract(value, '$[1]')`

/** Answers from an index. A handle belongs to one thread, and every answer is quick: nothing here waits. */
export class SqliteArchive implements Archive {
  private readonly statements = new Map<string, Database.Statement>()

  private readonly postings: Postings
  private readonly contents: Contents
  readonly tallies: Tallies

  constructor(private readonly database: Database.Database) {
    this.postings = new Postings(database)
    this.contents = new Contents(database)
    this.tallies = talliesOf(database, {
      atOnce: (ask) => this.atOnce(ask),
      numbers: (query) => allOf(this.articlesFor(query)),
      uses: (counted, onUses) => tellUses(counted, this.sources, onUses),
    })
  }

  /** Answers from the index as it stands at one moment, whoever writes meanwhile. */
  private atOnce<Answer>(ask: () => Answer): Answer {
    this.database.exec('BEGIN')
    try {
      return ask()
    } finally {
      this.database.exec('COMMIT')
    }
  }

  private get sources() {
    return { database: this.database, postings: this.postings }
  }

  private articlesFor = (query: Query) => articlesFor(query, this.sources)

  private all<Row>(sql: string, ...values: unknown[]): Row[] {
    const statement = this.statements.get(sql) ?? this.database.prepare(sql)
    this.statements.set(sql, statement)
    return statement.all(values) as Row[]
  }

  private asArticle = ({ date_sure, content, ...row }: ArticleRow): ArchivedArticle => {
    const unpacked = this.contents.unpack(content)
    let entities: Entity[] | undefined
    const shown = () => this.shownAmong(unpacked.entities)
    return {
      ...{ ...row, dateSure: date_sure === 1, article: unpacked.article },
      // Read when somebody asks for them.
      get entities() {
        entities ??= shown()
        return entities
      },
    }
  }

  /** Everything but what only looks like a scheme. */
  private shownAmong(entities: Entity[]): Entity[] {
    const sql = "SELECT shown FROM entities WHERE kind = 'practice' AND key = ?"
    return entities.filter(
      ({ kind, key }) => kind !== 'practice' || this.all<{ shown: number }>(sql, key)[0]?.shown === 1,
    )
  }

  async matching(query: Query, { limit, after }: Page): Promise<number[]> {
    return this.atOnce(() => firstOf(this.articlesFor(query), limit, after === undefined ? 0 : after + 1))
  }

  async count(query: Query): Promise<number> {
    // Of all articles it is kept.
    if (query.ask === 'all' && query.of.length === 0)
      return this.all<{ count: number }>('SELECT ifnull(sum(articles), 0) AS count FROM issues')[0]!.count
    return this.atOnce(() => countOf(this.articlesFor(query)))
  }

  async issues(): Promise<ArchivedIssue[]> {
    const rows = this.all<Omit<ArchivedIssue, 'dateSure'> & { date_sure: number }>(
      'SELECT id, date, date_sure, paper, articles AS count FROM issues ORDER BY date IS NULL, date DESC, id',
    )
    return rows.map(({ date_sure, ...issue }) => ({ ...issue, dateSure: date_sure === 1 }))
  }

  async articlesOf(issue: string) {
    const rows = this.all<Pick<Article, 'id' | 'kind' | 'page' | 'headline'> & { inferred: number }>(
      // By file before number: which file was read last must not show.
      `SELECT articles.id, kind, page, headline, inferred FROM articles JOIN files ON files.number = articles.file
       WHERE issue = (SELECT number FROM issues WHERE id = ?)
       ORDER BY page IS NULL, page, files.file, articles.number`,
      issue,
    )
    return rows.map(({ inferred, ...line }) => ({
      ...line,
      headlineFrom: inferred === 1 ? ('inferred' as const) : ('print' as const),
    }))
  }

  async articleCounts(entities: Pick<Entity, 'kind' | 'key'>[]): Promise<number[]> {
    const counts = entities.map(() => 0)
    const asked = JSON.stringify(entities.map(({ kind, key }) => [kind, key]))
    const known = this.all<{ at: number; articles: number }>(ARTICLE_COUNTS, asked)
    for (const { at, articles } of known) counts[at] = articles
    return counts
  }

  async articles(numbers: number[]): Promise<ArchivedArticle[]> {
    return numbers.flatMap((number) =>
      this.all<ArticleRow>(`${ARTICLE} WHERE articles.number = ?`, number).map(this.asArticle),
    )
  }

  async issueSizes(): Promise<IssueSize[]> {
    return this.all<IssueSize>(
      'SELECT id, date, articles, characters FROM issues ORDER BY date IS NULL, date, id',
    )
  }

  async datesOf(numbers: number[]): Promise<(string | null)[]> {
    return numbers.map(dayOfNumber)
  }

  async issuesOf(numbers: number[]): Promise<string[]> {
    return numbers.flatMap((number) =>
      this.all<{ id: string }>(
        'SELECT issues.id FROM articles JOIN issues ON issues.number = articles.issue WHERE articles.number = ?',
        number,
      ).map(({ id }) => id),
    )
  }

  async idsOf(numbers: number[]): Promise<string[]> {
    return numbers.flatMap((number) =>
      this.all<{ id: string }>('SELECT id FROM articles WHERE number = ?', number).map(({ id }) => id),
    )
  }

  occurrences(text: string): AsyncIterable<Occurrences[]> {
    // Read at once: while it is told, an index that grows may become another.
    return inParts(this.atOnce(() => occurrencesOf(this.postings, fold(text))))
  }

  async article(id: string): Promise<ArchivedArticle | undefined> {
    return this.all<ArticleRow>(`${ARTICLE} WHERE articles.id = ?`, id).map(this.asArticle)[0]
  }

  async entitiesLike(question: NameQuestion, limit: number): Promise<NamedEntity[]> {
    return this.all<NamedEntity>(
      `SELECT number, kind, key, name, articles, mentions FROM entities
       WHERE shown AND number IN (SELECT rowid FROM entity_names WHERE entity_names MATCH ?)
       ORDER BY articles DESC, key, kind LIMIT ?`,
      ...[asMatch(question), limit],
    )
  }

  async entitiesKeyed(key: string, kinds: EntityKind[]): Promise<NamedEntity[]> {
    return this.all<NamedEntity>(
      `SELECT number, kind, key, name, articles, mentions FROM entities WHERE shown AND kind IN (${marksFor(kinds)}) AND key = ?
       ORDER BY kind`,
      ...[...kinds, key],
    )
  }

  async entitiesHolding(part: string, kinds: EntityKind[], limit: number): Promise<NamedEntity[]> {
    // Names of figures are not among the names that can be asked for by their sound or parts.
    const isIndexed = [...part].length > 1 && !kinds.includes('figure')
    // With + a kind is nothing to be searched by where names can be.
    const among = isIndexed
      ? 'number IN (SELECT rowid FROM entity_names WHERE entity_names MATCH ?) AND +kind'
      : 'kind'
    return this.all<NamedEntity>(
      `SELECT number, kind, key, name, articles, mentions FROM entities
       WHERE shown AND ${among} IN (${marksFor(kinds)}) AND instr(key, ?) > 0 ORDER BY articles DESC, key, kind LIMIT ?`,
      ...[...(isIndexed ? [everyPair(part)] : []), ...kinds, part, limit],
    )
  }

  async headlinesLike(question: NameQuestion, limit: number): Promise<Headline[]> {
    return this.all<Headline>(
      `SELECT number AS article, headline FROM articles WHERE number IN
       (SELECT rowid FROM headline_names WHERE headline_names MATCH ? ORDER BY rowid LIMIT ?) ORDER BY number`,
      ...[asMatch(question), limit],
    )
  }

  async appearances(entity: number, limit: number): Promise<Appearance[]> {
    return this.all<{ article: number; times: number; note: string | null }>(
      'SELECT article, times, note FROM mentions WHERE entity = ? ORDER BY article LIMIT ?',
      ...[entity, limit],
    ).map(({ note, ...row }) => ({
      ...row,
      date: dayOfNumber(row.article),
      // One line for each value of a figure; of everything else there is one.
      note: note === null ? {} : (readNote(note.split('\n')[0]!) as Note),
    }))
  }

  async statistics(): Promise<Statistics> {
    const [sums] = this.all<Omit<Statistics, 'entities'>>(
      `SELECT (SELECT count(*) FROM files) AS files, (SELECT count(*) FROM troubles) AS unread, count(*) AS issues, ifnull(sum(articles), 0) AS articles,
       ifnull(sum(characters), 0) AS characters, ifnull(sum(doubtful), 0) AS doubtful,
       min(date) AS first, max(date) AS last FROM issues`,
    )
    const entities = this.all<Statistics['entities'][number]>(
      'SELECT kind, count(*) AS entities, sum(mentions) AS mentions FROM entities WHERE shown GROUP BY kind ORDER BY kind',
    )
    return { ...sums!, entities }
  }

  async troubles(limit: number): Promise<Skipped[]> {
    return this.all<Skipped & { detail: string | null }>(
      'SELECT place AS file, why, detail FROM troubles ORDER BY place, number LIMIT ?',
      limit,
    ).map(({ detail, ...trouble }) => ({ ...trouble, ...(detail !== null && { detail }) }))
  }

  async close(): Promise<void> {
    this.database.close()
  }
}

/** Told some at a time: who does not wait for them any more can say so between. */
async function* inParts<Item>(items: Item[]): AsyncGenerator<Item[]> {
  for (let at = 0; at < items.length; at += TOGETHER) yield items.slice(at, at + TOGETHER)
}
const TOGETHER = 1000

const marksFor = (list: unknown[]) => list.map(() => '?').join(', ')

const quoted = (word: string) => `"${word.replaceAll('"', '')}"`

function asMatch({ every, ways = [] }: NameQuestion): string {
  if (every) return every.map((words) => `(${words.map(quoted).join(' OR ')})`).join(' AND ')
  return ways.map((words) => `(${words.map(quoted).join(' AND ')})`).join(' OR ')
}
