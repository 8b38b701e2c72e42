import type { Query } from '../../model/query.ts'
import { fold } from '../../text/fold.ts'
import { SLIP, slipWays } from '../slip-ways.ts'

/** A condition as a cluster is asked it. */
export type Condition = Record<string, unknown>

const FIELDS = ['head', 'body', 'signed']
const ALL: Condition = { match_all: {} }
export const NOTHING: Condition = { match_none: {} }

/** The names of those whom a query speaks of, looked up before: kind and key in one word. */
export interface Names {
  ofNumbers(numbers: number[]): string[]
  named(kind: string, name: string): Promise<string[]>
}

/** A list of any length: one condition takes 65,536 values. */
const MOST_TERMS = 50_000
export function anyOfValues(field: string, values: (string | number)[]): Condition {
  if (values.length === 0) return NOTHING
  const parts: Condition[] = []
  for (let at = 0; at < values.length; at += MOST_TERMS)
    parts.push({ terms: { [field]: values.slice(at, at + MOST_TERMS) } })
  return any(parts)
}

export const every = (parts: Condition[]): Condition => ({ bool: { filter: parts } })
const any = (parts: Condition[]): Condition =>
  parts.length === 1 ? parts[0]! : { bool: { should: parts, minimum_should_match: 1 } }
const not = (part: Condition): Condition => ({ bool: { must_not: [part] } })

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
    case 'unsure':
      return { term: { unsure: true } }
    case 'issue':
      return { term: { issue: query.id } }
    case 'listed':
      return anyOfValues('id', query.ids)
    case 'dates': {
      const { from, to } = query
      if (from === null && to === null) return ALL
      return { range: { date: { ...(from !== null && { gte: from }), ...(to !== null && { lte: to }) } } }
    }
    case 'pattern':
      return ALL
  }
}

const lengthOf = (folded: string) => [...folded].length

/** No name is longer, in characters; and a cluster has no room for what it would make of a longer part of a question. */
export const LONG = 200

function text(folded: string, column: 'head' | 'by' | undefined): Condition {
  const length = lengthOf(folded)
  if (length === 0) return NOTHING
  const fields = column === undefined ? FIELDS : [column === 'by' ? 'signed' : 'head']
  if (length > 1) return any(fields.map((field) => phrase(field, folded)))
  const character = folded.toLowerCase()
  if (column === undefined) return { term: { characters: character } }
  return { prefix: { [fields[0]!]: character } }
}

export const phrase = (field: string, folded: string): Condition => ({
  match_phrase: { [field]: { query: folded } },
})

export const phrases = (folded: string): Condition => any(FIELDS.map((field) => phrase(field, folded)))

/** Parts with so many pairs between them at most, in one field; those too short to be a pair are left out. */
function near(given: string[], within: number): Condition {
  const parts = [...new Set(given)].filter((part) => lengthOf(part) > 1)
  if (parts.length === 0) return NOTHING
  if (parts.length === 1) return phrases(parts[0]!)
  if (parts.some((part) => lengthOf(part) > LONG)) return every(parts.map(phrases))
  return any(FIELDS.map((field) => ({ intervals: { [field]: close(parts, within) } })))
}

/** One of the characters of each place behind one of those before. */
function row(choices: string[]): Condition {
  if (choices.length < 2 || choices.includes('')) return NOTHING
  const pairs = choices.slice(1).map((seconds, at) => ({
    // By the first: an expression stands for a thousand terms at most, and no syllable has so many characters.
    any_of: {
      intervals: [...choices[at]!].map((first) => ({
        regexp: { pattern: literal(first) + oneOf(seconds), max_expansions: MOST_CHARACTERS },
      })),
    },
  }))
  const rule = { all_of: { ordered: true, max_gaps: 0, intervals: pairs } }
  return any(FIELDS.map((field) => ({ intervals: { [field]: rule } })))
}

const MOST_CHARACTERS = 1000
const literal = (character: string) => (/[\p{L}\p{N}]/u.test(character) ? character : `\\${character}`)
const oneOf = (characters: string) => `(${[...characters].map(literal).join('|')})`

const interval = (part: string) => ({ match: { query: part, max_gaps: 0, ordered: true } })

/** More orders of parts than those of three are not told one by one. */
const FEW = 3

/**
 * The distance is that between the first and the last part, in which those between them count: so that of three the
 * order says how much may be left over. With more parts it is what the shortest of them leave, a little too much.
 */
function close(parts: string[], within: number): Condition {
  const pairsIn = (part: string) => lengthOf(part) - 1
  const sum = (lengths: number[]) => lengths.reduce((all, length) => all + length, 0)
  const unordered = (gaps: number) => ({
    all_of: { ordered: false, max_gaps: gaps, intervals: parts.map(interval) },
  })
  if (parts.length < FEW) return unordered(within)
  if (parts.length > FEW) {
    const between = parts
      .map(pairsIn)
      .sort((one, other) => one - other)
      .slice(0, -2)
    return unordered(Math.max(0, within - sum(between)))
  }
  const orders = parts.flatMap((first) =>
    parts
      .filter((middle) => middle !== first)
      .map((middle) => [first, middle, parts.find((last) => last !== first && last !== middle)!]),
  )
  const ways = orders.flatMap((order) => {
    const gaps = within - pairsIn(order[1]!)
    return gaps < 0 ? [] : [{ all_of: { ordered: true, max_gaps: gaps, intervals: order.map(interval) } }]
  })
  return ways.length === 0 ? unordered(0) : { any_of: { intervals: ways } }
}
