import type { Query } from '../model/query.ts'
import type { Archive, ArchivedArticle } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { type Forgiven, type Meant, meantBy } from './forgive.ts'
import { type Match, matchesIn } from './matches.ts'
import { nearlyIn } from './nearly.ts'
import { parseQuery } from './parse-query.ts'
import { patternMatches } from './pattern.ts'

export interface FindRequest {
  line: string
  limit: number
  since?: string | null
  until?: string | null
  /** Counting every hit may take longer than finding the first: who does not wait for it gets -1. */
  isCounted?: boolean
  /** Asked between the steps: a search that nobody waits for any more is given up. */
  isWanted?: () => boolean
}

/** A search that was given up. */
export class Abandoned extends Error {}

/** An article that was found, where in it, and what was forgiven on the way. */
export interface Hit extends ArchivedArticle {
  /** 1 for the best kind of hit there is, less for each kind below it. */
  score: number
  matches: Match[]
  forgiven?: { typed: string; meant: string; how: Forgiven }[]
}

export interface Found {
  query: string
  /** How many articles hold exactly what was asked. */
  total: number
  hits: Hit[]
}

/** One kind of hit: better ones come first, within one kind the newest. */
interface Tier {
  query: Query
  texts: string[]
  forgiven?: Hit['forgiven']
  /** Looks at the text where the index says only that it may be. */
  holds?: (article: ArchivedArticle) => boolean
}

/** So many articles are looked at for a tier that the index cannot tell whole. */
const LOOKED_AT = 100

/** Articles for a line as people type it: exact before forgiven, headline before body, close together before scattered. */
export async function find(
  archive: Archive,
  { line, limit, since = null, until = null, isCounted = true, isWanted = () => true }: FindRequest,
): Promise<Found> {
  const asked = parseQuery(line)
  const within = (query: Query): Query =>
    since || until ? { ask: 'all', of: [query, { ask: 'dates', from: since, to: until }] } : query
  const pattern = patternsOf(asked)
  if (pattern.length > 0)
    return patternMatches(archive, { line, limit, query: within(asked), patterns: pattern })
  const hits = new Map<number, { tier: Tier; rank: number }>()
  const collect = async (tier: Tier, rank: number) => {
    if (!isWanted()) throw new Abandoned()
    if (hits.size >= limit) return
    const numbers = await archive.matching(within(tier.query), {
      limit: tier.holds ? LOOKED_AT : limit + hits.size,
    })
    for (const number of numbers) {
      if (hits.size >= limit) return
      if (hits.has(number)) continue
      if (tier.holds) {
        const [article] = await archive.articles([number])
        if (!article || !tier.holds(article)) continue
      }
      hits.set(number, { tier, rank })
    }
  }
  const exact = await exactTiers(archive, asked)
  for (const [rank, tier] of exact.entries()) await collect(tier, rank)
  if (hits.size < limit) {
    const forgiven = await forgivenTiers(archive, asked, hits.size)
    for (const [index, tier] of forgiven.entries()) await collect(tier, exact.length + index)
    const terms = termsOf(asked)
    if (hits.size === 0 && terms.some(isForgivenInBody))
      await collect(slipTier(asked, terms), exact.length + forgiven.length)
  }
  const ordered = [...hits]
  const articles = await archive.articles(ordered.map(([number]) => number))
  return {
    query: line,
    total: isCounted ? await archive.count(within(asked)) : -1,
    hits: articles.map((article, index) => {
      const { tier, rank } = ordered[index]![1]
      const forgiven = tier.forgiven?.filter(({ meant }) => fold(textOf(article)).includes(fold(meant)))
      // As it is: spreading it would read the entities that nobody may ask for.
      return Object.assign(article, {
        score: 1 / (1 + rank),
        matches: matchesIn(article, tier.texts, tier.holds !== undefined),
        ...(forgiven && forgiven.length > 0 && { forgiven }),
      })
    }),
  }
}

const textOf = ({ article }: ArchivedArticle) =>
  [
    ...article.kicker,
    article.headline,
    ...article.subhead,
    ...article.bylines.map(({ name }) => name),
    ...article.body.map(({ text }) => text),
  ].join('')

/** The plain terms of a query; undefined where it is more than terms that must all be met. */
function termsOf(query: Query): string[] {
  if (query.ask === 'text' && !query.in) return [query.text]
  return query.ask === 'all' ? query.of.flatMap((part) => (part.ask === 'all' ? [] : termsOf(part))) : []
}

function patternsOf(query: Query): string[] {
  if (query.ask === 'pattern') return [query.source]
  return query.ask === 'all' ? query.of.flatMap(patternsOf) : []
}

