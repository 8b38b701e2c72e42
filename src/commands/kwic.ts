import type { Sorting } from '../study/choices.ts'
import { type Line as Hit, linesOf } from '../study/concordance.ts'
import { type Drawn, draw, readDrawn } from '../study/drawn.ts'
import type { StudySet } from '../study/set.ts'
import { sorted } from '../study/sorting.ts'
import type { Lookup } from './lookup.ts'
import { say } from './output.ts'
import { studyProgress } from './study-progress.ts'
import { printViews, sampleOf, saySample, saySkipped, setsWithHits, type View } from './study-view.ts'
import { printUses } from './use-lines.ts'

/** Every hit of a query, one a line, the term in one column. */
export async function kwicCommand(lookup: Lookup): Promise<boolean> {
  const sets = setsWithHits(lookup)
  const progress = studyProgress(lookup.messages)
  const views: View<Hit>[] = []
  for (const set of sets) {
    if (!set) continue
    const drawn = await draw(lookup.archive, set, sampleOf(lookup), progress.show)
    saySkipped(drawn.skipped, lookup)
    views.push({
      query: set.line,
      total: drawn.total,
      sample: drawn.sample,
      rows: hitsOf(set, drawn, lookup, progress.show),
    })
  }
  const columns = ['left', 'term', 'right', 'date', 'article', 'source'] as const
  const isAny = await printViews(views, lookup, [...columns], async (view) => {
    let hits = 0
    for await (const hit of view.rows) {
      hits++
      printUses([hit])
    }
    saySample(view, lookup)
    say(lookup.messages.study.hits(hits))
    return hits > 0
  })
  progress.clear()
  return isAny
}

/** By date they come as they are read; any other order is known once all are there. */
async function* hitsOf(
  set: StudySet,
  drawn: Drawn,
  { archive, options, limit = Number.POSITIVE_INFINITY }: Lookup,
  onProgress: (done: number, all: number) => void,
): AsyncGenerator<Hit> {
  const sorting = (options.sort as Sorting | undefined) ?? 'date'
  const kept: Hit[] = []
  let told = 0
  for await (const read of readDrawn(archive, set, drawn, onProgress)) {
    for (const hit of linesOf(read)) {
      if (sorting !== 'date') kept.push(hit)
      else if (told++ < limit) yield hit
      else return
    }
  }
  yield* sorted(kept, sorting).slice(0, limit)
}
