import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'

/** How long one try to take the lock waits, in milliseconds. */
const TRY = 1000
/** Another program that needs longer than so many tries is indexing much, or stands still. */
const FEW_TRIES = 2

/** Another program has the lock, and may keep it for ever: it may have been stopped. */
export class IndexBusy extends Error {}

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
  mkdirSync(dirname(path), { recursive: true })
  const lock = new Database(`${path}.lock`, { timeout: TRY })
  try {
    for (let tries = 1; !taken(lock); tries++) {
      if (tries < FEW_TRIES) continue
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
    if ((error as { code?: string }).code === 'SQLITE_BUSY' || /busy|locked/i.test((error as Error).message))
      return false
    throw error
  }
}
