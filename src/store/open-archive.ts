import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { Mistaken } from '../ingest/mistaken.ts'
import type { Progress } from '../ingest/read-corpus.ts'
import type { Login } from '../model/login.ts'
import type { Archive } from './archive.ts'
import { Hindered, type Hindering } from './hindered.ts'
import { SqliteArchive } from './sqlite/archive.ts'
import { isDamage, isFailing, isFull, openForReading, type Rebuilt, versionOf } from './sqlite/database.ts'
import { areAsRead, changesIn, isUnchanged } from './sqlite/unchanged.ts'
import { indexPath } from './where.ts'

export interface OpenOptions {
  /** Where indexes are kept. */
  folder: string
  /** Links that lead out of the corpus are followed. */
  followsLinks?: boolean
  /** Nothing is read from outside of the corpus. */
  isConfined?: boolean
  /** For a cluster. */
  login?: Login | undefined
  /** Awaited where files have to be read. */
  beforeRefresh?: () => Promise<void>
  onProgress?: (progress: Progress) => void
  /** What was read so far can be asked. */
  onCommitted?: () => void
  /** The index was damaged or of another format, and is made anew. */
  onRebuilt?: (why: Rebuilt) => void
  /** Another program has been working on the index for some time. */
  onWaiting?: () => void
}

/** How far opening may reach: what a person says of it once for all. */
export type Reach = Pick<OpenOptions, 'followsLinks' | 'login'>

/** An index as it is, and whether it says what is on the disk. */
export interface OpenIndex {
  archive: Archive
  /** As far as can be seen at once. */
  isUnchanged: () => boolean
  /** Of the files of these articles. */
  areAsRead: (articles: Iterable<number>) => boolean
  /** All files, some at each step: true once one is not as it was read. */
  changes: () => Generator<boolean>
}

/** An index that others may write meanwhile. */
export interface LocalIndex extends OpenIndex {
  /** False once anybody has written into it since it was opened. */
  isAsOpened: () => boolean
}

/** The index at a path as it is; undefined where there is none that can be read. */
export function openIndexAt(path: string, corpus: string): LocalIndex | undefined {
  const database = openForReading(path)
  if (!database) return undefined
  const version = versionOf(database)
  return {
    archive: new SqliteArchive(database),
    isUnchanged: () => isUnchanged(database, corpus),
    isAsOpened: () => versionOf(database) === version,
    areAsRead: (articles) => areAsRead(database, corpus, articles),
    changes: () => changesIn(database, corpus),
  }
}

export const openIndex = (corpus: string, folder: string): OpenIndex | undefined =>
  openIndexAt(indexPath(corpus, folder), corpus)

/** No folder can be made, for whatever reason: on a read-only disk Node says that there is no such path. */
const isRefused = (error: unknown) =>
  (error as NodeJS.ErrnoException).syscall === 'mkdir' ||
  /EACCES|EROFS|EPERM|READONLY|CANTOPEN|Unable to open connection/.test(
    `${(error as { code?: string }).code} ${(error as Error).message}`,
  )

/** The corpus itself cannot be looked at: what fails of a file is caught at that file. */
const isOfCorpus = (error: unknown, corpus: string) =>
  (error as NodeJS.ErrnoException).path?.startsWith(corpus)

/** Of a folder without permission not even what describes it can be read. */
function isReadable(corpus: string): boolean {
  try {
    accessSync(corpus, statSync(corpus).isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK)
    return true
  } catch {
    return false
  }
}

/** Brings the index at a path up to date with a corpus, making it where there is none. */
export async function refreshArchive(
  path: string,
  corpus: string,
  { folder, ...options }: OpenOptions & { isDamaged?: boolean; givesUp?: boolean },
): Promise<void> {
  if (!existsSync(corpus)) throw new Hindered('gone', corpus)
  if (!isReadable(corpus)) throw new Hindered('forbidden', corpus)
  await options.beforeRefresh?.()
  const { refreshIndex, CorpusGone, IndexBusy, NoLocks } = await import('./sqlite/refresh.ts')
  try {
    await refreshIndex(path, corpus, options)
  } catch (error) {
    if (error instanceof CorpusGone) throw new Hindered('gone', corpus)
    if (error instanceof IndexBusy) throw new Hindered('busy', path)
    if (error instanceof NoLocks) throw new Hindered('noLocks', folder)
    if (isFull(error)) throw new Hindered('full', folder)
    // What says that a description cannot be read says so of the corpus, not of the index.
    if (error instanceof Mistaken) throw error
    if (isRefused(error)) throw new Hindered('refused', folder)
    if (isOfCorpus(error, corpus)) throw new Hindered('gone', corpus)
    if (isFailing(error) || isDamage(error)) throw new Hindered('failing', folder)
    throw error
  }
}

/** A corpus to be asked, and what hindered its index from being brought up to date. */
export interface OpenedArchive extends OpenIndex {
  hindrance?: Hindering
}

/** Opens a corpus to ask it, its index brought up to date first where something came, went or changed. */
export async function openArchive(
  corpus: string,
  options: OpenOptions & { isStale?: boolean; isDamaged?: boolean },
): Promise<OpenedArchive> {
  const path = indexPath(corpus, options.folder)
  const ready = options.isDamaged ? undefined : openIndexAt(path, corpus)
  if (ready && !options.isStale && ready.isUnchanged()) return ready
  try {
    // An index that somebody else keeps can be asked, whether or not we may write it.
    await refreshArchive(path, corpus, { ...options, givesUp: ready !== undefined })
  } catch (error) {
    if (!(error instanceof Hindered) || !ready) throw error
    // Begun, and hindered before anything came into it.
    if ((await ready.archive.statistics()).articles === 0) throw error
    return { ...ready, hindrance: error }
  }
  await ready?.archive.close()
  const made = openIndexAt(path, corpus)
  // Another program has taken it away: where locks hold none does.
  if (!made) throw new Hindered('failing', options.folder)
  return made
}

export { isDamage, isFailing }
