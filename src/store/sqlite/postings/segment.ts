import type Database from 'libsql'
import { DamagedContent } from '../damage.ts'
import { COLUMNS, type Column } from './inverted.ts'
import { ListReading } from './list-reading.ts'
import { Bytes, Reading } from './numbers.ts'
import { ROW, ROWS } from './schema.ts'

export interface SegmentRow {
  number: number
  first: number
  last: number
  places: number
  gone: Blob | null
}

/** What libsql gives for bytes: a view of one row, a buffer of many. */
type Blob = ArrayBuffer | Uint8Array

function bytesOf(blob: Blob): Uint8Array {
  if (blob instanceof ArrayBuffer) return new Uint8Array(blob)
  if (blob instanceof Uint8Array) return blob
  throw new DamagedContent('postings')
}

/** The places of a pair, or the articles with a character. */
export interface List {
  count: number
  numbers: Int32Array
}

/** Numbers of lists that are kept of a segment: two megabytes. */
const MOST_REMEMBERED = 500_000

/** Where the articles of a segment stand: their numbers, and where the columns of each begin. */
export class Articles {
  readonly numbers: number[] = []
  /** For every article three places, and one behind the last. */
  readonly edges: number[] = [0]

  add(number: number, sizes: number[]): void {
    this.numbers.push(number)
    for (const size of sizes) this.edges.push(this.edges.at(-1)! + size + 1)
  }

  packed(): Uint8Array {
    const bytes = new Bytes()
    this.numbers.forEach((number, article) => {
      bytes.number(number - (this.numbers[article - 1] ?? 0))
      for (let edge = COLUMNS.length * article; edge < COLUMNS.length * (article + 1); edge++)
        bytes.number(this.edges[edge + 1]! - this.edges[edge]! - 1)
    })
    return bytes.taken
  }

  static from(packed: Uint8Array): Articles {
    const articles = new Articles()
    const reading = new Reading(packed)
    for (let number = 0; !reading.isAtEnd; ) {
      number += reading.number()
      articles.add(
        number,
        COLUMNS.map(() => reading.number()),
      )
    }
    return articles
  }
}

/** The lists of some articles, as they stand in an index. */
export class Segment {
  private readonly gone: Set<number>
  private known: Articles | undefined
  private readonly lists = new Map<number, List | undefined>()
  private remembered = 0
  private readonly rows: Database.Statement
  private readonly placesAround: Database.Statement
  private readonly placesBetween: Database.Statement
  private readonly placeBehind: Database.Statement

  constructor(
    private readonly database: Database.Database,
    readonly row: SegmentRow,
  ) {
    this.gone = new Set(goneOf(row))
    this.rows = database.prepare('SELECT bytes FROM lists WHERE number BETWEEN ? AND ? ORDER BY number')
    const upTo = 'SELECT term FROM terms WHERE segment = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1'
    this.placesAround = database.prepare(
      `SELECT (SELECT place FROM terms WHERE segment = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1) AS begin,
       (SELECT place FROM terms WHERE segment = ?1 AND term > ?2 ORDER BY term LIMIT 1) AS end`,
    )
    this.placesBetween = database.prepare(
      `SELECT place FROM terms WHERE segment = ?1 AND term >= ifnull((${upTo}), 0) AND term < ?3 ORDER BY term`,
    )
    this.placeBehind = database.prepare(
      'SELECT place FROM terms WHERE segment = ? AND term >= ? ORDER BY term LIMIT 1',
    )
  }

  /** Read when it is first asked for: the newest of an answer stand in few segments. */
  get articles(): Articles {
    this.known ??= Articles.from(
      bytesOf(
        (
          this.database.prepare('SELECT articles FROM segments WHERE number = ?').get(this.row.number) as {
            articles: Blob
          }
        ).articles,
      ),
    )
    return this.known
  }

  isGone = (article: number): boolean => this.gone.has(article)

