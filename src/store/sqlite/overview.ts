import type { Skipped } from '../../ingest/reading/skipped.ts'
import type { ArchivedIssue, ArchivedLine, IssueSize, Statistics } from '../archive.ts'
import type { Statements } from './statements.ts'

/** What an index holds: its issues and their articles, how much that is, and what could not be read. */
export class Overview {
  constructor(private readonly statements: Statements) {}

  issues(): ArchivedIssue[] {
    const rows = this.statements.all<Omit<ArchivedIssue, 'dateSure'> & { date_sure: number }>(
      'SELECT id, date, date_sure, paper, articles AS count FROM issues ORDER BY date IS NULL, date DESC, id',
    )
    return rows.map(({ date_sure, ...issue }) => ({ ...issue, dateSure: date_sure === 1 }))
  }

  articlesOf(issue: string): ArchivedLine[] {
    const rows = this.statements.all<Omit<ArchivedLine, 'headlineFrom'> & { inferred: number }>(
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

  issueSizes(): IssueSize[] {
    return this.statements.all<IssueSize>(
      'SELECT id, date, articles, characters FROM issues ORDER BY date IS NULL, date, id',
    )
  }

  statistics(): Statistics {
    const [sums] = this.statements.all<Omit<Statistics, 'entities'>>(
      `SELECT (SELECT count(*) FROM files) AS files, (SELECT count(*) FROM troubles) AS unread, count(*) AS issues, ifnull(sum(articles), 0) AS articles,
       ifnull(sum(characters), 0) AS characters, ifnull(sum(doubtful), 0) AS doubtful,
       min(date) AS first, max(date) AS last FROM issues`,
    )
    const entities = this.statements.all<Statistics['entities'][number]>(
      'SELECT kind, count(*) AS entities, sum(mentions) AS mentions FROM entities WHERE shown GROUP BY kind ORDER BY kind',
    )
    return { ...sums!, entities }
  }

  countTroubles(): number {
    return this.statements.all<{ count: number }>('SELECT count(*) AS count FROM troubles')[0]!.count
  }

  troubles(limit: number): Skipped[] {
    return this.statements
      .all<Skipped & { detail: string | null }>(
        'SELECT place AS file, why, detail FROM troubles ORDER BY place, number LIMIT ?',
        limit,
      )
      .map(({ detail, ...trouble }) => ({ ...trouble, ...(detail !== null && { detail }) }))
  }
}
