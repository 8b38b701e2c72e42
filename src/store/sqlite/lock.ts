import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'

/** How long one try to take the lock waits, in milliseconds. */
const TRY = 1000

/**
 * Does work on an index while no other program works on it. The lock is one of SQLite's on a file beside the index:
 * the system takes it back from a program that is killed.
 */
export async function locked<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(path), { recursive: true })
  const lock = new Database(`${path}.lock`, { timeout: TRY })
  try {
    while (!taken(lock));
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
