import { type Reprint, reprintsOf } from '../../study/reuse/reprints.ts'
import { usesOfPhrase } from '../../study/reuse/uses-of-phrase.ts'
import type { Told } from '../studies.ts'
import { type Looking, SCREEN } from './looking.ts'

/** Of an article where it was printed before or again, of anything else where it was said. */
export async function firstUse(looking: Looking): Promise<Told<'firstUse'>> {
  const { archive, wish } = looking
  const article = await archive.article(wish.line)
  const rows = article ? await reprintsOf(archive, article, (query) => query) : await uses(looking)
  const [total, sample] = [rows.length, null]
  return { what: 'firstUse', total, sample, read: [total, total], isWhole: true, rows, sums: {} }
}

/** The first of all is told as soon as it is read, and so are those that fill a screen. */
async function uses(looking: Looking): Promise<Reprint[]> {
  const rows: Reprint[] = []
  const tellProgress = looking.reporting(undefined, () => rows.slice(0, SCREEN))
  const phrase = looking.wish.line
  let read: [done: number, all: number] = [0, 0]
  const onProgress = (done: number, all: number) => {
    read = [done, all]
    tellProgress(done, all)
  }
  for await (const ofDay of usesOfPhrase(looking.archive, phrase, (query) => query, onProgress)) {
    if (rows.length === 0) looking.report({ total: read[1], sample: null, read }, ofDay)
    for (const use of ofDay) rows.push(use)
  }
  return rows
}
