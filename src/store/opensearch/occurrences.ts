import { fold } from '../../text/fold.ts'
import type { Occurrences } from '../archive.ts'
import { phrases } from './conditions.ts'
import { articleIn, articlesWith, BY_NUMBER, isWhat } from './documents.ts'
import { isRepeating, timesIn } from './repeating.ts'
import type { Search, SearchIndex } from './search-index.ts'

/** Articles that are told together. */
const TOGETHER = 1000

/**
 * How often a text stands in an article is its score there, once for each of its pairs; where two uses may overlap the
 * text is looked at.
 */
export async function* occurrencesIn(index: SearchIndex, text: string): AsyncGenerator<Occurrences[]> {
  const folded = fold(text).toLowerCase()
  const pairs = [...folded].length - 1
  if (pairs < 1) return
  const isCounted = isRepeating(folded)
  const query = isCounted
    ? articlesWith(phrases(folded))
    : { bool: { filter: [isWhat('article')], must: [phrases(folded)] } }
  const search: Search = {
    ...{ query, sort: BY_NUMBER, track_scores: !isCounted },
    _source: isCounted ? ['number', 'content'] : false,
  }
  for (let after: unknown[] | undefined; ; ) {
    const found = await index.first(search, TOGETHER, after)
    yield found.map(({ sort, _score, _source }) => ({
      article: sort![0] as number,
      times: isCounted ? timesIn(articleIn(_source!).article, folded) : _score! / pairs,
    }))
    if (found.length < TOGETHER) return
    after = found.at(-1)!.sort
  }
}
