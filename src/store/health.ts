import { existsSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type Database from 'libsql'
import type { Skipped } from '../ingest/reading/skipped.ts'
import type { SourceFile } from '../model/issue.ts'
import { isDamage, isSound, openForReading } from './sqlite/database.ts'
import { hasOwnValues } from './sqlite/own-tables.ts'
import { areAllSame } from './sqlite/unchanged.ts'
import { indexPath } from './where.ts'

/** How the index of a corpus stands. */
export interface IndexHealth {
  path: string
  /** Bytes; undefined where there is none yet. */
  size: number | undefined
  /** What of the corpus could not be read when it was made. */
  troubles: Skipped[]
  /** The files with characters that are not what they should be. */
  sources: SourceFile[]
  state: 'none' | 'unreadable' | 'damaged' | 'stale' | 'fresh'
  /** SQLite's log needs a disk of this machine. */
  isOnNetwork: boolean
}

// Kinds of file systems that other machines serve, by the number that Linux gives them: NFS, SMB, CIFS, SMB2.
const NETWORK = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])

function isOnNetwork(path: string): boolean {
  let folder = dirname(path)
  while (!existsSync(folder)) folder = dirname(folder)
  return NETWORK.has(statfsSync(folder).type >>> 0)
}

/** In the order of their pieces. */
const oddSources = (database: Database.Database): SourceFile[] =>
  (
    database
      .prepare(
        `SELECT source FROM parts WHERE json_extract(source, '$.folded') + json_extract(source, '$.privateUse')
         + json_extract(source, '$.replacements') > 0 ORDER BY number`,
      )
      .all() as { source: string }[]
  ).map(({ source }) => JSON.parse(source))

export function indexHealth(corpus: string, folder: string): IndexHealth {
  const path = indexPath(corpus, folder)
  const size = statSync(path, { throwIfNoEntry: false })?.size
  const health = { path, size, troubles: [], sources: [], isOnNetwork: isOnNetwork(path) }
  if (size === undefined) return { ...health, state: 'none' }
  const database = openForReading(path)
  if (!database) return { ...health, state: 'unreadable' }
  try {
    if (!isSound(database) || !hasOwnValues(database)) return { ...health, state: 'damaged' }
    const troubles = database
      .prepare('SELECT place AS file, why, detail FROM troubles ORDER BY place')
      .all() as Skipped[]
    return {
      ...health,
      troubles,
      sources: oddSources(database),
      state: areAllSame(database, corpus) ? 'fresh' : 'stale',
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { ...health, state: 'damaged' }
  } finally {
    database.close()
  }
}

/** True where an index says by itself that bytes of it are not as they were written. */
export const isDamagedNow = (corpus: string, folder: string): boolean =>
  ['damaged', 'unreadable'].includes(indexHealth(corpus, folder).state)
