import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { makeFolder } from '../../files/make-folder.ts'

/** How long one try to take the lock waits, in milliseconds. */
const TRY = 1000
/** Another program that needs longer than so many tries is indexing much, or stands still. */
const FEW_TRIES = 2

/** Another program has the lock, and may keep it for ever: it may have been stopped. */
export class IndexBusy extends Error {}

/** The disk gives no locks at all, as network disks may be set up. */
export class NoLocks extends Error {}

export interface Waiting {
  /** Called once where the lock is waited for. */
  onWaiting?: () => void
  /** Whoever can do without gives up after a few tries, with IndexBusy. */
  givesUp?: boolean
}

/**
 * Does work on an index while no other program works on it. The lock is one of SQLite's on a file beside the index:
 * the system takes it back from a program that is killed.
 */
export async function locked<Result>(
  path: string,
  work: () => Promise<Result>,
  { onWaiting = () => {}, givesUp = false }: Waiting = {},
): Promise<Result> {
  makeFolder(dirname(path))
  const lock = new Database(`${path}.lock`, { timeout: TRY })
  try {
    for (let tries = 1; !taken(lock); tries++) {
      if (tries < FEW_TRIES) continue
      if (tries === FEW_TRIES && !hasLocks(path)) throw new NoLocks(path)
      if (givesUp) throw new IndexBusy(path)
      if (tries === FEW_TRIES) onWaiting()
    }
    return await work()
  } finally {
    lock.close()
  }
}

function taken(lock: Database.Database): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (isBusyError(error)) return false
    throw LOCK_FAILS.test(codeOf(error)) ? new NoLocks() : error
  }
}

const codeOf = (error: unknown) => `${(error as { code?: string }).code}`
const LOCK_FAILS = /IOERR_(?:LOCK|RDLOCK|UNLOCK|CHECKRESERVEDLOCK)/

export const isBusyError = (error: unknown): boolean =>
  codeOf(error) === 'SQLITE_BUSY' || /busy|locked/i.test((error as Error).message)

/**
 * True where a file beside the index can be locked that nobody else knows: SQLite calls a disk without locks busy, as
 * one where another program has them.
 */
export function hasLocks(path: string): boolean {
  const probe = `${path}.probe-${process.pid}-${Math.random().toString(36).slice(2)}`
  try {
    const database = new Database(probe, { timeout: 0 })
    try {
      database.exec('BEGIN EXCLUSIVE')
      return true
    } finally {
      database.close()
    }
  } catch {
    return false
  } finally {
    for (const end of ['', '-journal']) rmSync(probe + end, { force: true })
  }
}
