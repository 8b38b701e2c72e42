import { fold } from '../../text/fold.ts'
import type { Countable } from '../tallies.ts'
import { partOf, type Sources } from './compile.ts'
import { entitiesNamed } from './entities-named.ts'
import { eachUse, type OnUses } from './occurrences.ts'

/** Tells in which articles something is used, and how often in each: of texts by their places, of names by mentions. */
export function tellUses(counted: Countable, { database, postings }: Sources, onUses: OnUses): void {
  if (counted.ask === 'text') {
    eachUse(postings, fold(counted.text), partOf(counted.in), onUses)
    return
  }
  // In one row: see in-one-row.ts.
  const [articles, times] = database
    .prepare(
      `SELECT json_group_array(article), json_group_array(times) FROM (SELECT article, sum(times) AS times
       FROM mentions WHERE entity IN (SELECT value FROM json_each(?)) GROUP BY article ORDER BY article)`,
    )
    .raw()
    .get([JSON.stringify(entitiesNamed(database, counted))]) as [articles: string, times: string]
  const each = JSON.parse(times) as number[]
  for (const [index, article] of (JSON.parse(articles) as number[]).entries()) onUses(article, each[index]!)
}
