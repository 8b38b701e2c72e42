import { isUtf8 } from 'node:buffer'
import { decode, isBinary } from '../../ingest/reading/decode.ts'
import { readRegularFile } from '../../ingest/reading/regular-file.ts'

/** MiB: no draft is longer, a whole year of somebody's writing is not. */
export const MOST = 2
export const MOST_BYTES = MOST * 1024 * 1024
/** Not part of what is counted: editors do not show it. */
const BYTE_ORDER_MARK = '\ufeff'

/** A text, and how many bytes stand before it that are none of it. */
export interface ReadText {
  text: string
  skipped: number
}

/**
 * A draft as text, or why it is none; `byte` is the first that belongs to no character, from 1, and `encoding` what it
 * reads best in, nothing where that is UTF-8 all the same: of one broken character, or cut within one.
 */
export type DraftText =
  | ReadText
  | { problem: 'missing' | 'unreadable' | 'large' | 'binary' }
  | { problem: 'notText'; byte: number; encoding: string | null }

export function draftFile(path: string): DraftText {
  const read = readRegularFile(path, MOST_BYTES)
  if ('bytes' in read) return draftFrom(read.bytes)
  return { problem: read.refused === 'missing' || read.refused === 'large' ? read.refused : 'unreadable' }
}

export function draftFrom(bytes: Buffer): DraftText {
  if (!isUtf8(bytes)) return notUtf8(bytes)
  const text = bytes.toString('utf8')
  return text.startsWith(BYTE_ORDER_MARK)
    ? { text: text.slice(1), skipped: Buffer.byteLength(BYTE_ORDER_MARK) }
    : { text, skipped: 0 }
}

function notUtf8(bytes: Buffer): DraftText {
  const { encoding } = decode(bytes)
  if (isBinary(bytes, encoding)) return { problem: 'binary' }
  return {
    ...{ problem: 'notText', byte: firstWrong(bytes) + 1 },
    encoding: encoding === 'utf-8' ? null : encoding.replace(/[lb]e$/, ''),
  }
}

/** The first byte that belongs to no character. */
function firstWrong(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length]
  // A character has at most four bytes: of a good text that is cut anywhere one of these is whole.
  const isGood = (length: number) =>
    [0, 1, 2, 3].some((less) => isUtf8(bytes.subarray(0, Math.max(0, length - less))))
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isGood(middle)) good = middle
    else bad = middle
  }
  while (good > 0 && !isUtf8(bytes.subarray(0, good))) good--
  return good
}
