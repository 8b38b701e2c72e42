import { realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Environment, stateFolder } from './folders.ts'
import { readKept } from './kept-file.ts'
import { markOf } from './mark.ts'
import type { Memory } from './memory.ts'
import { memoryIn } from './memory-content.ts'

/**
 * Where a corpus is remembered: named as its index is, by its folder and a mark of the whole path. Undefined for one
 * that is gone.
 */
export function memoryPath(environment: Environment, corpus: string): string | undefined {
  try {
    const whole = realpathSync(corpus)
    const mark = markOf(whole)
    const name = basename(whole)
      .replace(/[^\p{L}\p{N}._-]/gu, '_')
      .slice(0, 40)
    return join(stateFolder(environment), `${name}-${mark}.json`)
  } catch {
    return undefined
  }
}

export const readMemory = (path: string | undefined): Memory =>
  memoryIn(path === undefined ? {} : readKept(path))
