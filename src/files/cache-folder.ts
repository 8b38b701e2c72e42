import { accessSync, constants, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { homeFolder } from './home-folder.ts'
import { makeFolder } from './make-folder.ts'

type Environment = Record<string, string | undefined>

/**
 * Where this machine keeps what programs may make anew; where nothing can be written there, as for a user without a
 * home, a folder of this user's own among the temporary ones.
 */
export function cacheFolder(environment: Environment): string {
  const given = environment['XDG_CACHE_HOME']
  const usual = join(given?.startsWith('/') ? given : join(homeFolder(environment), '.cache'), 'lbx-tui')
  if (isOurs(usual)) return usual
  const user = process.getuid?.() ?? 0
  const temporary = join(tmpdir(), `lbx-tui-${user}`)
  return isOurs(temporary) ? temporary : usual
}

/** True for a folder that we may write in and nobody else has made. */
function isOurs(folder: string): boolean {
  try {
    makeFolder(folder, 0o700)
    accessSync(folder, constants.W_OK)
    return process.getuid === undefined || statSync(folder).uid === process.getuid()
  } catch {
    return false
  }
}
