import type { Query } from '../model/query.ts'
import type { Archive, ArchivedArticle, Page } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { Abandoned } from './abandoned.ts'
import { partsOf } from './apart.ts'
import { doubtedMatches } from './doubted.ts'
import { lastTiers } from './last-tiers.ts'
import { type Match, matchesIn } from './matches.ts'
import { nearlyIn } from './nearly.ts'
import { parseQuery } from './parse-query.ts'
import { doubtedTier } from './slips.ts'
import {
  exactTiers,
  type ForgivenTerm,
  forgivenTiers,
  isForgivenInBody,
  type Tier,
  termsOf,
} from './tiers.ts'

export interface FindRequest {
  line: string
  limit: number
  since?: string | null
  until?: string | null
  /** Counting every hit may take longer than finding the first: who does not wait for it gets -1. */
  isCounted?: boolean
  /** Asked between the steps: a search that nobody waits for any more is given up. */
  isWanted?: () => boolean
  /** Told of the hits so far where finding all of them takes long. */
  onHits?: (hits: Hit[]) => void
}

/** An article that was found, where in it, and what was forgiven on the way. */
export interface Hit extends ArchivedArticle {
  /** 1 for the best kind of hit there is, less for each kind below it. */
  score: number
  matches: Match[]
  forgiven?: ForgivenTerm[]
  /** Only nearly what was asked for; left out of those that are it. */
  isNear?: true
}

export interface Found {
  query: string
  /** How many articles hold exactly what was asked. */
  total: number
  hits: Hit[]
  /** Articles in which a regular expression took too long to know; left out where there are none. */
  skipped?: number
}

/** So many articles are looked at for a tier that the index cannot tell whole. */
const LOOKED_AT = 100

/** Articles for a line as people type it: exact before forgiven, headline before body, close together before scattered. */
export async function find(
  archive: Archive,
  { line, limit, since = null, until = null, isCounted = true, isWanted = () => true, onHits }: FindRequest,
): Promise<Found> {
  const asked = parseQuery(line)
  const within = (query: Query): Query =>
    since || until ? { ask: 'all', of: [query, { ask: 'dates', from: since, to: until }] } : query
  const patterns = patternsOf(asked)
  if (patterns.length > 0) {
    // Loaded where one is asked for: most lines hold none.
    const { findByPattern } = await import('./pattern/find-by-pattern.ts')
    return findByPattern(archive, {
      ...{ line, limit, query: within(asked), patterns, isWanted },
      ...(onHits && { onHits }),
    })
  }
  const hits = new Map<number, { tier: Tier; rank: number }>()
  const articles = (numbers: number[]) => archive.articles(numbers)
  // Given up between two questions: one alone takes long enough.
  const matching = (query: Query, page: Page) => {
    if (!isWanted()) throw new Abandoned()
    return archive.matching(within(query), page)
  }
  const collect = async (tier: Tier, rank: number) => {
    if (hits.size >= limit) return
    const numbers = await matching(tier.query, { limit: tier.holds ? LOOKED_AT : limit + hits.size })
    for (const number of numbers) {
      if (hits.size >= limit) return
      if (hits.has(number)) continue
      if (tier.holds) {
        const [article] = await articles([number])
        if (!article || !tier.holds(article)) continue
      }
      hits.set(number, { tier, rank })
    }
  }
  const terms = termsOf(asked)
  const exact = await exactTiers(archive, asked)
  for (const [rank, tier] of exact.entries()) await collect(tier, rank)
  const doubted = terms.some(isForgivenInBody) ? [doubtedTier(asked, terms)] : []
  for (const tier of doubted) await collect(tier, exact.length)
  if (hits.size < limit) {
    const forgiven = await forgivenTiers(archive, asked, hits.size)
    const behind = exact.length + doubted.length
    for (const [index, tier] of forgiven.entries()) await collect(tier, behind + index)
    let rank = behind + forgiven.length
    if (hits.size === 0)
      for await (const tiers of lastTiers(archive, { matching, articles }, asked)) {
        for (const tier of tiers) await collect(tier, rank++)
        if (hits.size > 0) break
      }
  }
  const found = (await articles([...hits.keys()])).map((article): Hit => {
    const { tier, rank } = hits.get(article.number)!
    const matches = tier.isDoubted
      ? doubtedMatches(article, terms)
      : matchesIn(article, tier.texts, tier.holds !== undefined)
    const held = fold(
      matches.map(({ text, ranges }) => ranges.map((range) => text.slice(...range)).join('\n')).join('\n'),
    )
    const isNear = rank >= exact.length
    const forgiven = tier.holds
      ? slipsIn(matches, terms)
      : tier.forgiven?.filter(({ meant }) => partsOf(meant).every((part) => held.includes(fold(part))))
    // Among forgiven hits, too, the headline comes before the body.
    const inBody = tier.forgiven && !matches.some(({ field }) => field === 'headline') ? 0.5 : 0
    // As it is: spreading it would read the entities that nobody may ask for.
    return Object.assign(article, {
      score: 1 / (1 + rank + inBody),
      matches,
      ...(forgiven && forgiven.length > 0 && { forgiven }),
      ...(isNear && { isNear: true as const }),
    })
  })
  return {
    query: line,
    total: isCounted ? await archive.count(within(asked)) : -1,
    hits: found.sort((a, b) => b.score - a.score),
  }
}

/** What stands in a text in the place of terms that were typed with a slip. */
function slipsIn(matches: Match[], terms: string[]): ForgivenTerm[] {
  const folded = matches.flatMap(({ text, ranges }) => ranges.map((range) => text.slice(...range)))
  return terms.flatMap((typed): ForgivenTerm[] => {
    const meant = folded.find((text) => fold(text) !== fold(typed) && nearlyIn(fold(text), fold(typed)))
    return meant === undefined ? [] : [{ typed, meant, how: 'slip' }]
  })
}

function patternsOf(query: Query): string[] {
  if (query.ask === 'pattern') return [query.source]
  return query.ask === 'all' ? query.of.flatMap(patternsOf) : []
}
