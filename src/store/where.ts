import { createHash } from 'node:crypto'
import { accessSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Hindered } from './hindered.ts'

type Environment = Record<string, string | undefined>

/**
 * Where this machine keeps what programs may make anew; where nothing can be written there, as for a user without a
 * home, a folder of this user's own among the temporary ones.
 */
export function cacheFolder(environment: Environment): string {
  const given = environment['XDG_CACHE_HOME']
  const usual = join(given?.startsWith('/') ? given : join(homedir(), '.cache'), 'lbx-tui')
  if (isOurs(usual)) return usual
  const user = process.getuid?.() ?? 0
  const temporary = join(tmpdir(), `lbx-tui-${user}`)
  return isOurs(temporary) ? temporary : usual
}

/** True for a folder that we may write in and nobody else has made. */
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return process.getuid === undefined || statSync(folder).uid === process.getuid()
  } catch {
    return false
  }
}

/**
 * The index file of a corpus: named after its folder, so that a person can tell which it is, and told apart by the
 * whole path.
 */
export function indexPath(corpus: string, folder: string): string {
  const whole = wholePath(corpus)
  const mark = createHash('sha1').update(whole).digest('hex').slice(0, 12)
  const name = basename(whole)
    .replace(/[^\p{L}\p{N}._-]/gu, '_')
    .slice(0, 40)
  return join(folder, `${name}-${mark}.db`)
}

function wholePath(corpus: string): string {
  try {
    return realpathSync(corpus)
  } catch {
    throw new Hindered('gone', corpus)
  }
}
