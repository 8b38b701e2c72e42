import { fileUnder } from '../../text/filed.ts'
import type { Speaking, Spoken, SpokenCount } from '../tallies.ts'
import type { Statements } from './statements.ts'

type NamedRow = [number: number, kind: Spoken['kind'], key: string, name: string]

// Lists in one row: a row each of 8,000 would take as long as all the rest (see in-one-row.ts).
const SPEAKING = `SELECT json_group_array(entity) AS entities FROM json_each(?)
  CROSS JOIN mentions ON mentions.article = json_each.value`
const COUNTED = `SELECT json_group_array(number) AS numbers, json_group_array(articles) AS articles FROM json_each(?)
  CROSS JOIN entities ON number = value WHERE shown AND kind <> 'figure'`
const NAMED = `SELECT json_group_array(json_array(number, kind, entities.key, name)) AS rows FROM json_each(?)
  CROSS JOIN entities ON number = value`

/** Counts by their numbers whom articles speak of; what they are called is asked of those that are to be told. */
export function speakingIn(statements: Statements): Speaking {
  const times = new Map<number, number>()
  let byTimes: Map<number, number[]> | undefined
  const ask = <Column extends string>(sql: string, numbers: number[]) =>
    statements.get<Record<Column, string>>(sql, JSON.stringify(numbers))!
  return {
    async add(articles) {
      byTimes = undefined
      for (const entity of JSON.parse(ask<'entities'>(SPEAKING, articles).entities) as number[])
        times.set(entity, (times.get(entity) ?? 0) + 1)
    },
    async counts(least = 1, below = Number.POSITIVE_INFINITY) {
      byTimes ??= groupedByTimes(times)
      const wanted = [...byTimes].flatMap(([together, entities]) =>
        together >= least && together < below ? entities : [],
      )
      if (wanted.length === 0) return []
      const told = ask<'numbers' | 'articles'>(COUNTED, wanted)
      const counts = JSON.parse(told.articles) as number[]
      return (JSON.parse(told.numbers) as number[]).map(
        (number, index): SpokenCount => ({ number, together: times.get(number)!, articles: counts[index]! }),
      )
    },
    async named(counts) {
      const byNumber = new Map(counts.map((count) => [count.number, count]))
      const { rows } = ask<'rows'>(NAMED, [...byNumber.keys()])
      return (JSON.parse(rows) as NamedRow[]).map(([number, kind, key, name]) => {
        const { together, articles } = byNumber.get(number)!
        return { kind, key, name, together, articles }
      })
    },
  }
}

function groupedByTimes(times: Map<number, number>): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const [entity, together] of times) fileUnder(groups, together, entity)
  return groups
}
