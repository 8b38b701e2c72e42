import { isUtf8 } from 'node:buffer'
import { readRegularFile } from '../ingest/reading/regular-file.ts'
import type { Messages } from '../messages/index.ts'
import { UsageError } from './usage-error.ts'

/** MiB: no draft is longer, a whole year of somebody's writing is not. */
const MOST = 2
const MOST_BYTES = MOST * 1024 * 1024
/** Not part of what is counted: editors do not show it. */
const BYTE_ORDER_MARK = '\ufeff'

/** The text of a draft: of a file, or of standard input for `-`. */
export async function readDraft(path: string, { draft: says }: Messages): Promise<string> {
  const bytes = path === '-' ? await standardInput(says) : bytesOf(path, says)
  if (!isUtf8(bytes)) throw new UsageError(says.notText(path, firstWrong(bytes) + 1))
  const text = bytes.toString('utf8')
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}

function bytesOf(path: string, says: Messages['draft']): Buffer {
  const read = readRegularFile(path, MOST_BYTES)
  if ('bytes' in read) return read.bytes
  if (read.refused === 'missing') throw new UsageError(says.missing(path))
  throw new UsageError(read.refused === 'large' ? says.large(path, MOST) : says.unreadable(path))
}

async function standardInput(says: Messages['draft']): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    // What comes after is not read: the other end learns that nobody listens.
    if (length > MOST_BYTES) throw new UsageError(says.large('-', MOST))
  }
  return Buffer.concat(chunks)
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
