import { createContext, Script } from 'node:vm'
import type { Query } from '../model/query.ts'
import type { Archive, ArchivedArticle } from '../store/archive.ts'
import type { Found, Hit } from './find.ts'
import type { Match } from './matches.ts'
import { patternLiterals } from './pattern-literals.ts'

/** An expression that takes longer than this on one article has run away, in milliseconds. */
const PATIENCE = 200
/** Articles that are looked at together. */
const SLICE = 64

/** A regular expression that would run for ever on this corpus. */
export class RunawayPattern extends Error {}

interface PatternRequest {
  line: string
  limit: number
  query: Query
  patterns: string[]
}

/** Articles that regular expressions fit, the newest first, as far as it takes to find so many. */
export async function patternMatches(
  archive: Archive,
  { line, limit, query, patterns }: PatternRequest,
): Promise<Found> {
  const hits: Hit[] = []
  const literals = patterns.flatMap(patternLiterals)
  const asked: Query =
    literals.length === 0
      ? query
      : { ask: 'all', of: [query, ...literals.map((text): Query => ({ ask: 'text', text }))] }
  let after: number | undefined
  for (;;) {
    const numbers = await archive.matching(asked, { limit: SLICE, ...(after !== undefined && { after }) })
    for (const article of await archive.articles(numbers)) {
      const matches = patterns.map((source) => fittingIn(article, source))
      // As it is: spreading it would read the entities that nobody may ask for.
      if (matches.every((own) => own.length > 0))
        hits.push(Object.assign(article, { score: 1, matches: matches.flat() }))
      if (hits.length >= limit) return { query: line, total: hits.length, hits }
    }
    if (numbers.length < SLICE) return { query: line, total: hits.length, hits }
    after = numbers.at(-1)
  }
}

const context = createContext({ text: '', source: '', found: [] })
/** Inside `vm` an expression can be stopped: nothing else in JavaScript can do that in one thread. */
const script = new Script(
  'found = [...text.matchAll(new RegExp(source, "gu"))].map((m) => [m.index, m.index + m[0].length])',
)

function fittingIn({ article }: ArchivedArticle, source: string): Match[] {
  const texts: [Match['field'], string[]][] = [
    ['headline', [article.headline]],
    ['body', article.body.map(({ text }) => text)],
  ]
  return texts.flatMap(
    ([field, own]) =>
      own.flatMap((text, block) => {
        context['text'] = text
        context['source'] = source
        try {
          script.runInContext(context, { timeout: PATIENCE })
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
            throw new RunawayPattern(source)
          throw error
        }
        const ranges = (context['found'] as [number, number][]).filter(([from, to]) => to > from)
        return ranges.length > 0
          ? [{ field, block, text, ranges: ranges.map(([from, to]) => [from, to]) }]
          : []
      }) as Match[],
  )
}
