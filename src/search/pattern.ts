import { createContext, Script } from 'node:vm'
import type { Query } from '../model/query.ts'
import type { Archive, ArchivedArticle } from '../store/archive.ts'
import { Abandoned } from './abandoned.ts'
import type { FindRequest, Found, Hit } from './find.ts'
import type { Match } from './matches.ts'
import { QueryError } from './parse-query.ts'
import { patternLiterals } from './pattern-literals.ts'

/** An expression that takes longer than this on one article has run away, in milliseconds. */
const PATIENCE = 200
/** Articles that are looked at together. */
const SLICE = 32

interface PatternRequest extends Pick<FindRequest, 'line' | 'limit' | 'isWanted' | 'onHits'> {
  query: Query
  patterns: string[]
}

/** Articles that regular expressions fit, the newest first, as far as it takes to find so many. */
export async function patternMatches(
  archive: Archive,
  { line, limit, query, patterns, isWanted = () => true, onHits = () => {} }: PatternRequest,
): Promise<Found> {
  const hits: Hit[] = []
  const literals = patterns.flatMap(patternLiterals)
  const asked: Query =
    literals.length === 0
      ? query
      : { ask: 'all', of: [query, ...literals.map((text): Query => ({ ask: 'text', text }))] }
  let after: number | undefined
  for (;;) {
    if (!isWanted()) throw new Abandoned()
    const before = hits.length
    const numbers = await archive.matching(asked, { limit: SLICE, ...(after !== undefined && { after }) })
    for (const article of await archive.articles(numbers)) {
      const matches = patterns.map((source) => fittingIn(article, source, line))
      // As it is: spreading it would read the entities that nobody may ask for.
      if (matches.every((own) => own.length > 0))
        hits.push(Object.assign(article, { score: 1, matches: matches.flat() }))
      if (hits.length >= limit) return { query: line, total: hits.length, hits }
    }
    if (numbers.length < SLICE) return { query: line, total: hits.length, hits }
    if (hits.length > before) onHits(hits)
    after = numbers.at(-1)
  }
}

const context = createContext({ texts: [], source: '', found: [] })
/**
 * Inside `vm` an expression can be stopped: nothing else in JavaScript can do that in one thread. Each run costs a
 * tenth of a millisecond, so it takes all texts of an article.
 */
const script = new Script(
  `found = texts.map((text) => [...text.matchAll(new RegExp(source, 'gu'))].map((m) => [m.index, m.index + m[0].length]))`,
)

function fittingIn({ article }: ArchivedArticle, source: string, line: string): Match[] {
  const texts: Omit<Match, 'ranges'>[] = [
    { field: 'headline', block: 0, text: article.headline },
    ...article.body.map(({ text }, block) => ({ field: 'body' as const, block, text })),
  ]
  context['texts'] = texts.map(({ text }) => text)
  context['source'] = source
  try {
    script.runInContext(context, { timeout: PATIENCE })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new QueryError('runaway', Math.max(0, line.indexOf(source)), source)
    throw error
  }
  const found = context['found'] as [number, number][][]
  return texts.flatMap((own, index) => {
    const ranges = found[index]!.filter(([from, to]) => to > from)
    return ranges.length > 0
      ? [{ ...own, ranges: ranges.map(([from, to]): [number, number] => [from, to]) }]
      : []
  })
}
