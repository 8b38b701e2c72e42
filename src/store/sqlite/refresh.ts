import { openForWriting, type Rebuilt } from './database.ts'
import { type IndexOptions, indexCorpus, type Refreshed } from './index-corpus.ts'

/** Brings the index of a corpus up to date, making it where there is none. */
export function refreshIndex(
  path: string,
  corpus: string,
  options: IndexOptions & { onRebuilt?: (why: Rebuilt) => void } = {},
): Refreshed {
  const database = openForWriting(path, (why) => options.onRebuilt?.(why))
  try {
    return indexCorpus(database, corpus, options)
  } finally {
    database.close()
  }
}
