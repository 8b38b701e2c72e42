import type { Query } from '../../model/query.ts'
import type { Names } from './names.ts'
import { ownIssue, ownName, type Part } from './part.ts'

/** A query as a part is asked it: by its own ids and numbers. */
export async function askedOf(part: Part, query: Query, names: Names): Promise<Query> {
  switch (query.ask) {
    case 'all':
    case 'any':
      return { ...query, of: await Promise.all(query.of.map((own) => askedOf(part, own, names))) }
    case 'not':
      return { ...query, of: await askedOf(part, query.of, names) }
    case 'entities': {
      const numbers = await Promise.all(query.numbers.map((number) => names.numbersIn(part, number)))
      return { ...query, numbers: numbers.flat() }
    }
    case 'issue': {
      const id = ownIssue(part.name, query.id)
      return id === undefined ? { ask: 'listed', ids: [] } : { ...query, id }
    }
    case 'listed':
      return { ...query, ids: query.ids.flatMap((id) => ownName(part.name, id) ?? []) }
    default:
      return query
  }
}
