import { type Decoded, decode, isBinary, wideEncoding } from './decode.ts'

/** A line of a file, numbered from 1; without its text where it is too long to be one. */
export interface NumberedLine {
  number: number
  text: string | undefined
}

/** Lines that were decoded together. */
export interface Block extends Pick<Decoded, 'encoding' | 'replacements'> {
  lines: NumberedLine[]
  isBinary: boolean
  /** The bytes that they were read from. */
  bytes: number
}

const NEWLINE = 0x0a

/**
 * The lines of a file that is never held as a whole, some at a time. The encoding is that of the first line that
 * tells it: those of ASCII alone tell nothing. Lines of more than `longest` bytes are passed over.
 */
export function* blocksOfLines(
  chunks: Iterable<Uint8Array>,
  longest: number,
  given?: string,
): Generator<Block> {
  const wide: { encoding?: string } = {}
  let known = given
  let number = 0
  for (const { bytes, isTooLong } of wholeLines(narrowed(chunks, given, wide), longest)) {
    if (isTooLong) {
      const encoding = wide.encoding ?? known ?? 'utf-8'
      yield {
        lines: [{ number: ++number, text: undefined }],
        isBinary: false,
        bytes: 0,
        encoding,
        replacements: 0,
      }
      continue
    }
    const decoded = decode(bytes, wide.encoding ? 'utf-8' : known)
    if (known === undefined && !isAscii(bytes)) known = decoded.encoding
    const texts = decoded.text.split('\n')
    if (texts.at(-1) === '') texts.pop()
    const lines = texts.map((text) => ({ number: ++number, text: text.replace(/\r$/, '') }))
    const { encoding, replacements } = decoded
    const readAs = wide.encoding ?? encoding
    yield { lines, isBinary: isBinary(bytes, readAs), bytes: bytes.length, encoding: readAs, replacements }
  }
}

/** Bytes in pieces that end where lines do. */
function* wholeLines(
  chunks: Iterable<Uint8Array>,
  longest: number,
): Generator<{ bytes: Uint8Array; isTooLong: boolean }> {
  let rest: Uint8Array[] = []
  let length = 0
  let isTooLong = false
  for (const chunk of chunks) {
    const first = chunk.indexOf(NEWLINE)
    if (first < 0) {
      length += chunk.length
      isTooLong ||= length > longest
      if (isTooLong) rest = []
      else rest.push(chunk)
      continue
    }
    const last = chunk.lastIndexOf(NEWLINE)
    if (isTooLong || length + first > longest) {
      yield { bytes: new Uint8Array(0), isTooLong: true }
      if (last > first) yield { bytes: chunk.subarray(first + 1, last + 1), isTooLong: false }
    } else yield { bytes: Buffer.concat([...rest, chunk.subarray(0, last + 1)]), isTooLong: false }
    const left = chunk.subarray(last + 1)
    rest = left.length > 0 ? [left] : []
    length = left.length
    isTooLong = false
  }
  if (isTooLong) yield { bytes: new Uint8Array(0), isTooLong }
  else if (length > 0) yield { bytes: Buffer.concat(rest), isTooLong }
}

/** Where every character takes two bytes at least, ends of lines cannot be seen in bytes: such texts become UTF-8. */
function* narrowed(
  chunks: Iterable<Uint8Array>,
  given: string | undefined,
  wide: { encoding?: string },
): Generator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let isFirst = true
  const encoder = new TextEncoder()
  for (const chunk of chunks) {
    const encoding = isFirst ? wideEncoding(chunk, given) : undefined
    isFirst = false
    if (encoding !== undefined) {
      wide.encoding = encoding
      decoder = new TextDecoder(encoding)
    }
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! > 0x7f) return false
  return true
}
