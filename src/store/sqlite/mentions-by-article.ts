import type Database from 'libsql'
import type { Spoken } from '../tallies.ts'

/** Whom and what articles speak of; figures are of everybody and tell nothing. */
export function spokenOfIn(database: Database.Database, articles: number[]): Spoken[] {
  return database
    .prepare(
      `SELECT kind, key, name, together, articles FROM entities JOIN
       (SELECT entity, count(*) AS together FROM json_each(?) JOIN mentions ON mentions.article = value GROUP BY entity)
       ON entity = number WHERE shown AND kind <> 'figure'`,
    )
    .all([JSON.stringify(articles)]) as Spoken[]
}
