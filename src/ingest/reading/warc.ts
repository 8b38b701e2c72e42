import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { tooLarge } from './chunks.ts'

// Archives of the web (WARC): records one after another, each a few lines of what it is and then its bytes.

export interface WarcPage {
  /** The address that it was had from, as a path. */
  name: string
  /** Throws for one that is too large, or packed in a way that is not known or with a fault. */
  bytes: () => Uint8Array
}

/** Longer heads are none, in bytes. */
const LONGEST_HEAD = 64 * 1024
const NEWLINES = Buffer.from('\r\n\r\n')

class Records {
  private held: Buffer = Buffer.alloc(0)

  constructor(private readonly chunks: Iterator<Uint8Array>) {}

  private more(): boolean {
    const next = this.chunks.next()
    if (next.done) return false
    this.held = Buffer.concat([this.held, next.value])
    return true
  }

  /** The lines up to an empty one. */
  head(): string | undefined {
    for (;;) {
      while (this.held[0] === 13 || this.held[0] === 10) this.held = this.held.subarray(1)
      const end = this.held.indexOf(NEWLINES)
      if (end >= 0) {
        const head = this.held.subarray(0, end).toString('latin1')
        this.held = this.held.subarray(end + NEWLINES.length)
        return head
      }
      if (this.held.length > LONGEST_HEAD) throw new Error('WARC')
      if (!this.more()) return undefined
    }
  }

  take(length: number, isKept: boolean): Buffer {
    const parts: Buffer[] = []
    let left = length
    while (left > 0 && (this.held.length > 0 || this.more())) {
      const own = this.held.subarray(0, left)
      this.held = this.held.subarray(own.length)
      left -= own.length
      if (isKept) parts.push(own)
    }
    return Buffer.concat(parts)
  }
}

const field = (head: string, name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim()

/** An address as a path: its host and its way, without what is asked of the server. */
const pathOf = (address: string) =>
  address
    .replace(/^<|>$/g, '')
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[?#].*$/, '')

/** A page that is called by a number or a word, without a name such as files have. */
const UNNAMED = /(?:^|\/)[^/.]*$/

/** The answers of servers that hold a page; of those of more than `most` bytes nothing is kept. */
export function* warcPages(
  chunks: Iterable<Uint8Array>,
  isMeant: (name: string) => boolean,
  most: number,
): Generator<WarcPage> {
  const records = new Records(chunks[Symbol.iterator]())
  for (let head = records.head(); head !== undefined; head = records.head()) {
    if (!head.startsWith('WARC/')) throw new Error('WARC')
    const size = Number(field(head, 'Content-Length'))
    if (!Number.isSafeInteger(size) || size < 0) throw new Error('WARC: Content-Length')
    const kind = field(head, 'WARC-Type')
    const name = pathOf(field(head, 'WARC-Target-URI') ?? '')
    const isOfServer = kind === 'response' || kind === 'resource'
    const isWanted = isOfServer && (isMeant(name) || UNNAMED.test(name))
    const body = records.take(size, isWanted && size <= most)
    if (!isWanted) continue
    const page =
      kind === 'response' ? answerIn(body, most) : { type: field(head, 'Content-Type'), bytes: () => body }
    const own = isMeant(name) ? name : `${name.replace(/\/$/, '')}.html`
    if (page === 'none') continue
    if (own === name || (page.type?.startsWith('text/html') && isMeant(own)))
      yield { name: own, bytes: size <= most ? page.bytes : () => tooLarge(most) }
  }
}

interface Sent {
  type: string | undefined
  bytes: () => Uint8Array
}

/** The page that a server sent, without the head of its answer; in pieces of a length and packed where it was sent so. */
function answerIn(body: Buffer, most: number): Sent | 'none' {
  const end = body.indexOf(NEWLINES)
  if (!body.subarray(0, 5).equals(Buffer.from('HTTP/')) || end < 0)
    return { type: undefined, bytes: () => body }
  const head = body.subarray(0, end).toString('latin1')
  // What says that a page is elsewhere, or not there, is none.
  if (!/^HTTP\/\S+ 2\d\d/.test(head)) return 'none'
  const own = body.subarray(end + NEWLINES.length)
  const whole = () => (/^transfer-encoding:\s*chunked/im.test(head) ? dechunked(own) : own)
  const packing = field(head, 'Content-Encoding')?.toLowerCase()
  return { type: field(head, 'Content-Type'), bytes: () => unpacked(whole(), packing, most) }
}

const PACKINGS: Record<string, (bytes: Uint8Array, limits: { maxOutputLength: number }) => Buffer> = {
  ...{ gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync },
}

/** Programs that save sites keep an answer as it was packed for its way, or say that it is and have unpacked it. */
function unpacked(bytes: Buffer, packing: string | undefined, most: number): Uint8Array {
  if (packing === undefined || packing === '' || packing === 'identity') return bytes
  const unpack = PACKINGS[packing]
  if (!unpack) throw new Error(`Content-Encoding: ${packing.slice(0, LONGEST_PACKING)}`)
  try {
    return unpack(bytes, { maxOutputLength: most })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(most)
    if (MARKUP.test(bytes.subarray(0, HEAD).toString('latin1'))) return bytes
    throw error
  }
}
const LONGEST_PACKING = 20
const HEAD = 64
const MARKUP = /^\s*</

function dechunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n', at)
    const size = Number.parseInt(bytes.subarray(at, end < 0 ? at : end).toString('latin1'), 16)
    if (!(size > 0)) break
    parts.push(bytes.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(parts)
}