/** Every text that a hit of a query may hold, for marking it. */
function textsOf(query: Query): string[] {
  switch (query.ask) {
    case 'text':
    case 'nearly':
      return [query.text]
    case 'near':
      return query.texts
    case 'named':
      return [query.name]
    case 'all':
    case 'any':
      return query.of.flatMap(textsOf)
    default:
      return []
  }
}

/** The query with each of its plain terms in place of another. */
function replaceTerms(query: Query, by: (text: string) => Query): Query {
  if (query.ask === 'text' && !query.in) return by(query.text)
  return query.ask === 'all' ? { ask: 'all', of: query.of.map((part) => replaceTerms(part, by)) } : query
}

/** Other terms may stand at most so many characters from each other to be close. */
const CLOSE = 20

async function exactTiers(archive: Archive, asked: Query): Promise<Tier[]> {
  const terms = termsOf(asked)
  const texts = textsOf(asked)
  if (terms.length === 0) return [{ query: asked, texts }]
  const isLong = terms.every((term) => [...fold(term)].length > 1)
  // One character in a headline is asked for as a beginning of pairs: too slow, and it says little.
  const tiers: Query[] = isLong ? [replaceTerms(asked, (text) => ({ ask: 'text', text, in: 'head' }))] : []
  if (terms.length === 1) {
    const named = await archive.entitiesKeyed(fold(terms[0]!), ['person', 'org', 'place', 'work', 'practice'])
    const numbers = named.map(({ number }) => number)
    if (numbers.length > 0) tiers.push({ ask: 'all', of: [asked, { ask: 'entities', numbers }] })
  } else {
    for (const term of terms) tiers.push({ ask: 'all', of: [asked, { ask: 'text', text: term, in: 'head' }] })
    if (terms.every((term) => [...fold(term)].length > 1))
      tiers.push({ ask: 'all', of: [asked, { ask: 'near', texts: terms, within: CLOSE }] })
  }
  return [...tiers, asked].map((query) => ({ query, texts }))
}

const anyOf = (texts: string[], column?: 'head'): Query => ({
  ask: 'any',
  of: texts.map((text) => ({ ask: 'text', text, ...(column && { in: column }) })),
})

/** Longer terms are forgiven in the body, too, where nothing else is found. */
const FORGIVEN_IN_BODY = 4
/** Where fewer hits are exact, characters may have been meant otherwise. */
const FEW = 3
const isForgivenInBody = (term: string) => fold(term).length >= FORGIVEN_IN_BODY

async function forgivenTiers(archive: Archive, asked: Query, found: number): Promise<Tier[]> {
  const terms = termsOf(asked)
  // Characters are mostly meant as typed; letters may always be pinyin.
  if (terms.length === 0 || (found >= FEW && !terms.some((term) => /[a-z]/i.test(term)))) return []
  const meant = new Map<string, Meant[]>()
  for (const term of new Set(terms)) meant.set(term, await meantBy(archive, term))
  const forgiven = [...meant].flatMap(([typed, all]) =>
    all.map(({ text, how }) => ({ typed, meant: text, how })),
  )
  const alternatives = (term: string, onlyNames: boolean) => [
    term,
    ...meant
      .get(term)!
      .filter(({ isName }) => isName || !onlyNames)
      .map(({ text }) => text),
  ]
  const tiers: Tier[] = []
  const add = (by: (term: string) => Query, texts: string[]) =>
    tiers.push({ query: replaceTerms(asked, by), texts, forgiven })
  for (const onlyNames of [true, false]) {
    const texts = terms.flatMap((term) => alternatives(term, onlyNames))
    if (texts.length === terms.length) continue
    add((term) => anyOf(alternatives(term, onlyNames), 'head'), texts)
    add((term) => anyOf(alternatives(term, onlyNames)), texts)
  }
  // Several words of pinyin may be one name: lvliang geyao.
  const whole =
    terms.length > 1 && terms.every((term) => /^[a-zü'’]+$/i.test(term)) ? terms.join('') : undefined
  if (whole) {
    const joined = await meantBy(archive, whole)
    if (joined.length > 0) {
      const texts = joined.map(({ text }) => text)
      tiers.unshift({
        query: anyOf(texts),
        texts,
        forgiven: joined.map(({ text, how }) => ({ typed: whole, meant: text, how })),
      })
    }
  }
  return tiers
}

/** One slip in the longer terms, wherever they stand; the index brings what may hold them, and the text decides. */
function slipTier(asked: Query, terms: string[]): Tier {
  return {
    query: replaceTerms(asked, (text) =>
      isForgivenInBody(text) ? { ask: 'nearly', text } : { ask: 'text', text },
    ),
    texts: terms,
    holds: (article) => {
      const folded = fold(textOf(article))
      return terms.every(
        (term) =>
          folded.includes(fold(term)) ||
          (isForgivenInBody(term) && nearlyIn(folded, fold(term)) !== undefined),
      )
    },
  }
}
