import { isDeepStrictEqual } from 'node:util'
import { parse, stringify } from 'smol-toml'
import { decodeToml, type Table } from '../reading/toml.ts'
import { type Correction, formatCorrections, inOrder } from './correction.ts'

// What a person wrote in a corrections file stays as it is, byte for byte: a correction is put in between, in the form
// and the encoding of the file, and the result counts where it reads as the same file with one correction more.

/**
 * So many ends of lists are tried, from the last one on, to find the one that ends the corrections, and so many bytes
 * are read again for it: 0.2 s.
 */
const MOST_TRIES = 100
const MOST_READ_AGAIN = 4 << 20

/** Characters beyond ASCII as TOML writes them for encodings that cannot be written from here (GB 18030, Big5). */
const escaped = (text: string): string =>
  text.replace(/[^\0-\x7f]/gu, (character) => `\\U${character.codePointAt(0)!.toString(16).padStart(8, '0')}`)

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  return encoding === 'utf-16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(escaped(text))
}

/** A correction on one line, as it stands in a list; its keys need no quotes. */
const inLine = (correction: Correction): string =>
  `{ ${stringify(inOrder(correction)).trim().split('\n').join(', ')} }`

/** What a file says: its corrections, and whatever else a person keeps in it. */
interface Said {
  entries: unknown[]
  rest: Table
}

function saidIn(text: string): Said {
  const { correction: entries = [], ...rest } = parse(text)
  return { entries: entries as unknown[], rest }
}

/** Whether every reader has the file so. */
function reads(bytes: Buffer, wanted: Said): boolean {
  try {
    return isDeepStrictEqual(saidIn(decodeToml(bytes).text), wanted)
  } catch {
    return false
  }
}

/** Writes a text in the encoding of a file, with the ends of lines that it has. */
function writerFor(bytes: Buffer): (text: string) => Buffer {
  const { text, encoding } = decodeToml(bytes)
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  return (more) => encoded(more.replaceAll('\n', end), encoding)
}

const inserted = (bytes: Buffer, at: number, more: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])

/** Where a text stands in the bytes, from the last place on. */
function* placesOf(bytes: Buffer, what: Buffer): Generator<number> {
  for (let at = bytes.lastIndexOf(what); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(what, at - 1))
    yield at
}

function* first<Value>(values: Iterable<Value>, most: number): Generator<Value> {
  let count = 0
  for (const value of values) {
    if (count++ >= most) return
    yield value
  }
}

/** The bytes of a valid corrections file with one correction more; nothing where it cannot be put in. */
export function withCorrection(bytes: Buffer, correction: Correction): Buffer | undefined {
  const { text } = decodeToml(bytes)
  const { entries, rest } = saidIn(text)
  const wanted = { rest, entries: [...entries, parse(stringify(correction))] }
  const write = writerFor(bytes)
  const gap = text === '' || text.endsWith('\n') ? '' : '\n'
  const appended = Buffer.concat([bytes, write(gap + formatCorrections([correction]))])
  if (reads(appended, wanted)) return appended
  const tries = Math.max(1, Math.min(MOST_TRIES, MOST_READ_AGAIN / (2 * bytes.length)))
  for (const at of first(placesOf(bytes, write(']')), tries)) {
    for (const before of [', ', '']) {
      const made = inserted(bytes, at, write(before + inLine(correction)))
      if (reads(made, wanted)) return made
    }
  }
  return undefined
}

/** The bytes of a valid corrections file without its last correction, where that stands as it is written here. */
export function withoutLast(bytes: Buffer, last: Correction): Buffer | undefined {
  const { entries, rest } = saidIn(decodeToml(bytes).text)
  const wanted = { rest, entries: entries.slice(0, -1) }
  const write = writerFor(bytes)
  const appended = write(formatCorrections([last]))
  if (bytes.subarray(-appended.length).equals(appended)) {
    const made = bytes.subarray(0, -appended.length)
    if (reads(made, wanted)) return made
  }
  for (const before of [', ', '']) {
    const own = write(before + inLine(last))
    const at = bytes.lastIndexOf(own)
    if (at < 0) continue
    const made = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + own.length)])
    if (reads(made, wanted)) return made
  }
  return undefined
}
