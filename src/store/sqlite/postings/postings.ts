import type Database from 'libsql'
import { type Ascending, listed } from './ascending.ts'
import { Segment, type SegmentRow } from './segment.ts'

/** What the articles of an index are found by. */
export class Postings {
  private version: number | undefined
  private known: Segment[] = []

  constructor(private readonly database: Database.Database) {}

  /** In the order of their first articles; read anew where somebody wrote since. */
  segments(): Segment[] {
    const { version } = this.database
      .prepare('SELECT data_version AS version FROM pragma_data_version')
      .get() as {
      version: number
    }
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

  /** The numbers of the articles that an answer of every segment names; each is asked when its turn comes. */
  ascending(answer: (segment: Segment) => number[]): Ascending {
    const groups = this.groups()
    let rest: Ascending | undefined
    let next = 0
    return {
      from(number) {
        for (;;) {
          const found = rest?.from(number)
          if (found !== undefined) return found
          while (next < groups.length && groups[next]!.every(({ row }) => row.last < number)) next++
          const group = groups[next++]
          if (!group) return undefined
          rest = listed(numbersIn(group, answer))
        }
      },
    }
  }
}

function numbersIn(group: Segment[], answer: (segment: Segment) => number[]): number[] {
  const numbers = group.flatMap((segment) => segment.numbersOf(answer(segment)))
  return group.length === 1 ? numbers : numbers.sort((a, b) => a - b)
}
