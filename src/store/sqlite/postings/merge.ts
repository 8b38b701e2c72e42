import type Database from 'libsql'
import { Articles, columnOf } from './articles.ts'
import { COLUMNS } from './inverted.ts'
import type { ListReading } from './list-reading.ts'
import type { Segment } from './segment.ts'
import { SegmentWriter } from './segment-writer.ts'
import { isCharacterTerm, isHeadTerm } from './terms.ts'

/** Where the articles and columns of a segment come to stand; −1 for those that are gone. */
interface Moved {
  segment: Segment
  articles: Int32Array
  columns: Int32Array
  /** How far all of it moves, where it stays together: what comes newest first stands behind what is there. */
  together?: { articles: number; places: number }
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
    Array.from(own.segment.articles.numbers, (number, article) => ({ own, article, number })),
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
  for (const own of moved) {
    const first = own.articles[0]!
    if (own.articles.every((article, index) => article >= 0 && article === first + index))
      own.together = { articles: first, places: own.columns[0]! }
  }
  mergeLists(moved, new SegmentWriter(database, number, articles))
  return articles
}

function mergeLists(moved: Moved[], writer: SegmentWriter): void {
  const heads = moved.map((own) => {
    const lists = pairsAndCharacters(own.segment)
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

/** What is kept of headlines is made anew by who writes it. */
function* pairsAndCharacters(segment: Segment): Generator<ListReading> {
  for (const reading of segment.reading(0, Number.MAX_SAFE_INTEGER))
    if (!isHeadTerm(reading.term)) yield reading
}

const isAscending = (list: Uint32Array) => {
  for (let at = 1; at < list.length; at++) if (list[at]! < list[at - 1]!) return false
  return true
}

/** Puts numbers down that all move by as much; returns how many are there then. */
function moveTogether(numbers: Int32Array, by: number, list: Uint32Array, at: number): number {
  for (let index = 0; index < numbers.length; index++) list[at + index] = numbers[index]! + by
  return at + numbers.length
}

function moveArticles(
  numbers: Int32Array,
  { articles, together }: Moved,
  list: Uint32Array,
  at: number,
): number {
  if (together) return moveTogether(numbers, together.articles, list, at)
  let count = at
  for (const number of numbers) {
    const article = articles[number]!
    if (article >= 0) list[count++] = article
  }
  return count
}

function movePlaces(
  numbers: Int32Array,
  { segment, columns, together }: Moved,
  list: Uint32Array,
  at: number,
): number {
  if (together) return moveTogether(numbers, together.places, list, at)
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
