import type { Counted, Unit } from '../study/choices.ts'
import { frequenciesOf, frequenciesOfRest } from '../study/frequencies.ts'
import { type Key, keysOf } from '../study/keyness.ts'
import { LEAST, MANY } from '../study/limits.ts'
import { restOf } from '../study/set.ts'
import { orAllShort } from './all-short.ts'
import type { Lookup, Outcome } from './lookup.ts'
import { complain, print, say } from './output.ts'
import { studyProgress } from './study-progress.ts'
import {
  printViews,
  sampleOf,
  saySample,
  saySkipped,
  setsOf,
  tableLines,
  type View,
  withoutPatterns,
} from './study-view.ts'

/** In which words one set differs from another, or from the rest of the corpus. */
export async function keynessCommand(lookup: Lookup): Promise<Outcome> {
  const { archive, options, messages, since, until, limit = MANY } = lookup
  const unit = (options.unit as Unit | undefined) ?? 'word'
  const counted = (options.count as Counted | undefined) ?? 'use'
  const progress = studyProgress(messages)
  const counting = { unit, counted, sample: sampleOf(lookup), onProgress: progress.show }
  const isAlone = options.against === undefined
  if (isAlone) withoutPatterns(setsOf(lookup)[0], messages)
  const [first, second] = setsOf(lookup)
  const one = await frequenciesOf(archive, first, counting)
  const other = second
    ? await frequenciesOf(archive, second, counting)
    : await frequenciesOfRest(archive, first, one, { since, until }, counting)
  progress.clear()
  for (const own of [one, other]) saySkipped(own.skipped, lookup)
  const rows = keysOf(one.frequencies, other.frequencies, LEAST).slice(0, limit)
  const sizes = [one.frequencies.size, other.frequencies.size] as const
  const against = {
    query: (second ?? restOf(first, { since, until })).line,
    total: other.total,
    sample: other.sample,
  }
  const view: View<Key> = {
    ...{ query: first.line, total: one.total, sample: one.sample, rows },
    more: { unit, count: counted, sizes, against },
  }
  const hasRows = await printViews(
    [view],
    lookup,
    ['word', 'a', 'b', 'logLikelihood', 'logRatio'],
    async (shown) => {
      const cells: (string | number)[][] = []
      for await (const { word, a, b, logLikelihood, logRatio } of shown.rows)
        cells.push([word, a, b, logLikelihood.toFixed(2), logRatio.toFixed(2)])
      for (const row of tableLines(messages.study.keyColumns, cells)) print(...row)
      saySample(one, lookup)
      saySample(other, lookup)
      say(messages.study.sizes(...sizes))
      return rows.length > 0
    },
  )
  if (one.total > 0 && other.total === 0) {
    complain(second ? messages.nothingFound(second.line) : messages.study.noRest)
    return 'said'
  }
  return orAllShort(hasRows, one.total > 0, lookup)
}
