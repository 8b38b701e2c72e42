import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { WITHOUT_WAITING } from './regular-file.ts'

/** So much of a file is in memory at a time. */
export const CHUNK = 256 * 1024

/** What a path leads to is no file that can be read to its end: a fifo, a device, a socket, a folder. */
export class NotAFile extends Error {}

/**
 * The bytes of a regular file, piece by piece. It is opened without waiting and looked at again once it is open: what
 * stood there when the folder was listed may be a fifo by now.
 */
export function* chunksOf(path: string): Generator<Uint8Array> {
  const descriptor = openSync(path, WITHOUT_WAITING)
  try {
    if (!fstatSync(descriptor).isFile()) throw new NotAFile(path)
    for (;;) {
      const chunk = new Uint8Array(CHUNK)
      const length = readSync(descriptor, chunk, 0, CHUNK, null)
      if (length === 0) break
      yield chunk.subarray(0, length)
    }
  } finally {
    closeSync(descriptor)
  }
}

/** More bytes than are read into memory. */
export class TooLarge extends Error {
  constructor(readonly limit: number) {
    super()
  }
}

export function tooLarge(limit: number): never {
  throw new TooLarge(limit)
}

/** Chunks as one; what came before a failure, and the failure. */
export function gathered(
  chunks: Iterable<Uint8Array>,
  limit: number,
): { bytes: Uint8Array; failure: Error | undefined } {
  const parts: Uint8Array[] = []
  let length = 0
  let failure: Error | undefined
  try {
    for (const chunk of chunks) {
      length += chunk.length
      if (length > limit) throw new TooLarge(limit)
      parts.push(chunk)
    }
  } catch (error) {
    if (error instanceof TooLarge || length === 0) throw error
    failure = error as Error
  }
  return { bytes: parts.length === 1 ? parts[0]! : Buffer.concat(parts), failure }
}
