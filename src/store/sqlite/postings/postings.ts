import type Database from 'libsql'
import { type Ascending, some } from './ascending.ts'
import { Segment, type SegmentRow } from './segment.ts'

/** What the articles of an index are found by. */
export class Postings {
  private version: number | undefined
  private known: Segment[] = []
  private readonly versionNow: Database.Statement

  constructor(private readonly database: Database.Database) {
    this.versionNow = database.prepare('SELECT data_version AS version FROM pragma_data_version')
  }

  /** In the order of their first articles; read anew where somebody wrote since. */
  segments(): Segment[] {
    const { version } = this.versionNow.get() as { version: number }
    if (version !== this.version) {
      const rows = this.database
        .prepare('SELECT number, first, last, places, gone FROM segments ORDER BY first, number')
        .all() as SegmentRow[]
      this.known = rows.map((row) => new Segment(this.database, row))
      this.version = version
    }
    return this.known
  }

  /** Segments whose articles lie among one another stand together; what they are asked can be told part by part. */
  groups(): Segment[][] {
    const groups: Segment[][] = []
    let last = -1
    for (const segment of this.segments()) {
      if (segment.row.first > last) groups.push([])
      groups.at(-1)!.push(segment)
      last = Math.max(last, segment.row.last)
    }
    return groups
  }

  /** The numbers of the articles that an answer of every segment names, up to a last; each is asked when its turn comes. */
  ascending(answer: (segment: Segment) => Ascending, last = Number.POSITIVE_INFINITY): Ascending {
    const groups = this.groups()
    let rest: Ascending | undefined
    let next = 0
    return {
      from(number) {
        for (;;) {
          const article = rest?.from(number)
          if (article !== undefined) return article > last ? undefined : article
          while (next < groups.length && groups[next]!.every(({ row }) => row.last < number)) next++
          const group = groups[next++]
          if (!group || group[0]!.row.first > last) return undefined
          const answers = group.map(answer)
          rest = answers.length === 1 ? answers[0]! : some(answers)
        }
      },
    }
  }
}
