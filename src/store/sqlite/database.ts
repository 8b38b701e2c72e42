import { existsSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { makeFolder } from '../../files/make-folder.ts'
import { withCheckedTexts } from './checked-texts.ts'
import { DamagedContent } from './damage.ts'
import { hasLocks, isBusyError } from './lock.ts'
import { placesOf } from './postings/phrases.ts'
import { Postings } from './postings/postings.ts'
import { codesOf } from './postings/terms.ts'
import { FORMAT, SCHEMA } from './schema.ts'

/** How long to wait for another program that writes, in milliseconds; first to see whether there is one. */
const PATIENCE = 10_000
const FIRST_PATIENCE = 1000

/** Bytes of a page: of the default 4,096 an article of two thousand leaves the half empty. */
const PAGE = 16_384

/**
 * Kilobytes of pages that are kept while an index is written. With SQLite's 2,000 every mention of a transaction met
 * pages that had just been put away.
 */
const CACHE = 64_000

/** Why an index was thrown away and begun anew. */
export type Rebuilt = 'damaged' | 'format'

const formatOf = (database: Database.Database) =>
  (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version

/** Another one for this connection once another one has written, whatever its program. */
export const versionOf = (database: Database.Database) =>
  (database.prepare('PRAGMA data_version').get() as { data_version: number }).data_version

function openFile(path: string): Database.Database {
  const database = withCheckedTexts(new Database(path, { timeout: PATIENCE }))
  database.exec(`PRAGMA page_size = ${PAGE}; PRAGMA auto_vacuum = INCREMENTAL`)
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = ${PATIENCE}`)
  database.exec(`PRAGMA cache_size = -${CACHE}`)
  return database
}

/** Opens an index to write it; one that is damaged or of another format is begun anew. */
export function openForWriting(path: string, onRebuilt: (why: Rebuilt) => void): Database.Database {
  makeFolder(dirname(path))
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
    const [newest] = new Postings(database).segments()
    if (newest) placesOf(newest, codesOf('的的')).from(0)
    return true
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

/** A look at every page of the file. */
export function isSound(database: Database.Database): boolean {
  try {
    const { told } = database.prepare('SELECT quick_check AS told FROM pragma_quick_check(1)').get() as {
      told: string
    }
    return told === 'ok'
  } catch {
    return false
  }
}

/** True for what an index says that holds other bytes than were written. */
export const isDamage = (error: unknown) =>
  error instanceof DamagedContent ||
  /SQLITE_(?:CORRUPT|NOTADB|CONSTRAINT|IOERR_SHORT_READ)|malformed|vtable constructor|not a database|disk image|no such table|file is not/i.test(
    saidBy(error),
  )

/** True where the disk of an index has no room left; what is shared beside the file needs some. */
export const isFull = (error: unknown) =>
  /SQLITE_FULL|IOERR_SHMSIZE|ENOSPC|EDQUOT|disk is full/i.test(saidBy(error))

/** True where the disk of an index does not do what disks do. */
export const isFailing = (error: unknown) => /SQLITE_IOERR|SQLITE_PROTOCOL|EIO/.test(saidBy(error))

const saidBy = (error: unknown) => `${(error as { code?: string }).code} ${(error as Error).message}`

/** Opens an index to ask it, as it is; undefined where there is none that this program can read. */
export function openForReading(path: string): Database.Database | undefined {
  if (!existsSync(path)) return undefined
  for (const timeout of [FIRST_PATIENCE, PATIENCE]) {
    try {
      return openedToAsk(path, timeout)
    } catch (error) {
      const isBusy = isBusyError(error)
      if (isBusy ? !hasLocks(path) : CANNOT_SHARE.test(saidBy(error))) return openFixed(path)
      if (!isBusy) return undefined
    }
  }
  return undefined
}

/** No room for what readers and writers share beside the file, no right to write it, no lock to be had on it. */
const CANNOT_SHARE = /CANTOPEN|READONLY|IOERR_(?:SHM|LOCK|RDLOCK|UNLOCK|CHECKRESERVEDLOCK)/

/**
 * Where nothing can be written beside the file, on a read-only or full disk, in somebody else's folder or where there
 * are no locks, it is taken for one that nobody writes; but not where something written last is still in its log.
 */
function openFixed(path: string): Database.Database | undefined {
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return undefined
  const address = encodeURI(path).replaceAll('?', '%3f').replaceAll('#', '%23')
  try {
    return openedToAsk(`file:${address}?immutable=1`, PATIENCE)
  } catch {
    return undefined
  }
}

/** Undefined for what is no index of this format. */
function openedToAsk(name: string, timeout: number): Database.Database | undefined {
  const database = withCheckedTexts(new Database(name, { readonly: true, fileMustExist: true, timeout }))
  try {
    // Pages are copied, not mapped: at 270,000 articles answers take as long, and 64 MB of mapped pages showed as 40
    // more of the program's memory.
    database.exec(`PRAGMA query_only = ON; PRAGMA cache_size = -16000; PRAGMA busy_timeout = ${timeout}`)
    if (formatOf(database) === FORMAT && isWhole(database)) {
      database.exec(`PRAGMA busy_timeout = ${PATIENCE}`)
      return database
    }
  } catch (error) {
    database.close()
    throw error
  }
  database.close()
  return undefined
}
