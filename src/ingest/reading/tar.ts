import { tooLarge } from './chunks.ts'

// Archives of tar, as they come: header by header, nothing kept but what an entry of a bounded size holds.

const BLOCK = 512
const LONG_NAME = 'L'
const PAX = new Set(['x', 'g'])
const FILES = new Set(['0', '\0', '7'])
/** Longer names and headers than this are no names. */
const LONGEST_HEADER = 64 * 1024

export interface TarEntry {
  name: Uint8Array
  /** Throws for one that is too large. */
  bytes: () => Uint8Array
}

/** Bytes as they are asked for, of chunks as they come. */
class Reader {
  private held: Uint8Array = new Uint8Array(0)

  constructor(private readonly chunks: Iterator<Uint8Array>) {}

  /** So many bytes, or what is left of them. */
  take(length: number): Uint8Array {
    const parts = [this.held]
    let had = this.held.length
    while (had < length) {
      const next = this.chunks.next()
      if (next.done) break
      parts.push(next.value)
      had += next.value.length
    }
    const all = parts.length === 1 ? this.held : Buffer.concat(parts)
    this.held = all.subarray(length)
    return all.subarray(0, length)
  }

  pass(length: number): void {
    for (let left = length; left > 0; ) {
      const own = this.take(Math.min(left, 256 * 1024))
      if (own.length === 0) return
      left -= own.length
    }
  }
}

const textOf = (bytes: Uint8Array) => {
  const end = bytes.indexOf(0)
  return bytes.subarray(0, end < 0 ? undefined : end)
}

const padded = (size: number) => Math.ceil(size / BLOCK) * BLOCK

/** What a header says after path= where a name is long. */
function pathIn(header: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(header)
  const at = text.indexOf(' path=')
  if (at < 0) return undefined
  const end = text.indexOf('\n', at)
  return text.subarray(at + 6, end < 0 ? undefined : end)
}

/** The files of an archive; of those of more than `most` bytes nothing is kept, and what is no file is passed over. */
export function* tarEntries(
  chunks: Iterable<Uint8Array>,
  isMeant: (name: Uint8Array) => boolean,
  most: number,
): Generator<TarEntry> {
  const reader = new Reader(chunks[Symbol.iterator]())
  let long: Uint8Array | undefined
  for (;;) {
    const header = reader.take(BLOCK)
    if (header.length < BLOCK || header[0] === 0) return
    const size = Number.parseInt(
      Buffer.from(textOf(header.subarray(124, 136)))
        .toString('latin1')
        .trim() || '0',
      8,
    )
    const kind = String.fromCharCode(header[156]!)
    if (!Number.isSafeInteger(size) || size < 0) throw new Error('tar')
    if (kind === LONG_NAME || PAX.has(kind)) {
      if (size > LONGEST_HEADER) throw new Error('tar')
      const own = reader.take(padded(size)).subarray(0, size)
      long = kind === LONG_NAME ? textOf(own) : (pathIn(own) ?? long)
      continue
    }
    const prefix = textOf(header.subarray(345, 500))
    const short = textOf(header.subarray(0, 100))
    const isPosix = Buffer.from(header.subarray(257, 262)).toString('latin1') === 'ustar'
    const name =
      long ?? (isPosix && prefix.length > 0 ? Buffer.concat([prefix, Buffer.from('/'), short]) : short)
    long = undefined
    const isWanted = FILES.has(kind) && isMeant(name)
    if (isWanted && size <= most) {
      const bytes = reader.take(padded(size)).subarray(0, size)
      yield { name, bytes: () => bytes }
      if (bytes.length < size) throw new Error('tar: cut')
    } else {
      if (isWanted) yield { name, bytes: () => tooLarge(most) }
      reader.pass(padded(size))
    }
  }
}
