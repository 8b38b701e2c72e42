import type Database from 'libsql'
import { DamagedContent } from '../damage.ts'
import { type ReadArticles, readArticles } from './articles.ts'
import { Bytes, Reading } from './bytes.ts'
import type { List } from './list.ts'
import { ListReading } from './list-reading.ts'
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

/** Bytes of lists that are kept of a segment. */
const MOST_REMEMBERED = 2 ** 21

/** The lists of some articles, as they stand in an index. */
export class Segment {
  private readonly gone: Set<number>
  private known: ReadArticles | undefined
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
  get articles(): ReadArticles {
    this.known ??= readArticles(
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
    if (begin === null) return undefined
    const bytes = this.bytes(begin, end)
    const reading = new ListReading(bytes)
    let list: List | undefined
    while (!list && reading.next() && reading.term <= term) if (reading.term === term) list = reading.list
    this.remember(term, list, bytes.length)
    return list
  }

  /** A search asks for the same lists several times. */
  private remember(term: number, list: List | undefined, size: number): void {
    this.remembered += size
    if (this.remembered > MOST_REMEMBERED) {
      this.lists.clear()
      this.remembered = size
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
