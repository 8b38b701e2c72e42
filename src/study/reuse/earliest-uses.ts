import type { Query } from '../../model/query.ts'
import type { Archive } from '../../store/archive.ts'
import type { Reprint } from './reprints.ts'
import { usesOfPhrase } from './uses-of-phrase.ts'

/**
 * So many articles are read for the sake of their number alone: what the index gives for a phrase that is nearly said
 * may not say it. Reading all 264,000 that hold a common word takes 40 s.
 */
const COUNTED = 1000

interface Earliest {
  rows: Reprint[]
  /** Articles that say it; where not all of them were read, those that may. */
  total: number
}

/** The earliest uses of a phrase, so many at least where there are as many: no more is read than is wanted. */
export async function earliestUses(
  archive: Archive,
  phrase: string,
  { most, within = (query) => query, onDay = () => {}, onProgress = () => {} }: Wanted,
): Promise<Earliest> {
  const rows: Reprint[] = []
  let read: Read = [0, 0]
  const noting = (...now: Read) => {
    read = now
    onProgress(rows, now)
  }
  for await (const ofDay of usesOfPhrase(archive, phrase, within, noting)) {
    for (const use of ofDay) rows.push(use)
    onDay(rows, read)
    if (rows.length >= most && read[1] - read[0] > COUNTED) return { rows, total: read[1] }
  }
  return { rows, total: rows.length }
}

type Read = [done: number, all: number]
type Told = (soFar: Reprint[], read: Read) => void

interface Wanted {
  most: number
  within?: (query: Query) => Query
  /** Told of each day that has some, and now and then how far reading has come. */
  onDay?: Told
  onProgress?: Told
}
