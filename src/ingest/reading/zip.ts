import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { CHUNK, NotAFile } from './chunks.ts'
import { WITHOUT_WAITING } from './regular-file.ts'

// Entry by entry and piece by piece: fflate unpacks an archive as a whole, which a small one can make any size, or
// reads names from the local headers, which may be anything.

/** One file in an archive, by its directory. */
export interface ZipEntry {
  /** As bytes: what they mean is for the flag, or for whoever looks at them, to say. */
  name: Uint8Array
  isUtf8: boolean
  size: number
  chunks: () => Generator<Uint8Array>
}

/** What an archive says of itself does not hold. */
export class BadZip extends Error {}
/** A password is needed. */
export class LockedEntry extends Error {}

const END_OF_DIRECTORY = 0x06054b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const ENTRY = 0x02014b50
const ENTRY_SIZE = 46
const LOCAL = 0x04034b50
const LOCAL_SIZE = 30
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_LOCATOR_SIZE = 20
const ZIP64_END = 0x06064b50
const ZIP64_EXTRA = 0x0001
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 0x1
const UTF8 = 0x800
/** Larger directories are not read: a million entries take a tenth of it. */
const LARGEST_DIRECTORY = 1 << 30

/** Reads the directory of an archive and hands out its entries, one after another, while the archive is open. */
export function* zipEntries(path: string): Generator<ZipEntry> {
  const descriptor = openSync(path, WITHOUT_WAITING)
  try {
    const info = fstatSync(descriptor)
    if (!info.isFile()) throw new NotAFile(path)
    const at = (offset: number, length: number): Buffer => {
      if (offset < 0 || length < 0 || offset + length > info.size) throw new BadZip('cut')
      const bytes = Buffer.alloc(length)
      if (readSync(descriptor, bytes, 0, length, offset) !== length) throw new BadZip('cut')
      return bytes
    }
    const { offset, size } = directoryOf(at, info.size)
    if (size > LARGEST_DIRECTORY) throw new BadZip('directory')
    const directory = at(offset, size)
    for (let place = 0; place + ENTRY_SIZE <= directory.length; ) {
      if (directory.readUInt32LE(place) !== ENTRY) throw new BadZip('directory')
      const { entry, end } = entryAt(directory, place, at)
      yield entry
      place = end
    }
  } finally {
    closeSync(descriptor)
  }
}

type ReadAt = (offset: number, length: number) => Buffer

function directoryOf(at: ReadAt, size: number): { offset: number; size: number } {
  const length = Math.min(size, END_SIZE + LONGEST_COMMENT)
  const tail = at(size - length, length)
  for (let place = length - END_SIZE; place >= 0; place--) {
    if (tail.readUInt32LE(place) !== END_OF_DIRECTORY) continue
    const own = { size: tail.readUInt32LE(place + 12), offset: tail.readUInt32LE(place + 16) }
    const locator = size - length + place - ZIP64_LOCATOR_SIZE
    if ((own.size !== 0xffffffff && own.offset !== 0xffffffff) || locator < 0) return own
    const found = at(locator, ZIP64_LOCATOR_SIZE)
    if (found.readUInt32LE(0) !== ZIP64_LOCATOR) return own
    const end = at(Number(found.readBigUInt64LE(8)), 56)
    if (end.readUInt32LE(0) !== ZIP64_END) throw new BadZip('directory')
    return { size: Number(end.readBigUInt64LE(40)), offset: Number(end.readBigUInt64LE(48)) }
  }
  throw new BadZip('no directory')
}

function entryAt(directory: Buffer, place: number, at: ReadAt): { entry: ZipEntry; end: number } {
  const flags = directory.readUInt16LE(place + 8)
  const method = directory.readUInt16LE(place + 10)
  const sum = directory.readUInt32LE(place + 16)
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
    directory.readUInt16LE(place + field),
  ) as [number, number, number]
  const begin = place + ENTRY_SIZE
  const end = begin + nameLength + extraLength + commentLength
  if (end > directory.length) throw new BadZip('directory')
  const extra = directory.subarray(begin + nameLength, begin + nameLength + extraLength)
  const long = zip64Fields(extra, [
    directory.readUInt32LE(place + 24),
    directory.readUInt32LE(place + 20),
    directory.readUInt32LE(place + 42),
  ])
  const [size, packed, offset] = long
  const entry: ZipEntry = {
    name: directory.subarray(begin, begin + nameLength),
    isUtf8: (flags & UTF8) !== 0,
    size,
    chunks: () => unpacked({ at, flags, method, sum, packed, offset }),
  }
  return { entry, end }
}

/** Sizes of four bytes that are full stand in eight bytes behind, in their order. */
function zip64Fields(extra: Buffer, fields: [number, number, number]): [number, number, number] {
  if (!fields.includes(0xffffffff)) return fields
  for (let place = 0; place + 4 <= extra.length; place += 4 + extra.readUInt16LE(place + 2)) {
    if (extra.readUInt16LE(place) !== ZIP64_EXTRA) continue
    let next = place + 4
    return fields.map((field) => {
      if (field !== 0xffffffff || next + 8 > extra.length) return field
      next += 8
      return Number(extra.readBigUInt64LE(next - 8))
    }) as [number, number, number]
  }
  return fields
}

interface Packed {
  at: ReadAt
  flags: number
  method: number
  sum: number
  packed: number
  offset: number
}

function* unpacked({ at, flags, method, sum, packed, offset }: Packed): Generator<Uint8Array> {
  if (flags & ENCRYPTED) throw new LockedEntry()
  if (method !== STORED && method !== DEFLATED) throw new BadZip(`method ${method}`)
  const local = at(offset, LOCAL_SIZE)
  if (local.readUInt32LE(0) !== LOCAL) throw new BadZip('entry')
  const begin = offset + LOCAL_SIZE + local.readUInt16LE(26) + local.readUInt16LE(28)
  let actual = 0
  for (const chunk of method === STORED ? stored(at, begin, packed) : inflated(stored(at, begin, packed))) {
    actual = crc32(chunk, actual)
    yield chunk
  }
  if (actual !== sum) throw new BadZip('checksum')
}

function* stored(at: ReadAt, begin: number, length: number): Generator<Uint8Array> {
  for (let done = 0; done < length; done += CHUNK) yield at(begin + done, Math.min(CHUNK, length - done))
}

/** Packed bytes go in by so few at a time: each may unfold to a thousand. */
const STEP = 16 * 1024

export function* inflated(
  chunks: Iterable<Uint8Array>,
  stream: Inflater = new Inflate(),
): Generator<Uint8Array> {
  let ready: Uint8Array[] = []
  stream.ondata = (chunk) => {
    if (chunk.length > 0) ready.push(chunk)
  }
  const push = function* (chunk: Uint8Array, isLast: boolean) {
    stream.push(chunk, isLast)
    yield* ready
    ready = []
  }
  for (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += STEP) yield* push(chunk.slice(at, at + STEP), false)
  yield* push(new Uint8Array(0), true)
}

/** What fflate unpacks a stream with. */
export interface Inflater {
  ondata?: (chunk: Uint8Array<ArrayBuffer>, isLast: boolean) => void
  push: (chunk: Uint8Array, isLast: boolean) => void
}
