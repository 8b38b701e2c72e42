import type { Unit } from '../study/choices.ts'
import { COLLOCATE_NUMBERS } from '../study/collocate-numbers.ts'
import { type Collocate, Company } from '../study/collocates.ts'
import { draw, readDrawn } from '../study/drawn.ts'
import { properNames } from '../study/hits.ts'
import { LEAST, MANY, SPAN } from '../study/limits.ts'
import { orAllShort } from './all-short.ts'
import type { Lookup, Outcome } from './lookup.ts'
import { print, say } from './output.ts'
import { studyProgress } from './study-progress.ts'
import {
  numberOf,
  printViews,
  sampleOf,
  saySample,
  saySkipped,
  setsWithHits,
  tableLines,
  type View,
} from './study-view.ts'

/** Who keeps company with the hits of a query. */
export async function collocatesCommand(lookup: Lookup): Promise<Outcome> {
  const { archive, options, messages, limit = MANY } = lookup
  const span = numberOf(options, 'span', SPAN, messages)
  const unit = (options.unit as Unit | undefined) ?? 'word'
  const progress = studyProgress(messages)
  const views: View<Collocate>[] = []
  for (const set of setsWithHits(lookup)) {
    if (!set) continue
    const drawn = await draw(archive, set, sampleOf(lookup), progress.show)
    saySkipped(drawn.skipped, lookup)
    const company = new Company(span, unit)
    for await (const { found, fields } of readDrawn(archive, set, drawn, progress.show))
      company.add(fields, properNames(found, fields))
    const rows = company.collocates(LEAST).slice(0, limit)
    const { total, sample } = drawn
    views.push({ query: set.line, total, sample, rows, more: { span, unit, ...company.sums() } })
  }
  progress.clear()
  const hasRows = await printViews(views, lookup, ['word', ...COLLOCATE_NUMBERS], async (view) => {
    const rows: (string | number)[][] = []
    for await (const row of view.rows) {
      const numbers = COLLOCATE_NUMBERS.map((name) =>
        Number.isInteger(row[name]) ? row[name] : row[name].toFixed(2),
      )
      rows.push([row.word, ...numbers])
    }
    for (const one of tableLines(messages.study.collocateColumns, rows)) print(...one)
    saySample(view, lookup)
    const { hits, within, words } = view.more as ReturnType<Company['sums']>
    say(messages.study.company(hits, within, words, span))
    return rows.length > 0
  })
  const hasHits = views.some(({ more }) => (more as ReturnType<Company['sums']>).hits > 0)
  return orAllShort(hasRows, hasHits, lookup)
}
