import { basename, join } from 'node:path'
import { type Environment, stateFolder } from './folders.ts'
import { readKept } from './kept-file.ts'
import { markOf } from './mark.ts'
import type { Memory } from './memory.ts'
import { memoryIn } from './memory-content.ts'
import { wholeName } from './whole-name.ts'

/**
 * Where corpora are remembered: named as its index is, by its folder and a mark of the whole path. Undefined for one
 * that is gone.
 */
export function memoryPath(environment: Environment, corpora: readonly string[]): string | undefined {
  try {
    const whole = wholeName(corpora)
    const mark = markOf(whole)
    const name = basename(whole.split('\n')[0]!)
      .replace(/[^\p{L}\p{N}._-]/gu, '_')
      .slice(0, 40)
    return join(stateFolder(environment), `${name}-${mark}.json`)
  } catch {
    return undefined
  }
}

export const readMemory = (path: string | undefined): Memory =>
  memoryIn(path === undefined ? {} : readKept(path))
