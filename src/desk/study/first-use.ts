import { earliestUses } from '../../study/reuse/earliest-uses.ts'
import { type Reprint, reprintsOf } from '../../study/reuse/reprints.ts'
import type { Told } from '../studies.ts'
import { type Looking, SCREEN } from './looking.ts'

/** So many uses of a common word are told unless all are asked for. */
const EARLIEST = 1000

/** Of an article where it was printed before or again, of anything else where it was said. */
export async function firstUse(looking: Looking): Promise<Told<'firstUse'>> {
  const { archive, wish } = looking
  const article = await archive.article(wish.line)
  const reprints = article && (await reprintsOf(archive, article, (query) => query))
  const { rows, total } = reprints ? { rows: reprints, total: reprints.length } : await uses(looking)
  const read: [number, number] = [rows.length, total]
  return { what: 'firstUse', total, sample: null, read, isWhole: true, rows, sums: {} }
}

/** The first of all is told as soon as it is read, and so are those that fill a screen. */
function uses(looking: Looking) {
  let shown: Reprint[] = []
  const tellProgress = looking.reporting(undefined, () => shown)
  return earliestUses(looking.archive, looking.wish.line, {
    most: looking.wish.isAll ? Number.POSITIVE_INFINITY : EARLIEST,
    onDay(rows, read) {
      if (shown.length === 0) looking.report({ total: read[1], sample: null, read }, [...rows])
      shown = rows.slice(0, SCREEN)
    },
    onProgress: (_rows, read) => tellProgress(...read),
  })
}
