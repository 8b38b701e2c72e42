import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readSmallFile } from './small-file.ts'

const VERSION = 1
/** Several times what the longest lists and a screen of 500 columns take. */
const MOST_BYTES = 4 << 20

export type Content = Record<string, unknown>

export const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a file of ours holds; nothing where it is missing, damaged, of another version or not ours at all. */
export function readKept(path: string): Content {
  try {
    const content: unknown = JSON.parse(readSmallFile(path, MOST_BYTES))
    return isContent(content) && content['version'] === VERSION ? content : {}
  } catch {
    return {}
  }
}

/**
 * Keeps a content in a file that is always whole: another program sees the one before or this one. What a person reads
 * and searches is nobody else's business, so folder and file are for the owner alone. False where it cannot be written.
 */
export function writeKept(path: string, content: Content): boolean {
  const text = JSON.stringify({ version: VERSION, ...content })
  if (Buffer.byteLength(text) > MOST_BYTES) return false
  const temporary = `${path}.${process.pid}-${Date.now().toString(36)}`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' })
  } catch {
    return false
  }
  try {
    renameSync(temporary, path)
    return true
  } catch {
    rmSync(temporary, { force: true })
    return false
  }
}
