import type { Archive, IssueSize } from '../store/archive.ts'
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
  const counting = new Counting(archive, set, by, rows)
  const { total, skipped } = (await counting.byDay()) ?? (await counting.byArticle(onProgress))
  const all = [...rows.values()]
  return { total, skipped, rows: all, dispersion: spreadOf(all) }
}

/** Counts into the rows of periods; what is of a period that came while this was counted is left out. */
class Counting {
  constructor(
    private readonly archive: Archive,
    private readonly set: StudySet,
    private readonly by: PeriodLength,
    private readonly rows: Map<string | null, PeriodRow>,
  ) {}

  /** By what the engine has counted beforehand; nothing where that does not tell it. */
  async byDay(): Promise<Pick<Drawn, 'total' | 'skipped'> | undefined> {
    const { archive, by, set } = this
    if (!archive.tallies || by === 'issue' || (hasHits(set) && !set.counted)) return undefined
    const days = await archive.tallies.byDay(set.query, set.counted ?? [])
    if (!days) return undefined
    let total = 0
    for (const { day, articles, uses } of days) {
      total += articles
      const row = this.rows.get(periodOf({ id: '', date: day }, by))
      if (!row) continue
      row.articles += articles
      row.hits += uses
    }
    return { total, skipped: 0 }
  }

  async byArticle(onProgress?: OnProgress): Promise<Pick<Drawn, 'total' | 'skipped'>> {
    const drawn = await draw(this.archive, this.set, undefined, onProgress)
    const among = new Set<number>()
    for await (const numbers of drawn.numbers()) {
      for (const number of numbers) among.add(number)
      for (const row of await this.rowsOf(numbers)) if (row) row.articles++
    }
    const { counted = [] } = this.set
    const texts = counted.flatMap((own) => (own.ask === 'text' && own.in === undefined ? [own.text] : []))
    if (texts.length > 0 && texts.length === counted.length)
      for (const text of texts) await this.uses(text, among)
    else if (hasHits(this.set))
      for await (const { found, fields } of readDrawn(this.archive, this.set, drawn, onProgress)) {
        // By the day of its number, as its article is counted: no other day is known where nothing is read.
        const [row] = await this.rowsOf([found.number])
        if (row) row.hits += fields.reduce((sum, { hits }) => sum + hits.length, 0)
      }
    return drawn
  }

  private async uses(text: string, among: Set<number>): Promise<void> {
    for await (const all of this.archive.occurrences(text)) {
      const told = all.filter(({ article }) => among.has(article))
      const own = await this.rowsOf(told.map(({ article }) => article))
      for (const [index, { times }] of told.entries()) if (own[index]) own[index].hits += times
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
