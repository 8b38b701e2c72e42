import { isDamage, openForWriting, type Rebuilt, removeIndex } from './database.ts'
import { CorpusGone, type IndexOptions, indexCorpus, type Refreshed } from './index-corpus.ts'
import { IndexBusy, locked, NoLocks, type Waiting } from './lock.ts'

/** Brings the index of a corpus up to date, making it where there is none. */
export async function refreshIndex(
  path: string,
  corpus: string,
  options: RefreshOptions = {},
): Promise<Refreshed> {
  return locked(
    path,
    async () => {
      if (options.isDamaged) removeIndex(path)
      for (let isAgain = false; ; isAgain = true) {
        const database = openForWriting(path, (why) => options.onRebuilt?.(why))
        try {
          const refreshed = await indexCorpus(database, corpus, options)
          // The log goes into the file at once: readers need not look at both.
          database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
          return refreshed
        } catch (error) {
          if (isAgain || !isDamage(error)) throw error
        } finally {
          database.close()
        }
        // What no first look shows may show while it is written to.
        options.onRebuilt?.('damaged')
        removeIndex(path)
      }
    },
    options,
  )
}

export interface RefreshOptions extends IndexOptions, Waiting {
  onRebuilt?: (why: Rebuilt) => void
  /** The index that is there was found to be damaged while it was asked. */
  isDamaged?: boolean
}

export { CorpusGone, IndexBusy, NoLocks }
