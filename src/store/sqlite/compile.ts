import type { Query } from '../../model/query.ts'
import { fold } from '../../text/fold.ts'
import { rangesOfDays } from './numbers.ts'
import { everyPair, phrase } from './tokens.ts'

/** A query as SQLite is asked it: a question to the full text, and conditions on the number of an article. */
export interface Compiled {
  match: string | undefined
  where: string[]
  values: unknown[]
}

/** Stands in conditions for the number of the article: how SQLite is to look it up is for the whole query to say. */
export const NUMBER = '@number'

const NOTHING: Compiled = { match: undefined, where: [], values: [] }

/**
 * Everything but what stands in `not` may be told by the full text; conditions beside it hold for the whole query.
 * One range of numbers for some days the full text can be told to keep to, and two it cannot: the second is named only
 * where the index is `crowded`, with days that have articles beyond their place.
 */
export function compile(query: Query, crowded: boolean): Compiled {
  switch (query.ask) {
    case 'text':
      return text(query)
    case 'near':
      return { ...NOTHING, match: near(query.texts, query.within) }
    case 'nearly':
      return { ...NOTHING, match: nearly(fold(query.text)) }
    case 'all':
      return all(query.of, crowded)
    case 'any':
      return any(query.of, crowded)
    case 'not':
      return negated(compile(query.of, crowded))
    case 'named':
      return named(query)
    case 'entities':
      return where(
        `${NUMBER} IN (SELECT article FROM mentions WHERE entity IN (${query.numbers.map(Number).join(', ') || 'NULL'}))`,
      )
    case 'page':
      return where(`${NUMBER} IN (SELECT number FROM articles WHERE page = ?)`, query.page)
    case 'kind':
      return where(`${NUMBER} IN (SELECT number FROM articles WHERE kind = ?)`, query.kind)
    case 'issue':
      return where(
        `${NUMBER} IN (SELECT number FROM articles WHERE issue = (SELECT number FROM issues WHERE id = ?))`,
        query.id,
      )
    case 'listed':
      // As one value: SQLite takes 32,766 of them, a collection may have more.
      return where(
        `${NUMBER} IN (SELECT number FROM articles WHERE id IN (SELECT value FROM json_each(?)))`,
        JSON.stringify(query.ids),
      )
    case 'dates': {
      const ranges = rangesOfDays(query.from, query.to).slice(0, crowded ? 2 : 1)
      return where(`(${ranges.map(() => 'number BETWEEN ? AND ?').join(' OR ')})`, ...ranges.flat())
    }
    case 'pattern':
      return NOTHING
  }
}

const where = (condition: string, ...values: unknown[]): Compiled => ({
  match: undefined,
  where: [condition],
  values,
})

function text({ text: given, in: column }: Extract<Query, { ask: 'text' }>): Compiled {
  const folded = fold(given)
  if ([...folded].length !== 1)
    return {
      ...NOTHING,
      match: column ? `${column === 'by' ? 'signed' : 'head'} : ${phrase(folded)}` : phrase(folded),
    }
  if (column) return { ...NOTHING, match: `${column === 'by' ? 'signed' : 'head'} : "${folded}" *` }
  return where(
    `${NUMBER} IN (SELECT rowid FROM characters WHERE characters MATCH ?)`,
    `"${folded.replaceAll('"', '')}"`,
  )
}

/** Articles that speak of who bears the name, or whose name holds it. */
function named({ kind, name }: Extract<Query, { ask: 'named' }>): Compiled {
  const isWhole = `SELECT number FROM entities WHERE shown AND kind = ? AND key = ?`
  const among =
    [...name].length > 1 ? 'number IN (SELECT rowid FROM entity_names WHERE entity_names MATCH ?) AND' : ''
  const holds = `SELECT number FROM entities WHERE shown AND ${among} kind = ? AND instr(name, ?) > 0`
  return where(
    `${NUMBER} IN (SELECT article FROM mentions WHERE entity IN (${isWhole} UNION ${holds}))`,
    ...[kind, name, ...(among === '' ? [] : [everyPair(name)]), kind, name],
  )
}

/** The distance that FTS5 counts is in words, here pairs: those between two phrases. */
function near(texts: string[], within: number): string {
  const phrases = texts.map((part) => phrase(fold(part)))
  return `NEAR(${phrases.join(' ')}, ${within + 1})`
}

/** From this length on each half of a text says enough: one slip leaves one of them whole. */
const HALVES = 8

/**
 * What holds every text with one character wrong, missing or too many: the part before the slip and the part behind
 * it close together; parts of one character are left to whoever looks at the texts.
 */
function nearly(folded: string): string {
  const whole = [...folded]
  const phraseOf = (part: string[]) => phrase(part.join(''))
  if (whole.length >= HALVES) {
    const half = whole.length >> 1
    return `${phraseOf(whole.slice(0, half))} OR ${phraseOf(whole.slice(half))}`
  }
  const ways: string[] = []
  for (let at = 0; at <= whole.length; at++) {
    for (const behind of [at, at + 1]) {
      const parts = [whole.slice(0, at), whole.slice(behind)].filter(({ length }) => length >= 2)
      if (parts.length === 0 || behind > whole.length) continue
      // Two characters alone are in too many articles to say anything.
      if (parts.length === 1 && parts[0]!.length < Math.max(3, whole.length - 2)) continue
      ways.push(parts.length === 1 ? phraseOf(parts[0]!) : `NEAR(${parts.map(phraseOf).join(' ')}, 3)`)
    }
  }
  return [...new Set(ways)].map((way) => `(${way})`).join(' OR ') || phrase(folded)
}

function all(queries: Query[], crowded: boolean): Compiled {
  const compiled = queries.filter(({ ask }) => ask !== 'not').map((query) => compile(query, crowded))
  const without = queries
    .filter(({ ask }) => ask === 'not')
    .map((query) => compile((query as { of: Query }).of, crowded))
  let match = compiled
    .flatMap((part) => part.match ?? [])
    .map((part) => `(${part})`)
    .join(' AND ')
  const conditions = compiled.flatMap((part) => part.where)
  const values = compiled.flatMap((part) => part.values)
  for (const part of without) {
    if (match !== '' && part.match !== undefined && part.where.length === 0)
      match = `(${match}) NOT (${part.match})`
    else {
      const { where: own, values: ownValues } = negated(part)
      conditions.push(...own)
      values.push(...ownValues)
    }
  }
  return { match: match === '' ? undefined : match, where: conditions, values }
}

function any(queries: Query[], crowded: boolean): Compiled {
  const parts = queries.map((query) => compile(query, crowded))
  if (parts.every((part) => part.match !== undefined && part.where.length === 0))
    return { ...NOTHING, match: parts.map((part) => `(${part.match})`).join(' OR ') }
  return where(parts.map((part) => `(${asCondition(part)})`).join(' OR '), ...parts.flatMap(valuesOf))
}

const negated = (part: Compiled): Compiled => where(`NOT (${asCondition(part)})`, ...valuesOf(part))

const valuesOf = ({ match, values }: Compiled) => (match === undefined ? values : [match, ...values])
const asCondition = ({ match, where: conditions }: Compiled) =>
  [
    ...(match === undefined ? [] : [`${NUMBER} IN (SELECT rowid FROM texts WHERE texts MATCH ?)`]),
    ...conditions,
  ].join(' AND ') || '1'
