import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { type OpenOptions, refreshArchive } from './open-archive.ts'
import { removeIndex } from './sqlite/database.ts'

/**
 * Makes the index of a corpus as one file that is then only read: whoever reads the one before goes on reading it. What
 * stands in that one is not read again.
 */
export async function makePrepared(path: string, corpus: string, options: OpenOptions): Promise<void> {
  const part = `${path}.part`
  // What an earlier run left unfinished is gone on with.
  if (existsSync(path) && !existsSync(part)) copyFileSync(path, part)
  await refreshArchive(part, corpus, { ...options, folder: dirname(path) })
  const made = `${path}.new`
  rmSync(made, { force: true })
  const database = new Database(part)
  try {
    // A copy needs nothing beside it: as long as any statement of a connection is kept, the log cannot be done without.
    database.prepare('VACUUM INTO ?').run(made)
  } finally {
    database.close()
  }
  renameSync(made, path)
  removeIndex(part)
  rmSync(`${part}.lock`, { force: true })
}
