import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { makeFolder } from '../files/make-folder.ts'

/** What V8 has made of files of code, by their names. V8 runs it as it is, so it is read only where it is whole and ours. */
export type KeptCode = Map<string, Buffer>

/** V8 copies what does not begin at such a place. */
const ALIGNED = 8
/** The check sum, and the length of the table. */
const HEAD = 8
/** More than all code together makes. */
const LARGEST = 1 << 26
/** As many as some versions of the program make with all verbs. */
const FILES = 60

const aligned = (length: number) => Math.ceil(length / ALIGNED) * ALIGNED

/** Nothing where there is nothing, or something else than we have written. */
export function readKeptCode(path: string): KeptCode {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      const stats = fstatSync(file)
      if (!isOurs(stats) || stats.size < HEAD || stats.size > LARGEST) return new Map()
      const bytes = Buffer.allocUnsafeSlow(stats.size)
      return readSync(file, bytes) === stats.size ? unpacked(bytes) : new Map()
    } finally {
      closeSync(file)
    }
  } catch {
    return new Map()
  }
}

const isOurs = (stats: Stats): boolean =>
  stats.isFile() &&
  (process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0))

function unpacked(bytes: Buffer): KeptCode {
  if (crc32(bytes.subarray(4)) !== bytes.readUInt32LE(0)) return new Map()
  const length = bytes.readUInt32LE(4)
  const table = JSON.parse(bytes.toString('utf8', HEAD, HEAD + length)) as [string, number][]
  let at = aligned(HEAD + length)
  return new Map(
    table.map(([name, size]) => {
      const code = bytes.subarray(at, at + size)
      at = aligned(at + size)
      return [name, code]
    }),
  )
}

function packed(kept: KeptCode): Buffer {
  const table = Buffer.from(JSON.stringify([...kept].map(([name, { length }]) => [name, length])))
  const begin = aligned(HEAD + table.length)
  const bytes = Buffer.alloc([...kept.values()].reduce((sum, { length }) => sum + aligned(length), begin))
  bytes.writeUInt32LE(table.length, 4)
  table.copy(bytes, HEAD)
  let at = begin
  for (const code of kept.values()) {
    code.copy(bytes, at)
    at += aligned(code.length)
  }
  bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0)
  return bytes
}

/** Writes what `make` gives, where something can be written; others see all of it or what stood there. */
export function writeKeptCode(path: string, make: () => KeptCode): void {
  const part = `${path}.${process.pid}.${process.hrtime.bigint()}`
  try {
    makeFolder(dirname(path), 0o700)
    const file = openSync(part, 'wx', 0o600)
    try {
      writeFileSync(file, packed(make()))
    } finally {
      closeSync(file)
    }
    renameSync(part, path)
    dropOldest(dirname(path), basename(path))
  } catch {
    drop(part)
  }
}

function drop(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Where a folder should be there is a file, or a disk that can only be read.
  }
}

/** What other versions have left, and what was being written when a program was ended. */
function dropOldest(folder: string, but: string): void {
  const files = readdirSync(folder).filter((name) => name !== but)
  if (files.length < FILES) return
  const dated = files.map((name): [string, number] => [name, statSync(join(folder, name)).mtimeMs])
  dated.sort(([, a], [, b]) => b - a)
  for (const [name] of dated.slice(FILES / 2)) drop(join(folder, name))
}
