import type { Query } from '../../model/query.ts'
import { fold } from '../../text/fold.ts'
import { SLIP, slipWays } from '../slip-ways.ts'
import {
  ALL,
  any,
  anyOfValues,
  type Condition,
  every,
  FIELDS,
  lengthOf,
  NOTHING,
  not,
  ofDays,
  phrase,
} from './conditions.ts'
import { near, row } from './intervals.ts'

/** The names of those whom a query speaks of, looked up before: kind and key in one word. */
export interface Names {
  ofNumbers(numbers: number[]): string[]
  named(kind: string, name: string): Promise<string[]>
  /** The issues of papers whose names hold a text. */
  issuesOf(paper: string): Promise<string[]>
}

export async function compile(query: Query, names: Names): Promise<Condition> {
  const each = (queries: Query[]) => Promise.all(queries.map((own) => compile(own, names)))
  switch (query.ask) {
    case 'text':
      return text(fold(query.text), query.in)
    case 'near':
      return near(query.texts.map(fold), query.within + 1)
    case 'row':
      return row(query.of.map(fold))
    case 'nearly':
      return any(slipWays(fold(query.text)).map((parts) => near(parts, SLIP)))
    case 'all':
      return query.of.length === 0 ? ALL : every(await each(query.of))
    case 'any':
      return query.of.length === 0 ? NOTHING : any(await each(query.of))
    case 'not':
      return not(await compile(query.of, names))
    case 'named':
      return anyOfValues('names', await names.named(query.kind, query.name))
    case 'entities':
      return anyOfValues('names', names.ofNumbers(query.numbers))
    case 'page':
      return { term: { page: query.page } }
    case 'kind':
      return { term: { kind: query.kind } }
    case 'paper':
      return anyOfValues('issue', await names.issuesOf(query.name))
    case 'unsure':
      return { term: { unsure: true } }
    case 'issue':
      return { term: { issue: query.id } }
    case 'listed':
      return anyOfValues('id', query.ids)
    case 'dates':
      return ofDays(query.from, query.to)
    case 'pattern':
      return ALL
  }
}

function text(folded: string, column: 'head' | 'by' | undefined): Condition {
  const length = lengthOf(folded)
  if (length === 0) return NOTHING
  const fields = column === undefined ? FIELDS : [column === 'by' ? 'signed' : 'head']
  if (length > 1) return any(fields.map((field) => phrase(field, folded)))
  const character = folded.toLowerCase()
  if (column === undefined) return { term: { characters: character } }
  return { prefix: { [fields[0]!]: character } }
}
