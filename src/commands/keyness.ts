import type { Counted, Unit } from '../study/choices.ts'
import { draw, readDrawn } from '../study/drawn.ts'
import { Frequencies, type Key, keysOf } from '../study/keyness.ts'
import { LEAST, MANY } from '../study/limits.ts'
import { restOf, type StudySet } from '../study/set.ts'
import type { Lookup } from './lookup.ts'
import { print, say } from './output.ts'
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
export async function keynessCommand(lookup: Lookup): Promise<boolean> {
  const { archive, options, messages, since, until, limit = MANY } = lookup
  const unit = (options.unit as Unit | undefined) ?? 'word'
  const counted = (options.count as Counted | undefined) ?? 'use'
  const progress = studyProgress(messages)
  const read = async (set: StudySet) => {
    const drawn = await draw(archive, set, sampleOf(lookup), progress.show)
    saySkipped(drawn.skipped, lookup)
    const frequencies = new Frequencies(unit, counted)
    for await (const { fields } of readDrawn(archive, set, drawn, progress.show)) frequencies.add(fields)
    return { query: set.line, total: drawn.total, sample: drawn.sample, frequencies }
  }
  const isAlone = options.against === undefined
  if (isAlone) withoutPatterns(setsOf(lookup)[0], messages)
  const [first, second = restOf(first, { since, until })] = setsOf(lookup)
  const { frequencies: one, ...own } = await read(first)
  const { frequencies: other, ...against } = await read(second)
  progress.clear()
  const rows = keysOf(one, other, LEAST).slice(0, limit)
  const sizes = { unit, count: counted, sizes: [one.size, other.size] }
  const view: View<Key> = { ...own, rows, more: { ...sizes, against } }
  return printViews([view], lookup, ['word', 'a', 'b', 'logLikelihood', 'logRatio'], async (shown) => {
    const cells: (string | number)[][] = []
    for await (const { word, a, b, logLikelihood, logRatio } of shown.rows)
      cells.push([word, a, b, logLikelihood.toFixed(2), logRatio.toFixed(2)])
    for (const one of tableLines(messages.study.keyColumns, cells)) print(...one)
    saySample(own, lookup)
    saySample(against, lookup)
    say(messages.study.sizes(one.size, other.size))
    return rows.length > 0
  })
}
