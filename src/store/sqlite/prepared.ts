import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { makeFolder } from '../../files/make-folder.ts'
import { Hindered } from '../hindered.ts'
import { withCheckedTexts } from './checked-texts.ts'
import { isSound } from './database.ts'
import { hasOwnTables, hasOwnValues } from './own-tables.ts'
import { FORMAT } from './schema.ts'

// An index that was made elsewhere and is only read: by many at once, from a medium that cannot be written, and perhaps
// from somebody who means no good. It is opened as a file that nobody changes, without a lock and without a file beside
// it. Before it is asked for the first time every page of it is looked at, by a process of its own that may be lost.

/** The bundle has it beside all others; code that is not bundled finds it where the build puts it. */
const CHECKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/index-checker.js' : './index-checker.js',
  import.meta.url,
)

/** Opens a file without writing anything and without believing what its own schema says may be called. */
export function openUntrusted(path: string): Database.Database {
  const address = encodeURI(resolve(path)).replaceAll('?', '%3f').replaceAll('#', '%23')
  const database = withCheckedTexts(
    new Database(`file:${address}?immutable=1`, { readonly: true, fileMustExist: true }),
  )
  try {
    database.exec(
      'PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON; PRAGMA cache_size = -16000',
    )
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** A look at all of a file: its tables, every page, every value. */
export function isFit(path: string): boolean {
  let database: Database.Database | undefined
  try {
    database = openUntrusted(path)
    return hasOwnTables(database) && isSound(database) && hasOwnValues(database)
  } catch {
    return false
  } finally {
    database?.close()
  }
}

/** Opens an index made elsewhere; `folder` is where it is remembered that it was looked at. */
export async function openPrepared(path: string, folder: string): Promise<Database.Database> {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })
  if (log && log.size > 0) throw new Hindered('unfinished', path)
  const kept = join(folder, 'looked-at', createHash('sha1').update(resolve(path)).digest('hex'))
  const mark = markOf(path)
  if (rememberedIn(kept) !== mark) {
    if (!(await isFoundFit(path))) throw new Hindered('unfit', path)
    remember(kept, mark)
  }
  try {
    return openUntrusted(path)
  } catch {
    throw new Hindered('unfit', path)
  }
}

function markOf(path: string): string {
  try {
    const { dev, ino, size, mtimeMs, ctimeMs } = statSync(path)
    return [FORMAT, dev, ino, size, mtimeMs, ctimeMs].join(' ')
  } catch {
    throw new Hindered('gone', path)
  }
}

const isFoundFit = (path: string): Promise<boolean> =>
  new Promise((settle) => {
    execFile(process.execPath, [fileURLToPath(CHECKER), path], (error) => settle(error === null))
  })

function rememberedIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function remember(file: string, mark: string): void {
  try {
    makeFolder(join(file, '..'))
    writeFileSync(file, mark)
  } catch {
    // Where nothing can be kept it is looked at each time.
  }
}
