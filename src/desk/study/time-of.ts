import type { Archive } from '../../store/archive.ts'
import type { PeriodLength } from '../../study/choices.ts'
import type { OnProgress } from '../../study/drawn.ts'
import type { StudySet } from '../../study/set.ts'
import { type PeriodRow, type Trend, trendOf } from '../../study/trend.ts'
import type { TimeRow } from '../studies.ts'

/** Of several sets, period by period. What the archive has nothing of stands as a gap between what it has. */
export async function timeOf(
  archive: Archive,
  sets: StudySet[],
  by: PeriodLength,
  onProgress: OnProgress,
): Promise<{ total: number; rows: TimeRow[]; sums: Record<string, number> }> {
  const trends: Trend[] = []
  const days = { by, since: null, until: null }
  for (const set of sets) trends.push(await trendOf(archive, set, days, onProgress))
  const rows = new Map<string | null, TimeRow>()
  for (const [index, { rows: own }] of trends.entries())
    for (const { period, characters, articles, hits } of own) {
      const row = rows.get(period) ?? { period, isGap: false, characters, sets: sets.map(() => NOTHING) }
      row.sets[index] = { articles, hits }
      rows.set(period, row)
    }
  const first = trends[0]?.dispersion
  return {
    total: trends.reduce((sum, own) => sum + own.total, 0),
    rows: by === 'issue' ? inTime([...rows.values()]) : withGaps(inTime([...rows.values()])),
    sums: first ? { DP: first.dp, DPnorm: first.normalised } : {},
  }
}

const NOTHING: Pick<PeriodRow, 'articles' | 'hits'> = { articles: 0, hits: 0 }

/** The oldest first; what has no date comes last. */
const inTime = (rows: TimeRow[]): TimeRow[] =>
  rows.sort((a, b) => {
    if (a.period === null || b.period === null) return Number(a.period === null) - Number(b.period === null)
    return a.period < b.period ? -1 : a.period > b.period ? 1 : 0
  })

/** More gaps in a row than this are a date that was read wrongly: they stand as one. */
const MOST_GAPS = 120

function withGaps(rows: TimeRow[]): TimeRow[] {
  const whole: TimeRow[] = []
  for (const row of rows) {
    const before = whole.at(-1)
    if (before?.period && row.period) {
      let period = next(before.period)
      for (let gaps = 0; period < row.period && gaps < MOST_GAPS; gaps++) {
        whole.push({ period, isGap: true, characters: 0, sets: row.sets.map(() => NOTHING) })
        period = next(period)
      }
    }
    whole.push(row)
  }
  return whole
}

/** The year or the month behind another. */
function next(period: string): string {
  const [year, month] = period.split('-').map(Number) as [number, number?]
  const two = (number: number, length: number) => String(number).padStart(length, '0')
  if (month === undefined) return two(year + 1, 4)
  return month === 12 ? `${two(year + 1, 4)}-01` : `${two(year, 4)}-${two(month + 1, 2)}`
}
