import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder, and those above it that are missing. Node's own `recursive` asks for ever where the system says only
 * that there is no such place, as below /proc.
 */
export function makeFolder(path: string, mode?: number): void {
  if (existsSync(path)) return
  if (dirname(path) !== path) makeFolder(dirname(path), mode)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    // Another program was quicker.
    if (!existsSync(path)) throw error
  }
}
