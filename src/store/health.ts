import { existsSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Skipped } from '../ingest/reading/skipped.ts'
import { isSound, openForReading } from './sqlite/database.ts'
import { areAllSame } from './sqlite/unchanged.ts'
import { indexPath } from './where.ts'

/** How the index of a corpus stands. */
export interface IndexHealth {
  path: string
  /** Bytes; undefined where there is none yet. */
  size: number | undefined
  /** What of the corpus could not be read when it was made. */
  troubles: Skipped[]
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

export function indexHealth(corpus: string, folder: string): IndexHealth {
  const path = indexPath(corpus, folder)
  const size = statSync(path, { throwIfNoEntry: false })?.size
  const health = { path, size, troubles: [], isOnNetwork: isOnNetwork(path) }
  if (size === undefined) return { ...health, state: 'none' }
  const database = openForReading(path)
  if (!database) return { ...health, state: 'unreadable' }
  try {
    if (!isSound(database)) return { ...health, state: 'damaged' }
    const troubles = database
      .prepare('SELECT place AS file, why, detail FROM troubles ORDER BY place')
      .all() as Skipped[]
    return { ...health, troubles, state: areAllSame(database, corpus) ? 'fresh' : 'stale' }
  } finally {
    database.close()
  }
}
