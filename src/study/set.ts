import type { Query } from '../model/query.ts'
import { areTurned, dayOf } from '../search/day-of.ts'
import { parseQuery, QueryError } from '../search/parse-query.ts'
import { type Fitting, fittingOf } from '../search/pattern/fitting.ts'
import type { Countable } from '../store/tallies.ts'
import { fold } from '../text/fold.ts'

/** A set of articles that is studied, and what of them counts as a hit. */
export interface StudySet {
  /** As typed. */
  line: string
  query: Query
  wanted: Wanted
  /** Where the hits are the uses of these, and need no reading to be counted. */
  counted?: Countable[]
}

type Place = 'head' | 'by' | undefined

/** What counts as a hit in an article of a set. */
export interface Wanted {
  /** Texts, folded, and where they have to stand. */
  texts: { text: string; in: Place }[]
  /** Texts that count only where the others stand near. */
  near: { texts: string[]; within: number }[]
  /** Names of things that are spoken of, by kind. */
  named: Extract<Query, { ask: 'named' }>[]
  /** Expressions, which no index knows: whether an article belongs to the set, its text has to say. */
  patterns: Fitting[]
}

/** A day, a month or a year, or from one to another: a set that is written as its days. */
const PERIOD = /^(\d{4}(?:-\d{1,2}){0,2})?(?:(\.\.)(\d{4}(?:-\d{1,2}){0,2})?)?$/

/** A collection, and what is looked for in it. */
const COLLECTION = /^\s*(?:集|collection)[:：](?:"([^"]+)"|(\S+))(?:\s+(.*))?$/su

function periodIn(line: string): Query | undefined {
  const [whole, from, dots, to] = PERIOD.exec(line.trim()) ?? []
  if (!whole || (from === undefined && to === undefined)) return undefined
  const first = from === undefined ? null : dayOf(from, 'first')
  const last = dots && to === undefined ? null : dayOf(to ?? from!, 'last')
  if (first === undefined || last === undefined) throw new QueryError('badDate', 0, whole)
  if (areTurned(first, last)) throw new QueryError('turnedDates', 0, whole)
  return { ask: 'dates', from: first, to: last }
}

/**
 * The set that a line speaks of: a query, or a period alone, such as 2022 or 2021-03..2021-05.
 *
 * @param within days that all of its articles are of, ISO
 * @param collected the ids of the articles of a collection, for 集:名称 at the beginning of a line
 */
export function setOf(
  line: string,
  within: { since: string | null; until: string | null },
  collected: (name: string) => string[] = () => [],
): StudySet {
  const [, quoted, plain, more = ''] = COLLECTION.exec(line) ?? []
  const name = quoted ?? plain
  const rest = name === undefined ? line : more
  const parts: Query[] = name === undefined ? [] : [{ ask: 'listed', ids: collected(name) }]
  if (rest.trim() !== '' || name === undefined) parts.push(periodIn(rest) ?? parseQuery(rest))
  const asked: Query = parts.length === 1 ? parts[0]! : { ask: 'all', of: parts }
  const counted = countedOf(asked)
  return {
    ...{ line, query: between(asked, within), wanted: wantedOf(asked) },
    ...(counted && { counted }),
  }
}

/** The articles that are not in a set. */
export const restOf = (set: StudySet, within: { since: string | null; until: string | null }): StudySet => ({
  line: `-(${set.line})`,
  query: between({ ask: 'not', of: set.query }, within),
  wanted: { texts: [], near: [], named: [], patterns: [] },
})

const between = (query: Query, { since, until }: { since: string | null; until: string | null }): Query =>
  since === null && until === null
    ? query
    : { ask: 'all', of: [query, { ask: 'dates', from: since, to: until }] }

/** Every part of a query that something in an article may fit. */
function partsOf(query: Query): Query[] {
  return query.ask === 'all' || query.ask === 'any' ? query.of.flatMap(partsOf) : [query]
}

function wantedOf(query: Query): Wanted {
  const wanted: Wanted = { texts: [], near: [], named: [], patterns: [] }
  for (const part of partsOf(query)) {
    if (part.ask === 'text') wanted.texts.push({ text: fold(part.text), in: part.in })
    if (part.ask === 'near') wanted.near.push({ texts: part.texts.map(fold), within: part.within })
    if (part.ask === 'named') wanted.named.push(part)
    if (part.ask === 'pattern') wanted.patterns.push(fittingOf(part.source))
  }
  return wanted
}

/** Texts of which none can overlap another, or one name alone: what each has of uses may be added. */
function countedOf(query: Query): Countable[] | undefined {
  const parts = partsOf(query).filter(({ ask }) => HAVE_HITS.has(ask))
  const [first] = parts
  if (parts.length === 1 && first!.ask === 'named') return [first as Countable]
  const texts = parts.filter((part) => part.ask === 'text')
  const folded = texts.map(({ text }) => fold(text))
  const isApart = folded.every((one, index) => folded.slice(index + 1).every((other) => !overlap(one, other)))
  const isKnown =
    texts.length > 0 && texts.length === parts.length && folded.every((text) => [...text].length > 1)
  return isKnown && isApart ? texts : undefined
}

const HAVE_HITS = new Set<Query['ask']>(['text', 'near', 'named', 'pattern'])

/** True where the end of one text may be the beginning of the other, or one holds the other. */
function overlap(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true
  for (let length = 1; length < Math.min(one.length, other.length); length++)
    if (one.endsWith(other.slice(0, length)) || other.endsWith(one.slice(0, length))) return true
  return false
}

/** True where a set has something that can be seen in its articles. */
export const hasHits = ({ wanted }: StudySet): boolean =>
  Object.values(wanted).some((parts) => parts.length > 0)
