import type { ReadArticles } from './articles.ts'
import { COLUMNS } from './inverted.ts'

// What stands in most articles stands in few of their headlines, and to find these the places of all would have to be
// gone through: 50 ms for two such pairs in 270,000 articles. Of a pair with many places it is kept which articles have
// it in their heads.

/** Of what has fewer places than this all are gone through. */
export const MANY_PLACES = 2048

const HEAD = COLUMNS.indexOf('head')

/** The articles that have some of these places in their heads. */
export function articlesByHead(places: Uint32Array, { edges, numbers }: ReadArticles): Uint32Array {
  const articles: number[] = []
  let at = 0
  for (let article = 0; article < numbers.length && at < places.length; article++) {
    const begin = edges[COLUMNS.length * article + HEAD]!
    const end = edges[COLUMNS.length * article + HEAD + 1]!
    while (at < places.length && places[at]! < begin) at++
    if (at < places.length && places[at]! < end) articles.push(article)
  }
  return Uint32Array.from(articles)
}
