import { Gunzip } from 'fflate'
import { type Beside, formOf, isAbout } from '../forms/form.ts'
import { besideEntries, besideFile, LARGEST_TELLING } from './beside.ts'
import { chunksOf, gathered, TooLarge } from './chunks.ts'
import { decode } from './decode.ts'
import type { FoundFile } from './folder.ts'
import { tarEntries } from './tar.ts'
import { warcPages } from './warc.ts'
import { inflated, zipEntries } from './zip.ts'

/** A text, and what it is called. */
export interface Unpacked {
  file: string
  chunks: () => Iterable<Uint8Array>
  /** What tells of it. */
  beside: () => Beside | undefined
}

/** True for a file that holds others. */
export const isArchive = (file: string): boolean => /\.(?:zip|tar|tgz|tar\.gz|warc|warc\.gz)$/i.test(file)

/** True for what was unpacked and is an archive still, or is of a kind that is not unpacked here. */
export const isPacked = (file: string): boolean => /\.(?:7z|rar|zip|tar|tgz|gz|warc)$/i.test(file)

/** No archive may unfold to more than this, whatever it claims: one of a kilobyte can hold a terabyte. */
export const UNPACKED_LIMIT = 4 * 1024 * 1024 * 1024

/** The texts inside a file: itself, what a .gz holds, or the readable entries of an archive, in its order. */
export function* unpack({ path, file }: FoundFile): Generator<Unpacked> {
  if (isArchive(file)) yield* entriesOf(path, file)
  else if (/\.gz$/i.test(file))
    yield {
      file: file.replace(/\.gz$/i, ''),
      chunks: () => limited(gunzipped(chunksOf(path))),
      beside: () => undefined,
    }
  else yield { file, chunks: () => chunksOf(path), beside: () => besideFile(path, file) }
}

const gunzipped = (chunks: Iterable<Uint8Array>) => inflated(chunks, new Gunzip())

function* limited(chunks: Iterable<Uint8Array>, before = { bytes: 0 }): Generator<Uint8Array> {
  for (const chunk of chunks) {
    before.bytes += chunk.length
    if (before.bytes > UNPACKED_LIMIT) throw new TooLarge(UNPACKED_LIMIT)
    yield chunk
  }
}

const TEXT = /\.(?:txt|md|jsonl)$/i
/** Larger entries are not read where an archive has no directory to read them by, in bytes. */
const LARGEST_ENTRY = 64 * 1024 * 1024

const isMeant = (name: string): boolean =>
  (TEXT.test(name) || formOf(name) !== undefined || isPacked(name)) &&
  !/(?:^|\/)(?:\.|__MACOSX|readme\b)/i.test(name)

const nameOf = (name: Uint8Array, isUtf8: boolean) =>
  (isUtf8 ? Buffer.from(name).toString('utf8') : decode(name).text).replaceAll('\0', '\ufffd')

interface Entry {
  name: string
  chunks: () => Iterable<Uint8Array>
}

/** The entries of an archive that are read: by the directory of a .zip, or as they come. */
function* readableEntries(path: string, file: string): Generator<Entry> {
  if (/\.zip$/i.test(file)) {
    const sum = { bytes: 0 }
    for (const { name, isUtf8, chunks } of zipEntries(path)) {
      const own = nameOf(name, isUtf8)
      if (isMeant(own)) yield { name: own, chunks: () => limited(chunks(), sum) }
    }
    return
  }
  const chunks = /gz$/i.test(file) ? limited(gunzipped(chunksOf(path))) : chunksOf(path)
  if (/\.warc/i.test(file))
    for (const { name, bytes } of warcPages(chunks, isMeant, LARGEST_ENTRY))
      yield { name, chunks: () => whenAsked(bytes) }
  else
    for (const { name, bytes } of tarEntries(chunks, (own) => isMeant(nameOf(own, false)), LARGEST_ENTRY))
      yield { name: nameOf(name, false), chunks: () => whenAsked(bytes) }
}

function* whenAsked(bytes: () => Uint8Array): Generator<Uint8Array> {
  yield bytes()
}

function* entriesOf(path: string, file: string): Generator<Unpacked> {
  const beside = besideIn(path, file)
  const seen = new Set<string>()
  for (const { name, chunks } of readableEntries(path, file)) {
    // Of two entries of one name nobody could say which was cited.
    if (seen.has(name)) continue
    seen.add(name)
    yield { file: `${file}/${name}`, chunks, beside: () => beside(name) }
  }
}

/** What tells of the entries of an archive: looked through when the first of them asks. */
function besideIn(path: string, file: string): (entry: string) => Beside | undefined {
  let known: ReturnType<typeof besideEntries> | undefined
  return (entry) => {
    if (formOf(entry) === undefined || isAbout(entry)) return undefined
    known ??= besideEntries(file, tellingEntries(path, file))
    return known(entry)
  }
}

function* tellingEntries(path: string, file: string) {
  try {
    for (const { name, chunks } of readableEntries(path, file))
      if (isAbout(name)) yield { file: name, bytes: () => gathered(chunks(), LARGEST_TELLING).bytes }
  } catch {
    // What breaks off tells of what came before; that it does is told when its articles are read.
  }
}
