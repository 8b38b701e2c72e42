import { readRegularFile } from '../ingest/reading/regular-file.ts'

/** The lists are full and every name in them is as long as a path can be. */
export const MOST_BYTES = 32 << 20

const VERSION = 1

export type Content = Record<string, unknown>

export const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the text of a file of ours holds; nothing where it is damaged, of another version or not ours at all. */
export function contentIn(text: string): Content | undefined {
  try {
    const content: unknown = JSON.parse(text)
    return isContent(content) && content['version'] === VERSION ? content : undefined
  } catch {
    return undefined
  }
}

export const textOf = (content: Content): string => JSON.stringify({ version: VERSION, ...content })

/** What a file of ours holds; nothing where it is missing or cannot be read. */
export function readKept(path: string): Content {
  const file = readRegularFile(path, MOST_BYTES)
  return ('refused' in file ? undefined : contentIn(file.bytes.toString())) ?? {}
}
