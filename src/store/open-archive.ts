import type { Progress } from '../ingest/read-corpus.ts'
import type { Archive } from './archive.ts'
import { SqliteArchive } from './sqlite/archive.ts'
import { openForReading, type Rebuilt } from './sqlite/database.ts'
import { isUnchanged } from './sqlite/unchanged.ts'
import { indexPath } from './where.ts'

export interface OpenOptions {
  /** Where indexes are kept. */
  folder: string
  /** Awaited where files have to be read. */
  beforeRefresh?: () => Promise<void>
  onProgress?: (progress: Progress) => void
  /** What was read so far can be asked. */
  onCommitted?: () => void
  /** The index was damaged or of another format, and is made anew. */
  onRebuilt?: (why: Rebuilt) => void
}

/** An index as it is, and whether something came or went since it was made. */
export interface OpenIndex {
  archive: Archive
  isUnchanged: () => boolean
}

/** The index of a corpus as it is; undefined where there is none that can be read. */
export function openIndex(corpus: string, folder: string): OpenIndex | undefined {
  const database = openForReading(indexPath(corpus, folder))
  if (!database) return undefined
  return { archive: new SqliteArchive(database), isUnchanged: () => isUnchanged(database) }
}

/** Brings the index of a corpus up to date, making it where there is none. */
export async function refreshArchive(corpus: string, { folder, ...options }: OpenOptions): Promise<void> {
  await options.beforeRefresh?.()
  const { refreshIndex } = await import('./sqlite/refresh.ts')
  await refreshIndex(indexPath(corpus, folder), corpus, options)
}

/** An index cannot be made in a folder. */
export class IndexRefused extends Error {}

const isRefused = (error: unknown) =>
  /EACCES|EROFS|EPERM|READONLY|CANTOPEN/.test(
    `${(error as { code?: string }).code} ${(error as Error).message}`,
  )

/** Opens a corpus to ask it, its index brought up to date first where something came or went. */
export async function openArchive(corpus: string, options: OpenOptions): Promise<Archive> {
  const ready = openIndex(corpus, options.folder)
  if (ready?.isUnchanged()) return ready.archive
  try {
    await refreshArchive(corpus, options)
  } catch (error) {
    // An index that somebody else keeps can be asked, whether or not we may write it.
    if (!isRefused(error)) throw error
    if (ready) return ready.archive
    throw new IndexRefused(options.folder)
  }
  await ready?.archive.close()
  return openIndex(corpus, options.folder)!.archive
}