  /** The list of a term; undefined where it has none. */
  list(term: number): List | undefined {
    if (this.lists.has(term)) return this.lists.get(term)
    const { begin, end } = this.placesAround.get([this.row.number, term]) as {
      begin: number | null
      end: number | null
    }
    const reading = begin === null ? undefined : new ListReading(this.bytes(begin, end))
    let list: List | undefined
    while (reading?.next() && reading.term <= term)
      if (reading.term === term) list = { count: reading.count, numbers: reading.numbers() }
    this.remember(term, list)
    return list
  }

  /** A search asks for the same lists several times. */
  private remember(term: number, list: List | undefined): void {
    this.remembered += list?.count ?? 1
    if (this.remembered > MOST_REMEMBERED) {
      this.lists.clear()
      this.remembered = list?.count ?? 1
    }
    this.lists.set(term, list)
  }

  /** Goes through all lists from a term to before another, in the order of their terms. */
  *reading(from: number, before: number): Generator<ListReading> {
    const { number } = this.row
    const places = (this.placesBetween.all([number, from, before]) as { place: number }[]).map(
      ({ place }) => place,
    )
    const behind = this.placeBehind.get([number, before]) as { place: number } | undefined
    for (const [index, place] of places.entries()) {
      const reading = new ListReading(this.bytes(place, places[index + 1] ?? behind?.place ?? null))
      while (reading.next()) {
        if (reading.term >= before) return
        if (reading.term >= from) yield reading
      }
    }
  }

  private bytes(begin: number, end: number | null): Uint8Array {
    const first = Math.floor(begin / ROW)
    const last = end === null ? ROWS - 1 : Math.floor((end - 1) / ROW)
    const base = this.row.number * ROWS
    const rows = this.rows.all([base + first, base + last]) as { bytes: Blob }[]
    const parts = rows.map((row) => bytesOf(row.bytes))
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    return bytes.subarray(begin - first * ROW, end === null ? bytes.length : end - first * ROW)
  }

  /** Columns that hold one of these places, each once: three for every article. */
  columnsAt(places: ArrayLike<number>): number[] {
    const { edges } = this.articles
    const columns: number[] = []
    let column = 0
    for (let index = 0; index < places.length; index++) {
      const place = places[index]!
      if (place < edges[column]!) continue
      column = columnOf(edges, place, column)
      columns.push(column)
      column++
    }
    return columns
  }

  /** The articles of some columns that are still there, each once. */
  articlesWith(columns: Iterable<number>, wanted?: Column): number[] {
    const articles: number[] = []
    for (const column of columns) {
      const article = Math.floor(column / COLUMNS.length)
      const isWanted = wanted === undefined || COLUMNS[column % COLUMNS.length] === wanted
      if (isWanted && articles.at(-1) !== article && !this.gone.has(article)) articles.push(article)
    }
    return articles
  }

  numbersOf = (articles: Iterable<number>): number[] =>
    Array.from(articles, (article) => this.articles.numbers[article]!)
}

/** The column that a place stands in, at or behind another: first by larger and larger steps, then by halves. */
export function columnOf(edges: ArrayLike<number>, place: number, from: number): number {
  const count = edges.length - 1
  let step = 1
  let low = from
  while (low + step < count && edges[low + step]! <= place) {
    low += step
    step *= 2
  }
  let high = Math.min(count, low + step)
  if (place >= edges[count]!) throw new DamagedContent('postings')
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (edges[middle]! <= place) low = middle
    else high = middle
  }
  return low
}

export const goneOf = ({ gone }: SegmentRow): number[] => {
  if (!gone) return []
  const reading = new Reading(bytesOf(gone))
  const articles: number[] = []
  for (let article = 0; !reading.isAtEnd; ) {
    article += reading.number()
    articles.push(article)
  }
  return articles
}

export function packGone(articles: number[]): Uint8Array {
  const bytes = new Bytes()
  articles.forEach((article, index) => {
    bytes.number(article - (articles[index - 1] ?? 0))
  })
  return bytes.taken
}
