import { type PlacedLine, placedLinesOf } from '../../study/concordance.ts'
import { newestOf } from '../../study/drawn.ts'
import type { StudySet } from '../../study/set.ts'
import { sorted } from '../../study/sorting.ts'
import type { Told } from '../studies.ts'
import { type Looking, SCREEN, whole } from './looking.ts'

/** Every hit of a set, a line each. */
export async function concordance(looking: Looking): Promise<Told<'concordance'>> {
  const set = looking.setWithHits()
  const sorting = looking.choice('concordance')
  if (sorting === 'date') await newest(looking, set)
  const drawn = await looking.draw(set)
  const rows: PlacedLine[] = []
  // In any other order than the one they are read in, what comes first is known at the end.
  const first = () => (sorting === 'date' ? rows.slice(0, SCREEN) : [])
  let isShown = false
  for await (const read of looking.read(set, drawn, first)) {
    rows.push(...placedLinesOf(read))
    if (isShown || rows.length < SCREEN || sorting !== 'date') continue
    isShown = true
    looking.report({ ...whole(drawn), read: [0, drawn.sample?.size ?? drawn.total] }, first())
  }
  const own = { ...whole(drawn), sums: { hits: rows.length } }
  return { ...own, what: 'concordance', rows: sorted(rows, sorting) }
}

/** The newest lines are there before it is known how many there are, and which of them are drawn. */
async function newest({ archive, report }: Looking, set: StudySet): Promise<void> {
  const rows: PlacedLine[] = []
  for await (const read of newestOf(archive, set)) {
    rows.push(...placedLinesOf(read))
    if (rows.length >= SCREEN) break
  }
  if (rows.length > 0) report({ total: 0, sample: null, read: [0, 0] }, rows.slice(0, SCREEN))
}
