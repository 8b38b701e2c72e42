import { unzipSync } from 'fflate'
import { TooLarge } from '../../reading/chunks.ts'
import { decode } from '../../reading/decode.ts'

/** No text of an article is larger, whatever its package says of it. */
const LARGEST = 32 * 1024 * 1024

/** The text of one file in the package of a document; undefined where it has none. */
export function textInPackage(bytes: Uint8Array, name: string): string | undefined {
  const files = unzipSync(bytes, {
    filter(file) {
      if (file.name !== name) return false
      if (file.originalSize > LARGEST) throw new TooLarge(LARGEST)
      return true
    },
  })
  return files[name] && decode(files[name]).text
}
