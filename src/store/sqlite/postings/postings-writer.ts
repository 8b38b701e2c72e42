import type Database from 'libsql'
import { Articles } from './articles.ts'
import { Inverted, type Texts } from './inverted.ts'
import { mergeSegments } from './merge.ts'
import { ROWS } from './schema.ts'
import { goneOf, packGone, Segment, type SegmentRow } from './segment.ts'
import { SegmentWriter } from './segment-writer.ts'

/** Places of a segment: what is asked of it is held in memory as a whole. */
const MOST = 2 ** 25
/** Segments of fewer places are small, and so many of them become one. */
const SMALL = 2 ** 22
const MANY = 8

/** Writes what articles are found by: what a transaction brings becomes a segment when it ends. */
export class PostingsWriter {
  private readonly gone = new Set<number>()
  private readonly fresh = new Map<number, Texts>()

  constructor(private readonly database: Database.Database) {}

  add(number: number, texts: Texts): void {
    this.fresh.set(number, texts)
  }

  remove(number: number): void {
    if (!this.fresh.delete(number)) this.gone.add(number)
  }

  flush(): void {
    if (this.gone.size > 0) this.removeGone()
    if (this.fresh.size === 0) return
    const fresh = [...this.fresh].sort(([a], [b]) => a - b)
    this.fresh.clear()
    let inverted = new Inverted()
    let articles = new Articles()
    for (const [number, texts] of fresh) {
      articles.add(number, inverted.add(texts))
      if (inverted.places < MOST) continue
      this.write(inverted, articles)
      inverted = new Inverted()
      articles = new Articles()
    }
    if (inverted.articles > 0) this.write(inverted, articles)
    const small = this.rows().filter(({ places }) => places < SMALL)
    if (small.length >= MANY) this.merge(small)
  }

  private rows(): SegmentRow[] {
    return this.database
      .prepare('SELECT number, first, last, places, gone FROM segments ORDER BY first, number')
      .all() as SegmentRow[]
  }

  private write(inverted: Inverted, articles: Articles): void {
    const number = this.nextNumber()
    const writer = new SegmentWriter(this.database, number, articles)
    for (const [term, list] of inverted.lists()) writer.add(term, list)
    writer.finish()
    this.note(number, articles)
  }

  private nextNumber(): number {
    const last = this.database.prepare('SELECT max(number) AS last FROM segments').get() as {
      last: number | null
    }
    return (last.last ?? 0) + 1
  }

  private note(number: number, articles: Articles): void {
    this.database
      .prepare('INSERT INTO segments (number, first, last, places, articles) VALUES (?, ?, ?, ?, ?)')
      .run(
        number,
        articles.numbers[0],
        articles.numbers.at(-1),
        articles.edges.at(-1),
        Buffer.from(articles.packed()),
      )
  }

  private removeGone(): void {
    for (const row of this.rows()) {
      const own = [...this.gone].filter((number) => number >= row.first && number <= row.last)
      if (own.length === 0) continue
      const { numbers } = new Segment(this.database, row).articles
      const places = new Map(Array.from(numbers, (number, article) => [number, article] as const))
      const gone = new Set(goneOf(row))
      const before = gone.size
      for (const number of own) {
        const article = places.get(number)
        if (article !== undefined) gone.add(article)
      }
      if (gone.size === numbers.length) this.drop(row)
      else if (gone.size > before)
        this.database
          .prepare('UPDATE segments SET gone = ? WHERE number = ?')
          .run(Buffer.from(packGone([...gone].sort((a, b) => a - b))), row.number)
    }
    this.gone.clear()
  }

  private drop({ number }: SegmentRow): void {
    this.database.prepare('DELETE FROM segments WHERE number = ?').run(number)
    this.database.prepare('DELETE FROM terms WHERE segment = ?').run(number)
    this.database
      .prepare('DELETE FROM lists WHERE number BETWEEN ? AND ?')
      .run(number * ROWS, (number + 1) * ROWS - 1)
  }

  private merge(rows: SegmentRow[]): void {
    const number = this.nextNumber()
    const segments = rows.map((row) => new Segment(this.database, row))
    const articles = mergeSegments(this.database, segments, number)
    for (const row of rows) this.drop(row)
    if (articles) this.note(number, articles)
  }

  /** Makes as few segments as may be, each in a transaction of its own. */
  mergeAll(): void {
    const groups: SegmentRow[][] = []
    let places = MOST
    for (const row of this.rows()) {
      if (places + row.places > MOST) {
        groups.push([])
        places = 0
      }
      groups.at(-1)!.push(row)
      places += row.places
    }
    for (const group of groups) {
      if (group.length === 1 && !group[0]!.gone) continue
      this.database.exec('BEGIN IMMEDIATE')
      this.merge(group)
      this.database.exec('COMMIT')
    }
  }
}
