import type Database from 'libsql'
import type { Speaking, Spoken } from '../tallies.ts'
import { inOneRow, numbersIn } from './in-one-row.ts'

type NamedRow = [number: number, kind: Spoken['kind'], key: string, name: string, articles: number]

const SPEAKING = inOneRow(
  'SELECT entity AS value FROM json_each(?) CROSS JOIN mentions ON mentions.article = json_each.value',
)
// Each entity as a list in the list of one row: of 8,000 a row each would take as long as all the rest.
const NAMED = `SELECT json_group_array(json_array(number, kind, entities.key, name, articles)) FROM json_each(?)
  CROSS JOIN entities ON number = value WHERE shown AND kind <> 'figure'`

/** Counts by their numbers whom articles speak of; what they are called is asked of those that are to be told. */
export function speakingIn(database: Database.Database): Speaking {
  const times = new Map<number, number>()
  let speaking: Database.Statement | undefined
  let named: Database.Statement | undefined
  return {
    async add(articles) {
      speaking ??= database.prepare(SPEAKING)
      for (const entity of numbersIn(speaking, [JSON.stringify(articles)]))
        times.set(entity, (times.get(entity) ?? 0) + 1)
    },
    async spoken(least = 1, below = Number.POSITIVE_INFINITY) {
      const numbers: number[] = []
      for (const [entity, together] of times) if (together >= least && together < below) numbers.push(entity)
      if (numbers.length === 0) return []
      named ??= database.prepare(NAMED).raw()
      const [rows] = named.get([JSON.stringify(numbers)]) as [string]
      return (JSON.parse(rows) as NamedRow[]).map(([number, kind, key, name, articles]) => ({
        ...{ kind, key, name, together: times.get(number)!, articles },
      }))
    },
  }
}
