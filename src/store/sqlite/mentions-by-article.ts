import type Database from 'libsql'
import type { Spoken } from '../tallies.ts'
import { inOneRow, numbersIn } from './in-one-row.ts'

type NamedRow = [number: number, kind: Spoken['kind'], key: string, name: string, articles: number]

/** Whom and what articles speak of; figures are of everybody and tell nothing. */
export function spokenOfIn(database: Database.Database, articles: number[]): Spoken[] {
  const times = new Map<number, number>()
  const speaking = database.prepare(
    inOneRow(
      'SELECT entity AS value FROM json_each(?) CROSS JOIN mentions ON mentions.article = json_each.value',
    ),
  )
  for (const entity of numbersIn(speaking, [JSON.stringify(articles)]))
    times.set(entity, (times.get(entity) ?? 0) + 1)
  // Each entity as a list in the list of one row: of 8,000 a row each would take as long as all the rest.
  const named = database
    .prepare(
      `SELECT json_group_array(json_array(number, kind, entities.key, name, articles)) FROM json_each(?)
       CROSS JOIN entities ON number = value WHERE shown AND kind <> 'figure'`,
    )
    .raw()
    .get([JSON.stringify([...times.keys()])]) as [string]
  return (JSON.parse(named[0]) as NamedRow[]).map(([number, kind, key, name, all]) => ({
    ...{ kind, key, name, together: times.get(number)!, articles: all },
  }))
}
