// Archives of the web (WARC): records one after another, each a few lines of what it is and then its bytes.

export interface WarcPage {
  /** The address that it was had from, as a path. */
  name: string
  bytes: Uint8Array
}

/** Longer heads are none, and larger pages are no page of text, in bytes. */
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

/** The answers of servers that hold a page no larger than `most`. */
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
    const isKept = (kind === 'response' || kind === 'resource') && size <= most && isMeant(name)
    const body = records.take(size, isKept)
    if (isKept) yield { name, bytes: kind === 'response' ? answerIn(body) : body }
  }
}

/** What a server sent, without the head of its answer; in pieces of a length where it was sent so. */
function answerIn(body: Buffer): Uint8Array {
  const end = body.indexOf(NEWLINES)
  if (!body.subarray(0, 5).equals(Buffer.from('HTTP/')) || end < 0) return body
  const head = body.subarray(0, end).toString('latin1')
  const own = body.subarray(end + NEWLINES.length)
  return /^transfer-encoding:\s*chunked/im.test(head) ? dechunked(own) : own
}

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
