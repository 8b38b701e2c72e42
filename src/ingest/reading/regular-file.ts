import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs'

/** Why a path was not read: no such file, not allowed or failing, a pipe, device, socket or folder, too large. */
export type Refusal = 'missing' | 'unreadable' | 'notRegular' | 'large'

export type RegularFile =
  | { bytes: Buffer; stats: Stats }
  /** `detail` is what the system said, where it said something. */
  | { refused: Refusal; detail: string }

/** A pipe that is put in the place of a file keeps nobody waiting, and a terminal does not become ours. */
export const WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY

/**
 * The bytes of a regular file of at most `most` bytes; links are followed. What is no regular file is not even opened:
 * whoever writes into a pipe would take us for its reader. It is looked at again once it is open, since something else
 * may have come in its place.
 */
export function readRegularFile(path: string, most: number): RegularFile {
  let file: number | undefined
  try {
    if (!statSync(path).isFile()) return { refused: 'notRegular', detail: '' }
    file = openSync(path, WITHOUT_WAITING)
    const stats = fstatSync(file)
    if (!stats.isFile()) return { refused: 'notRegular', detail: '' }
    const bytes = stats.size > most ? undefined : bytesOf(file, stats.size, most)
    return bytes ? { bytes, stats } : { refused: 'large', detail: '' }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { refused: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable', detail: message }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** To the end, wherever that is by now: a file may grow, and those of /proc say that they are empty. */
function bytesOf(file: number, size: number, most: number): Buffer | undefined {
  let buffer = Buffer.allocUnsafe(size + 1)
  let length = 0
  for (;;) {
    const count = readSync(file, buffer, length, buffer.length - length, null)
    length += count
    if (length > most) return undefined
    if (count === 0) return buffer.subarray(0, length)
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length + 4096, most + 1))
  }
}
