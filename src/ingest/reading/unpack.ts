import { Gunzip } from 'fflate'
import { type Beside, formOf, isAbout } from '../forms/form.ts'
import { besideEntries, besideFile, LARGEST_TELLING } from './beside.ts'
import { chunksOf, gathered, TooLarge } from './chunks.ts'
import { decode } from './decode.ts'
import type { FoundFile } from './folder.ts'
import { inflated, zipEntries } from './zip.ts'

/** A text, and what it is called. */
export interface Unpacked {
  file: string
  chunks: () => Iterable<Uint8Array>
  /** What tells of it. */
  beside: () => Beside | undefined
}

/** No archive may unfold to more than this, whatever it claims: one of a kilobyte can hold a terabyte. */
export const UNPACKED_LIMIT = 4 * 1024 * 1024 * 1024

/** The texts inside a file: itself, what a .gz holds, or the readable entries of a .zip, in the order of its directory. */
export function* unpack({ path, file }: FoundFile): Generator<Unpacked> {
  if (/\.gz$/i.test(file))
    yield {
      file: file.replace(/\.gz$/i, ''),
      chunks: () => limited(gunzipped(chunksOf(path))),
      beside: () => undefined,
    }
  else if (/\.zip$/i.test(file)) yield* entriesOf(path, file)
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

function* entriesOf(path: string, file: string): Generator<Unpacked> {
  const sum = { bytes: 0 }
  const beside = besideIn(path, file)
  const seen = new Set<string>()
  for (const { name, isUtf8, chunks } of zipEntries(path)) {
    const own = nameOf(name, isUtf8)
    if (!(TEXT.test(own) || formOf(own)) || /(?:^|\/)(?:\.|__MACOSX|readme\b)/i.test(own) || seen.has(own))
      continue
    // Of two entries of one name nobody could say which was cited.
    seen.add(own)
    yield { file: `${file}/${own}`, chunks: () => limited(chunks(), sum), beside: () => beside(own) }
  }
}

const nameOf = (name: Uint8Array, isUtf8: boolean) =>
  (isUtf8 ? Buffer.from(name).toString('utf8') : decode(name).text).replaceAll('\0', '\ufffd')

/** What tells of the entries of an archive: looked through when the first of them asks. */
function besideIn(path: string, file: string): (entry: string) => Beside | undefined {
  let known: ReturnType<typeof besideEntries> | undefined
  return (entry) => {
    known ??= besideEntries(file, tellingEntries(path))
    return known(entry)
  }
}

function* tellingEntries(path: string) {
  for (const { name, isUtf8, chunks } of zipEntries(path)) {
    const file = nameOf(name, isUtf8)
    if (isAbout(file)) yield { file, bytes: () => gathered(chunks(), LARGEST_TELLING).bytes }
  }
}
