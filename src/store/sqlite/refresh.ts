import { openForWriting, type Rebuilt } from './database.ts'
import { type IndexOptions, indexCorpus, type Refreshed } from './index-corpus.ts'
import { locked } from './lock.ts'

/** Brings the index of a corpus up to date, making it where there is none. */
export async function refreshIndex(
  path: string,
  corpus: string,
  options: IndexOptions & { onRebuilt?: (why: Rebuilt) => void } = {},
): Promise<Refreshed> {
  return locked(path, async () => {
    const database = openForWriting(path, (why) => options.onRebuilt?.(why))
    try {
      const refreshed = await indexCorpus(database, corpus, options)
      // The log goes into the file at once: readers need not look at both.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return refreshed
    } finally {
      database.close()
    }
  })
}
