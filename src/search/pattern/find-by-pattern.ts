import type { Query } from '../../model/query.ts'
import type { Archive, ArchivedArticle } from '../../store/archive.ts'
import { fold } from '../../text/fold.ts'
import { Abandoned } from '../abandoned.ts'
import type { FindRequest, Found, Hit } from '../find.ts'
import type { Match } from '../matches.ts'
import { type Fitting, fittingOf } from './fitting.ts'

/** Articles that are looked at together. */
const SLICE = 32

interface PatternRequest extends Pick<FindRequest, 'line' | 'limit' | 'isWanted' | 'onHits'> {
  query: Query
  patterns: string[]
}

/** Articles that regular expressions fit, the newest first, as far as it takes to find so many. */
export async function findByPattern(
  archive: Archive,
  { line, limit, query, patterns, isWanted = () => true, onHits = () => {} }: PatternRequest,
): Promise<Found> {
  const fittings = patterns.map(fittingOf)
  const asked = askedFirst(query, fittings)
  const hits: Hit[] = []
  let skipped = 0
  const found = (): Found => ({ query: line, total: hits.length, hits, ...(skipped > 0 && { skipped }) })
  for (let after: number | undefined; ; ) {
    const before = hits.length
    const numbers = await archive.matching(asked, { limit: SLICE, ...(after !== undefined && { after }) })
    for (const article of await archive.articles(numbers)) {
      if (!isWanted()) throw new Abandoned()
      const matches = matchesOf(article, fittings)
      if (matches === 'tooSlow') skipped++
      // As it is: spreading it would read the entities that nobody may ask for.
      else if (matches) hits.push(Object.assign(article, { score: 1, matches }))
      if (hits.length >= limit) return found()
    }
    if (numbers.length < SLICE) return found()
    if (hits.length > before) onHits(hits)
    after = numbers.at(-1)
  }
}

/** The query with the texts that the index can be asked for first; one character is in too many articles. */
function askedFirst(query: Query, fittings: Fitting[]): Query {
  const texts = fittings.flatMap(({ required }) => required).filter((text) => [...fold(text)].length > 1)
  if (texts.length === 0) return query
  return { ask: 'all', of: [query, ...texts.map((text): Query => ({ ask: 'text', text }))] }
}

/** Where each of the expressions fits; undefined where one does not. */
function matchesOf({ article }: ArchivedArticle, fittings: Fitting[]): Match[] | 'tooSlow' | undefined {
  const texts: Omit<Match, 'ranges'>[] = [
    { field: 'headline', block: 0, text: article.headline },
    ...article.body.map(({ text }, block) => ({ field: 'body' as const, block, text })),
  ]
  const plain = texts.map(({ text }) => text)
  const matches: Match[] = []
  let isTooSlow = false
  for (const { rangesIn } of fittings) {
    const ranges = rangesIn(plain)
    if (!ranges) isTooSlow = true
    else if (ranges.every((own) => own.length === 0)) return undefined
    else
      ranges.forEach((own, index) => {
        if (own.length > 0) matches.push({ ...texts[index]!, ranges: own })
      })
  }
  return isTooSlow ? 'tooSlow' : matches
}
