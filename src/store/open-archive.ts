import type { Progress } from '../ingest/read-corpus.ts'
import type { Archive } from './archive.ts'
import { SqliteArchive } from './sqlite/archive.ts'
import { openForReading, type Rebuilt } from './sqlite/database.ts'
import { isUnchanged } from './sqlite/unchanged.ts'
import { indexPath } from './where.ts'

export interface OpenOptions {
  /** Where indexes are kept. */
  folder: string
  onProgress?: (progress: Progress) => void
  /** The index was damaged or of another format, and is made anew. */
  onRebuilt?: (why: Rebuilt) => void
}

/** Opens a corpus to ask it, its index brought up to date first where something came or went. */
export async function openArchive(corpus: string, { folder, ...options }: OpenOptions): Promise<Archive> {
  const path = indexPath(corpus, folder)
  const ready = openForReading(path)
  if (ready && isUnchanged(ready)) return new SqliteArchive(ready)
  ready?.close()
  const { refreshIndex } = await import('./sqlite/refresh.ts')
  await refreshIndex(path, corpus, options)
  return new SqliteArchive(openForReading(path)!)
}
