import type { Archive, IssueSize } from '../store/archive.ts'
import type { DayCount } from '../store/tallies.ts'
import type { PeriodLength } from './choices.ts'
import { type Drawn, draw, type OnProgress, readDrawn } from './drawn.ts'
import { dispersion } from './measures/dispersion.ts'
import { periodOf } from './period.ts'
import { hasHits, type StudySet } from './set.ts'

/** What a set has in a period, and how much the archive has of it. */
export interface PeriodRow {
  /** Nothing for what has no date. */
  period: string | null
  articles: number
  hits: number
  /** Of all articles of the period: what frequencies are told by. */
  characters: number
}

export interface Trend {
  total: number
  /** Articles of which it is not known whether they belong to the set. */
  skipped: number
  /** In the order of time; a period of which the archive has nothing is left out, one without hits is not. */
  rows: PeriodRow[]
  /** How unevenly the hits are spread over the periods; nothing where there are no hits. */
  dispersion: { dp: number; normalised: number } | null
}

interface Request {
  by: PeriodLength
  since: string | null
  until: string | null
}

/** How often a set and its hits come in each period. */
export async function trendOf(
  archive: Archive,
  set: StudySet,
  { by, since, until }: Request,
  onProgress?: OnProgress,
): Promise<Trend> {
  const rows = new Map<string | null, PeriodRow>()
  const isWanted = ({ date }: Pick<IssueSize, 'date'>) =>
    (since === null && until === null) ||
    (date !== null && (since === null || date >= since) && (until === null || date <= until))
  for (const issue of (await archive.issueSizes()).filter(isWanted)) {
    const period = periodOf(issue, by)
    const row = rows.get(period) ?? { period, articles: 0, hits: 0, characters: 0 }
    rows.set(period, row)
    row.characters += issue.characters
  }
  const drawn = await draw(archive, set, undefined, onProgress)
  const counted = new Counted(archive, by, rows)
  await counted.articles(set, drawn)
  if (set.text !== undefined) await counted.uses(set.text, isWanted)
  else if (hasHits(set)) {
    for await (const { found, fields } of readDrawn(archive, set, drawn, onProgress)) {
      const row = rows.get(periodOf({ id: found.issue, date: found.date }, by))
      if (row) row.hits += fields.reduce((sum, { hits }) => sum + hits.length, 0)
    }
  }
  const all = [...rows.values()]
  return { total: drawn.total, skipped: drawn.skipped, rows: all, dispersion: spreadOf(all) }
}

/** Counts into the rows of periods; what is of a period that came while this was counted is left out. */
class Counted {
  constructor(
    private readonly archive: Archive,
    private readonly by: PeriodLength,
    private readonly rows: Map<string | null, PeriodRow>,
  ) {}

  async articles(set: StudySet, drawn: Drawn): Promise<void> {
    const byDay = this.by !== 'issue' && set.wanted.patterns.length === 0 && this.archive.tallies
    if (byDay) this.addDays(await byDay.articlesByDay(set.query), 'articles')
    else
      for await (const numbers of drawn.numbers())
        for (const row of await this.rowsOf(numbers)) if (row) row.articles++
  }

  async uses(text: string, isWanted: (issue: Pick<IssueSize, 'date'>) => boolean): Promise<void> {
    const byDay = this.by !== 'issue' && this.archive.tallies
    if (byDay) {
      const days = await byDay.usesByDay(text)
      this.addDays(
        days.filter(({ day }) => isWanted({ date: day })),
        'hits',
      )
      return
    }
    for await (const all of this.archive.occurrences(text)) {
      const dates = await this.archive.datesOf(all.map(({ article }) => article))
      const told = all.filter((_, index) => isWanted({ date: dates[index]! }))
      const own = await this.rowsOf(told.map(({ article }) => article))
      for (const [index, { times }] of told.entries()) if (own[index]) own[index].hits += times
    }
  }

  private addDays(days: DayCount[], what: 'articles' | 'hits'): void {
    for (const { day, count } of days) {
      const row = this.rows.get(periodOf({ id: '', date: day }, this.by))
      if (row) row[what] += count
    }
  }

  private async rowsOf(numbers: number[]): Promise<(PeriodRow | undefined)[]> {
    if (this.by === 'issue') return (await this.archive.issuesOf(numbers)).map((id) => this.rows.get(id))
    const dates = await this.archive.datesOf(numbers)
    return dates.map((date) => this.rows.get(periodOf({ id: '', date }, this.by)))
  }
}

function spreadOf(rows: PeriodRow[]): Trend['dispersion'] {
  const parts = rows.filter(({ characters }) => characters > 0)
  const hits = parts.map((row) => row.hits)
  if (hits.every((own) => own === 0)) return null
  return dispersion(
    hits,
    parts.map(({ characters }) => characters),
  )
}
