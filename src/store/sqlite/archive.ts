import type Database from 'libsql'
import type { Skipped } from '../../ingest/reading/skipped.ts'
import type { Entity, EntityKind } from '../../model/entity.ts'
import type { Query } from '../../model/query.ts'
import { fold } from '../../text/fold.ts'
import type {
  Appearance,
  Archive,
  ArchivedArticle,
  ArchivedIssue,
  ArchivedLine,
  Days,
  Headline,
  IssueSize,
  NamedEntity,
  NameQuestion,
  Occurrences,
  Page,
  Statistics,
} from '../archive.ts'
import type { Tallies } from '../tallies.ts'
import { articlesFor } from './compile.ts'
import { Names } from './names.ts'
import { daysOfNumbers } from './numbers.ts'
import { occurrencesOf } from './occurrences.ts'
import { Overview } from './overview.ts'
import { allOf, countOf, firstOf } from './postings/ascending.ts'
import { Postings } from './postings/postings.ts'
import { Statements } from './statements.ts'
import { StoredArticles } from './stored-articles.ts'
import { talliesOf } from './tallies.ts'
import { tellUses } from './uses.ts'

/** Answers from an index. A handle belongs to one thread, and every answer is quick: nothing here waits. */
export class SqliteArchive implements Archive {
  private readonly statements: Statements
  private readonly overview: Overview
  private readonly names: Names
  private readonly postings: Postings
  private readonly stored: StoredArticles
  readonly tallies: Tallies

  constructor(private readonly database: Database.Database) {
    this.statements = new Statements(database)
    this.overview = new Overview(this.statements)
    this.names = new Names(this.statements)
    this.postings = new Postings(database)
    this.stored = new StoredArticles(database, this.statements)
    this.tallies = talliesOf(database, this.statements, {
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

  async matching(query: Query, { limit, after }: Page): Promise<number[]> {
    return this.atOnce(() => firstOf(this.articlesFor(query), limit, after === undefined ? 0 : after + 1))
  }

  async count(query: Query): Promise<number> {
    // Of all articles it is kept.
    if (query.ask === 'all' && query.of.length === 0)
      return this.statements.get<{ count: number }>('SELECT ifnull(sum(articles), 0) AS count FROM issues')!
        .count
    return this.atOnce(() => countOf(this.articlesFor(query)))
  }

  async articles(numbers: number[]): Promise<ArchivedArticle[]> {
    return this.stored.articles(numbers)
  }

  async article(id: string): Promise<ArchivedArticle | undefined> {
    return this.stored.article(id)
  }

  async issuesOf(numbers: number[]): Promise<string[]> {
    return this.stored.issuesOf(numbers)
  }

  async idsOf(numbers: number[]): Promise<string[]> {
    return this.stored.idsOf(numbers)
  }

  async datesOf(numbers: number[]): Promise<(string | null)[]> {
    return daysOfNumbers(numbers)
  }

  occurrences(text: string): AsyncIterable<Occurrences[]> {
    // Read at once: while it is told, an index that grows may become another.
    return inParts(this.atOnce(() => occurrencesOf(this.postings, fold(text))))
  }

  async issues(): Promise<ArchivedIssue[]> {
    return this.overview.issues()
  }

  async articlesOf(issue: string): Promise<ArchivedLine[]> {
    return this.overview.articlesOf(issue)
  }

  async issueSizes(): Promise<IssueSize[]> {
    return this.overview.issueSizes()
  }

  async statistics(): Promise<Statistics> {
    return this.overview.statistics()
  }

  async countTroubles(): Promise<number> {
    return this.overview.countTroubles()
  }

  async troubles(limit: number): Promise<Skipped[]> {
    return this.overview.troubles(limit)
  }

  async articleCounts(entities: Pick<Entity, 'kind' | 'key'>[]): Promise<number[]> {
    return this.names.articleCounts(entities)
  }

  async entitiesLike(question: NameQuestion, limit: number): Promise<NamedEntity[]> {
    return this.names.entitiesLike(question, limit)
  }

  async entitiesKeyed(key: string, kinds: EntityKind[]): Promise<NamedEntity[]> {
    return this.names.entitiesKeyed(key, kinds)
  }

  async entitiesHolding(part: string, kinds: EntityKind[], limit: number): Promise<NamedEntity[]> {
    return this.names.entitiesHolding(part, kinds, limit)
  }

  async headlinesLike(question: NameQuestion, limit: number): Promise<Headline[]> {
    return this.names.headlinesLike(question, limit)
  }

  async appearances(entity: number, limit: number, days?: Days): Promise<Appearance[]> {
    return this.names.appearances(entity, limit, days)
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
