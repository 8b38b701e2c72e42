import { DamagedContent } from '../damage.ts'
import { COLUMNS, type Column } from './inverted.ts'
import { columnOf, type Segment } from './segment.ts'
import { characterTerm, pairsWith, pairTerm } from './terms.ts'

// What is asked of one segment; answers are its articles, in order.

const NONE = new Int32Array(0)

/** Where the pairs of two characters or more stand one behind the other: the place of the first. */
export function placesOf(segment: Segment, codes: number[]): Int32Array {
  const lists = []
  for (let at = 0; at + 1 < codes.length; at++) {
    const list = segment.list(pairTerm(codes[at]!, codes[at + 1]!))
    if (!list) return NONE
    lists.push({ list, at })
  }
  // The shortest list first: no later one can bring back what is missing in it.
  lists.sort((a, b) => a.list.count - b.list.count)
  const [shortest, ...others] = lists
  if (!shortest) return NONE
  let places: Int32Array = shortest.list.numbers.map((place) => place - shortest.at)
  for (const { list, at } of others) {
    if (places.length === 0) break
    places = common(places, list.numbers, at)
  }
  return places
}

/** Those of the first that stand so far before one of the second. */
function common(places: Int32Array, others: Int32Array, distance: number): Int32Array {
  let count = 0
  let at = 0
  for (let index = 0; index < places.length; index++) {
    const wanted = places[index]! + distance
    at = firstFrom(others, wanted, at)
    if (at === others.length) break
    if (others[at] === wanted) places[count++] = places[index]!
  }
  return places.subarray(0, count)
}

/** The first from a place in a list on that is not less: by larger and larger steps, then by halves. */
function firstFrom(list: Int32Array, wanted: number, from: number): number {
  let low = from
  let step = 1
  while (low + step < list.length && list[low + step]! < wanted) {
    low += step
    step *= 2
  }
  let high = Math.min(list.length, low + step)
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

export const articlesWithPhrase = (segment: Segment, codes: number[], column?: Column): number[] =>
  segment.articlesWith(segment.columnsAt(placesOf(segment, codes)), column)

export function articlesWithCharacter(segment: Segment, character: number): number[] {
  const list = segment.list(characterTerm(character))
  return list ? Array.from(list.numbers).filter((article) => !segment.isGone(article)) : []
}

/** The articles in a column of which a character stands before another. */
export function articlesWithBeginning(segment: Segment, character: number, column: Column): number[] {
  const articles = new Set<number>()
  for (const list of segment.reading(...pairsWith(character)))
    for (const article of segment.articlesWith(segment.columnsAt(list.numbers()), column))
      articles.add(article)
  return [...articles].sort((a, b) => a - b)
}

/** More than the places of any segment: between columns lies so much that nothing in two of them is near. */
const APART = 2 ** 32

/** The articles in a column of which texts stand with no more than so many pairs between them. */
export function articlesWithNear(segment: Segment, phrases: number[][], within: number): number[] {
  const rows = phrases.map((codes) => ({
    pairs: codes.length - 1,
    places: placesApart(segment, placesOf(segment, codes)),
    at: 0,
  }))
  if (rows.some(({ places }) => places.length === 0)) return []
  const columns: number[] = []
  for (;;) {
    const column = nextNear(rows, within)
    if (column === undefined) return segment.articlesWith(columns)
    columns.push(column)
    // In what is found once no more has to be looked for.
    const next = (Math.floor(column / COLUMNS.length) + 1) * COLUMNS.length * APART
    for (const row of rows) while (row.places[row.at]! < next) row.at++
    if (rows.some(({ places, at }) => at >= places.length)) return segment.articlesWith(columns)
  }
}

interface Row {
  pairs: number
  places: Float64Array
  at: number
}

/** Goes on in each row until all stand near the one that is furthest; the column where they do. */
function nextNear(rows: Row[], within: number): number | undefined {
  let furthest = rows[0]!.places[rows[0]!.at]!
  for (let isNear = false; !isNear; ) {
    isNear = true
    for (const row of rows) {
      const least = furthest - row.pairs - within
      if (row.places[row.at]! >= least && row.places[row.at]! <= furthest) continue
      isNear = false
      while (row.places[row.at]! < least) row.at++
      if (row.at >= row.places.length) return undefined
      furthest = Math.max(furthest, row.places[row.at]!)
    }
  }
  return Math.floor(furthest / APART)
}

function placesApart(segment: Segment, places: Int32Array): Float64Array {
  const { edges } = segment.articles
  let column = 0
  return Float64Array.from(places, (place) => {
    if (place < 0) throw new DamagedContent('postings')
    column = columnOf(edges, place, column)
    return column * APART + place - edges[column]!
  })
}
