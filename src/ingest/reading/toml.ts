import { isUtf8 } from 'node:buffer'
import type { Stats } from 'node:fs'
import { parse, TomlError } from 'smol-toml'
import { type Decoded, decode } from './decode.ts'
import { readRegularFile } from './regular-file.ts'

export type Table = Record<string, unknown>

/** A file that an archivist wrote, as a table; `mistake` makes the error that says what is wrong, and on which line. */
export function parseToml(text: string, mistake: (line: number, what: string) => Error): Table {
  try {
    return parse(text)
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1
    throw mistake(line, (error as Error).message.split('\n')[0]!)
  }
}

/** What an archivist writes by hand or by this program stays far below, in bytes. */
const MOST_BYTES = 16 << 20

const REASONS = { unreadable: 'cannot be read', notRegular: 'no regular file', large: 'more than 16 MiB' }

/** Such a file as it stands; nothing where there is none. */
export function readTomlFile(
  path: string,
  mistake: (what: string) => Error,
): { bytes: Buffer; stats: Stats } | undefined {
  const file = readRegularFile(path, MOST_BYTES)
  if (!('refused' in file)) return file
  if (file.refused === 'missing') return undefined
  throw mistake(file.detail || REASONS[file.refused])
}

/** What stands beyond ASCII, with the byte behind, which may be the second half of a character. */
const beyondAscii = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.filter((byte, at) => byte > 0x7f || bytes[at - 1]! > 0x7f))

/**
 * The text of such a file. Most of it is ASCII, which says nothing of its encoding, and hides what the few names in it
 * say; there is a zero byte in all that is UTF-16.
 */
export function decodeToml(bytes: Buffer): Decoded {
  if (bytes.includes(0) || isMarkedWide(bytes)) return decode(bytes)
  if (isUtf8(bytes)) return decode(bytes, 'utf-8')
  const { encoding } = decode(beyondAscii(bytes))
  return decode(bytes, encoding.startsWith('utf-16') ? 'gb18030' : encoding)
}

const isMarkedWide = ([first = 0, second = 0]: Buffer): boolean => first + second === 0xfe + 0xff
