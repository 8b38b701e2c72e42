import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'

type Environment = Record<string, string | undefined>

/** Where this machine keeps what programs may make anew. */
export function cacheFolder(environment: Environment): string {
  const given = environment['XDG_CACHE_HOME']
  return join(given?.startsWith('/') ? given : join(homedir(), '.cache'), 'lbx-tui')
}

/**
 * The index file of a corpus: named after its folder, so that a person can tell which it is, and told apart by the
 * whole path.
 */
export function indexPath(corpus: string, folder: string): string {
  const whole = realpathSync(corpus)
  const mark = createHash('sha1').update(whole).digest('hex').slice(0, 12)
  const name = basename(whole)
    .replace(/[^\p{L}\p{N}._-]/gu, '_')
    .slice(0, 40)
  return join(folder, `${name}-${mark}.db`)
}
