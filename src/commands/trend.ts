import type { PeriodLength } from '../study/choices.ts'
import { wilson } from '../study/measures/wilson.ts'
import { type PeriodRow, type Trend, trendOf } from '../study/trend.ts'
import type { Lookup } from './lookup.ts'
import { print, say } from './output.ts'
import { studyProgress } from './study-progress.ts'
import { printViews, saySkipped, severalSetsOf, tableLines, type View } from './study-view.ts'

/** Frequencies are told for so many characters. */
const PER = 10_000

/** How often a set and its hits come in each year, month or issue. */
export async function trendCommand(lookup: Lookup): Promise<boolean> {
  const { archive, options, since, until, messages, limit = Number.POSITIVE_INFINITY } = lookup
  const by = (options.by as PeriodLength | undefined) ?? 'year'
  const progress = studyProgress(messages)
  const views: View<PeriodRow>[] = []
  const trends: Trend[] = []
  for (const set of severalSetsOf(lookup)) {
    const trend = await trendOf(archive, set, { by, since, until }, progress.show)
    trends.push(trend)
    const { total, rows, dispersion, skipped } = trend
    saySkipped(skipped, lookup)
    views.push({ query: set.line, total, sample: null, rows: rows.slice(0, limit), more: { dispersion } })
  }
  progress.clear()
  await printViews(views, lookup, ['period', 'articles', 'hits', 'characters'], async (view) => {
    const rows: PeriodRow[] = []
    for await (const row of view.rows) rows.push(row)
    const { dispersion } = view.more as Pick<Trend, 'dispersion'>
    for (const one of tableLines(
      messages.study.trendColumns,
      rows.map((row) => asCells(row, messages.undated, dispersion !== null)),
    ))
      print(...one)
    say(messages.study.whole(view.total))
    if (dispersion) say(messages.study.dispersion(dispersion.dp.toFixed(3), dispersion.normalised.toFixed(3)))
    return view.total > 0
  })
  return trends.some(({ total }) => total > 0)
}

/** The cells of a period; of a set that asks for no words no frequency is told. */
function asCells(
  { period, articles, hits, characters }: PeriodRow,
  undated: string,
  isOfWords: boolean,
): (string | number)[] {
  const perSo = (share: number) => (share * PER).toFixed(2)
  // A hit more than there are characters cannot be: a text that is counted may overlap nothing.
  const [low, high] = wilson(hits, Math.max(hits, characters))
  const isTold = characters > 0 && isOfWords
  const interval = !isTold ? '' : `${perSo(low)}–${perSo(high)}`
  return [period ?? undated, articles, hits, characters, isTold ? perSo(hits / characters) : '', interval]
}
