import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Hindered } from './hindered.ts'

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
