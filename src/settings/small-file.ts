import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'

/** Too large, or no file at all but a folder, a pipe or a device. */
export class NotASmallFile extends Error {}

/**
 * The text of a file of at most `most` bytes. What stands in its place may be anything: a pipe, which would keep a
 * reader waiting for ever, is opened without waiting and told by its kind.
 */
export function readSmallFile(path: string, most: number): string {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const kind = fstatSync(file)
    if (!kind.isFile() || kind.size > most) throw new NotASmallFile(path)
    return readFileSync(file, 'utf8')
  } finally {
    closeSync(file)
  }
}
