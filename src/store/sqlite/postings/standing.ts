import { DamagedContent } from '../damage.ts'
import { columnOf } from './articles.ts'
import type { Ascending } from './ascending.ts'
import { COLUMNS, type Column } from './inverted.ts'
import type { Segment } from './segment.ts'

/** The articles of a segment in which places stand, in a column of theirs where one is wanted. */
export function articlesAt(segment: Segment, places: Ascending, wanted?: Column): Ascending {
  const { edges, numbers } = segment.articles
  const first = wanted === undefined ? 0 : COLUMNS.indexOf(wanted)
  let column = 0
  return {
    from(number) {
      for (let article = number; article < numbers.length; ) {
        const begin = COLUMNS.length * article + first
        const place = places.from(edges[begin]!)
        if (place === undefined) return undefined
        column = columnOf(edges, place, column)
        article = Math.floor(column / COLUMNS.length)
        if (wanted === undefined || column % COLUMNS.length === first) return article
        if (column % COLUMNS.length > first) article++
      }
      return undefined
    },
  }
}

/** Those of some articles of a segment that have one of these places in a column. */
export function havingAt(
  segment: Segment,
  articles: Ascending,
  places: Ascending,
  column: Column,
): Ascending {
  const { edges } = segment.articles
  const index = COLUMNS.indexOf(column)
  let at = 0
  return {
    from(number) {
      for (let article = articles.from(number); article !== undefined; ) {
        const begin = COLUMNS.length * article + index
        const place = places.from(edges[begin]!)
        if (place === undefined) return undefined
        if (place < edges[begin + 1]!) return article
        at = columnOf(edges, place, at)
        article = articles.from(Math.max(article + 1, Math.floor(at / COLUMNS.length)))
      }
      return undefined
    },
  }
}

/** The numbers of those articles of a segment that are still there. */
export function numbersOf(segment: Segment, articles: Ascending): Ascending {
  const { numbers } = segment.articles
  let before = 0
  return {
    from(number) {
      before = firstFrom(numbers, number, before)
      let article = before < numbers.length ? articles.from(before) : undefined
      while (article !== undefined && segment.isGone(article)) article = articles.from(article + 1)
      if (article === undefined) return undefined
      if (article >= numbers.length) throw new DamagedContent('postings')
      before = article
      return numbers[article]
    },
  }
}

/** The first from a place in a list on that is not less: by larger and larger steps, then by halves. */
function firstFrom(list: ArrayLike<number>, wanted: number, from: number): number {
  let low = from
  for (let step = 1; low + step < list.length && list[low + step]! < wanted; step *= 2) low += step
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}
