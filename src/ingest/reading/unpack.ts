import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { byCodePoint } from '../../text/order.ts'
import { decode } from './decode.ts'
import type { FoundFile } from './folder.ts'

/** The bytes of one text, and what it is called. */
export interface Unpacked {
  file: string
  bytes: Uint8Array
}

export class TooLarge extends Error {}

/**
 * The texts inside a file: itself, what a .gz holds, or the readable entries of a .zip. No text may be larger than
 * `limit` bytes, whatever an archive claims: one of a kilobyte can unfold to a terabyte.
 */
export function unpack({ file }: Pick<FoundFile, 'file'>, bytes: Uint8Array, limit: number): Unpacked[] {
  if (/\.gz$/i.test(file)) return [{ file: file.replace(/\.gz$/i, ''), bytes: gunzip(bytes, limit) }]
  if (!/\.zip$/i.test(file)) return [{ file, bytes }]
  let total = 0
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(?:txt|md|jsonl)$/i.test(name) || /(?:^|\/)(?:\.|__MACOSX|readme\b)/i.test(name)) return false
      total += originalSize
      if (originalSize > limit || total > limit * 16) throw new TooLarge()
      return true
    },
  })
  return Object.entries(entries)
    .map(([name, content]) => ({ file: `${file}/${entryName(name)}`, bytes: content }))
    .sort((a, b) => byCodePoint(a.file, b.file))
}

function gunzip(bytes: Uint8Array, limit: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooLarge()
    throw error
  }
}

/** Names without the UTF-8 flag come as Latin-1: in archives of Chinese files they are GB 18030. */
function entryName(name: string): string {
  if (!/[\x80-\xff]/.test(name) || /[^\x00-\xff]/.test(name)) return name
  return decode(Uint8Array.from(name, (character) => character.charCodeAt(0))).text
}
