import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { FORMAT, SCHEMA } from './schema.ts'
import { phrase } from './tokens.ts'

/** How long to wait for another program that writes, in milliseconds. */
const PATIENCE = 10_000

/** Bytes of a page: of the default 4,096 an article of two thousand leaves the half empty. */
const PAGE = 16_384

/** Why an index was thrown away and begun anew. */
export type Rebuilt = 'damaged' | 'format'

const formatOf = (database: Database.Database) =>
  (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version

function openFile(path: string): Database.Database {
  const database = new Database(path, { timeout: PATIENCE })
  database.exec(`PRAGMA page_size = ${PAGE}; PRAGMA auto_vacuum = INCREMENTAL`)
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = ${PATIENCE}`)
  return database
}

/** Opens an index to write it; one that is damaged or of another format is begun anew. */
export function openForWriting(path: string, onRebuilt: (why: Rebuilt) => void): Database.Database {
  mkdirSync(dirname(path), { recursive: true })
  let why: Rebuilt | undefined
  for (;;) {
    try {
      const database = openFile(path)
      if (formatOf(database) === FORMAT && isWhole(database)) return database
      const isNew =
        (database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number })
          .tables === 0
      if (isNew) {
        database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT`)
        if (why) onRebuilt(why)
        return database
      }
      why = formatOf(database) === FORMAT ? 'damaged' : 'format'
      database.close()
    } catch (error) {
      if (why !== undefined || !isDamage(error)) throw error
      why = 'damaged'
    }
    removeIndex(path)
  }
}

export function removeIndex(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
}

/** A look at the page tree of the small tables: a file cut short or written over shows there. */
function isWhole(database: Database.Database): boolean {
  try {
    database.prepare('SELECT count(*) FROM issues').get()
    database.prepare('SELECT count(*) FROM files').get()
    database.prepare('SELECT max(number) FROM articles').get()
    database.prepare('SELECT rowid FROM texts WHERE texts MATCH ? LIMIT 1').get(phrase('的'.repeat(2)))
    return true
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

/** A look at every page of the file. */
export function isSound(database: Database.Database): boolean {
  try {
    return (database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }).quick_check === 'ok'
  } catch {
    return false
  }
}

/** What is kept of an article cannot be unpacked: bytes of the file were changed by somebody else. */
export class DamagedContent extends Error {}

/** True for what an index says that holds other bytes than were written. */
export const isDamage = (error: unknown) =>
  error instanceof DamagedContent ||
  /SQLITE_(?:CORRUPT|NOTADB|IOERR_SHORT_READ)|malformed|not a database|disk image|no such table|file is not/i.test(
    saidBy(error),
  )

/** True where the disk of an index has no room left. */
export const isFull = (error: unknown) => /SQLITE_FULL|ENOSPC|EDQUOT|disk is full/i.test(saidBy(error))

const saidBy = (error: unknown) => `${(error as { code?: string }).code} ${(error as Error).message}`

/** Opens an index to ask it, as it is; undefined where there is none that this program can read. */
export function openForReading(path: string): Database.Database | undefined {
  if (!existsSync(path)) return undefined
  // Where nothing can be written beside the file, on a read-only disk or in somebody else's folder, it is taken for
  // one that nobody writes.
  const fixed = `file:${encodeURI(path).replaceAll('?', '%3f').replaceAll('#', '%23')}?immutable=1`
  for (const name of [path, fixed]) {
    try {
      const database = new Database(name, { readonly: true, fileMustExist: true, timeout: PATIENCE })
      // Pages are copied, not mapped: at 270,000 articles answers take as long, and 64 MB of mapped pages showed as 40
      // more of the program's memory.
      database.exec('PRAGMA query_only = ON; PRAGMA cache_size = -16000')
      if (formatOf(database) === FORMAT && isWhole(database)) return database
      database.close()
      return undefined
    } catch (error) {
      if (!/CANTOPEN/.test(`${(error as { code?: string }).code}`)) return undefined
    }
  }
  return undefined
}
