/** Cuts what comes in into the texts of messages. */
export interface Framing {
  /** The texts that are whole with these bytes. */
  take(bytes: Buffer): string[]
  /** A text as it is sent. */
  frame(text: string): string
}

/** Nobody sends more at once: what is longer is no message, and not kept. */
const LONGEST = 16 * 1024 * 1024
const HEAD_END = '\r\n\r\n'
const LONGEST_HEAD = 8192
const LINE_END = 0x0a

/** What comes in is none of the protocol's: nothing behind it could be told apart. */
export class BrokenFraming extends Error {}

/** As language servers do it: a head that says how many bytes follow. */
export class ByLength implements Framing {
  private kept: Buffer[] = []
  private length = 0
  /** Bytes that must be there before it is worth looking again. */
  private needed = 0
  /** Bytes still to come of a message that is too long: it is told as an empty text, which is none. */
  private skipped = 0

  take(bytes: Buffer): string[] {
    const dropped = Math.min(this.skipped, bytes.length)
    this.skipped -= dropped
    this.kept.push(bytes.subarray(dropped))
    this.length += bytes.length - dropped
    return this.skipped > 0 || this.length < this.needed ? [] : this.texts()
  }

  private texts(): string[] {
    let rest = Buffer.concat(this.kept)
    const texts: string[] = []
    for (;;) {
      const head = rest.indexOf(HEAD_END)
      if (head < 0 && rest.length > LONGEST_HEAD) throw new BrokenFraming('no head')
      if (head < 0) break
      const length = lengthIn(rest.toString('latin1', 0, head))
      const begin = head + HEAD_END.length
      if (length > LONGEST) {
        this.skipped = Math.max(0, length - (rest.length - begin))
        rest = rest.subarray(Math.min(rest.length, begin + length))
        texts.push('')
        continue
      }
      this.needed = begin + length
      if (rest.length < this.needed) return this.keep(rest, texts)
      texts.push(rest.toString('utf8', begin, begin + length))
      rest = rest.subarray(begin + length)
    }
    this.needed = 0
    return this.keep(rest, texts)
  }

  private keep(rest: Buffer, texts: string[]): string[] {
    this.kept = [rest]
    this.length = rest.length
    return texts
  }

  frame = (text: string): string => `Content-Length: ${Buffer.byteLength(text)}${HEAD_END}${text}`
}

function lengthIn(head: string): number {
  const length = /^content-length:[ \t]*(\d{1,15})[ \t]*$/im.exec(head)?.[1]
  if (length === undefined) throw new BrokenFraming('no length')
  return Number(length)
}

/** As the Model Context Protocol does it: a message a line. */
export class ByLine implements Framing {
  private kept: Buffer[] = []
  private length = 0

  take(bytes: Buffer): string[] {
    const texts: string[] = []
    let at = 0
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, at)) {
      this.add(bytes.subarray(at, end))
      const line = this.length > LONGEST ? '' : Buffer.concat(this.kept).toString('utf8')
      if (this.length > LONGEST || line.trim() !== '') texts.push(line)
      this.kept = []
      this.length = 0
      at = end + 1
    }
    this.add(bytes.subarray(at))
    return texts
  }

  /** What is too long is counted, and not kept. */
  private add(bytes: Buffer): void {
    this.length += bytes.length
    if (this.length > LONGEST) this.kept = []
    else this.kept.push(bytes)
  }

  frame = (text: string): string => `${text}\n`
}
