import type Database from 'libsql'
import type { Entity } from '../../model/entity.ts'
import type { ArchivedArticle } from '../archive.ts'
import { Contents } from './content.ts'
import type { Statements } from './statements.ts'

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

/** The articles of an index by their numbers and ids. */
export class StoredArticles {
  private readonly contents: Contents

  constructor(
    database: Database.Database,
    private readonly statements: Statements,
  ) {
    this.contents = new Contents(database)
  }

  articles(numbers: number[]): ArchivedArticle[] {
    return numbers.flatMap((number) => this.articleWhere('articles.number = ?', number) ?? [])
  }

  article(id: string): ArchivedArticle | undefined {
    return this.articleWhere('articles.id = ?', id)
  }

  issuesOf(numbers: number[]): string[] {
    return numbers.flatMap((number) =>
      this.statements
        .all<{ id: string }>(
          'SELECT issues.id FROM articles JOIN issues ON issues.number = articles.issue WHERE articles.number = ?',
          number,
        )
        .map(({ id }) => id),
    )
  }

  idsOf(numbers: number[]): string[] {
    return numbers.flatMap((number) =>
      this.statements
        .all<{ id: string }>('SELECT id FROM articles WHERE number = ?', number)
        .map(({ id }) => id),
    )
  }

  private articleWhere(condition: string, value: string | number): ArchivedArticle | undefined {
    const row = this.statements.get<ArticleRow>(`${ARTICLE} WHERE ${condition}`, value)
    return row && this.asArticle(row)
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
      ({ kind, key }) =>
        kind !== 'practice' || this.statements.all<{ shown: number }>(sql, key)[0]?.shown === 1,
    )
  }
}
