import type Database from 'libsql'
import { Articles, columnOf } from './articles.ts'
import { COLUMNS } from './inverted.ts'
import type { ListReading } from './list-reading.ts'
import type { Segment } from './segment.ts'
import { SegmentWriter } from './segment-writer.ts'
import { isCharacterTerm } from './terms.ts'

/** Where the articles and columns of a segment come to stand; −1 for those that are gone. */
interface Moved {
  segment: Segment
  articles: Int32Array
  columns: Int32Array
}

/** Makes one segment of several, without what is gone; returns its articles. */
export function mergeSegments(
  database: Database.Database,
  segments: Segment[],
  number: number,
): Articles | undefined {
  const articles = new Articles()
  const moved = segments.map((segment): Moved => {
    const count = segment.articles.numbers.length
    const nowhere = (length: number) => new Int32Array(length).fill(-1)
    return { segment, articles: nowhere(count), columns: nowhere(COLUMNS.length * count) }
  })
  const all = moved.flatMap((own) =>
    own.segment.articles.numbers.map((articleNumber, article) => ({ own, article, number: articleNumber })),
  )
  all.sort((a, b) => a.number - b.number)
  for (const { own, article, number: articleNumber } of all) {
    if (own.segment.isGone(article)) continue
    own.articles[article] = articles.numbers.length
    const { edges } = own.segment.articles
    const sizes = COLUMNS.map((_, index) => {
      const column = COLUMNS.length * article + index
      return edges[column + 1]! - edges[column]! - 1
    })
    let place = articles.edges.at(-1)!
    sizes.forEach((size, index) => {
      own.columns[COLUMNS.length * article + index] = place
      place += size + 1
    })
    articles.add(articleNumber, sizes)
  }
  if (articles.numbers.length === 0) return undefined
  mergeLists(moved, new SegmentWriter(database, number))
  return articles
}

function mergeLists(moved: Moved[], writer: SegmentWriter): void {
  const heads = moved.map((own) => {
    const lists = own.segment.reading(0, Number.MAX_SAFE_INTEGER)
    return { own, lists, next: lists.next().value as ListReading | undefined }
  })
  let list = new Uint32Array(1 << 12)
  for (;;) {
    let term = Number.POSITIVE_INFINITY
    for (const { next } of heads) if (next && next.term < term) term = next.term
    if (term === Number.POSITIVE_INFINITY) break
    let count = 0
    for (const head of heads) {
      if (head.next?.term !== term) continue
      const numbers = head.next.list.numbers()
      if (count + numbers.length > list.length) {
        const grown = new Uint32Array(2 * (count + numbers.length))
        grown.set(list)
        list = grown
      }
      count = isCharacterTerm(term)
        ? moveArticles(numbers, head.own, list, count)
        : movePlaces(numbers, head.own, list, count)
      head.next = head.lists.next().value as ListReading | undefined
    }
    if (count === 0) continue
    const whole = list.subarray(0, count)
    // The days of one segment may lie among those of another.
    if (!isAscending(whole)) whole.sort()
    writer.add(term, whole)
  }
  writer.finish()
}

const isAscending = (list: Uint32Array) => {
  for (let at = 1; at < list.length; at++) if (list[at]! < list[at - 1]!) return false
  return true
}

function moveArticles(numbers: Int32Array, { articles }: Moved, list: Uint32Array, at: number): number {
  let count = at
  for (const number of numbers) {
    const article = articles[number]!
    if (article >= 0) list[count++] = article
  }
  return count
}

function movePlaces(numbers: Int32Array, { segment, columns }: Moved, list: Uint32Array, at: number): number {
  const { edges } = segment.articles
  let count = at
  let column = 0
  for (const place of numbers) {
    if (place >= edges[column + 1]!) column = columnOf(edges, place, column + 1)
    const begin = columns[column]!
    if (begin >= 0) list[count++] = begin + place - edges[column]!
  }
  return count
}
