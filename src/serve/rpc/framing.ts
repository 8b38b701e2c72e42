/** Cuts what comes in into the texts of messages. */
export interface Framing {
  /** The texts that are whole with these bytes. */
  take(bytes: Buffer): string[]
  /** A text as it is sent. */
  frame(text: string): string
}

/** Nobody sends more at once: what is longer is no message. */
const LONGEST = 16 * 1024 * 1024
const HEAD_END = '\r\n\r\n'
const LONGEST_HEAD = 8192

/** What comes in is none of the protocol's: nothing behind it could be told apart. */
export class BrokenFraming extends Error {}

/** As language servers do it: a head that says how many bytes follow. */
export class ByLength implements Framing {
  private kept = Buffer.alloc(0)

  take(bytes: Buffer): string[] {
    this.kept = Buffer.concat([this.kept, bytes])
    const texts: string[] = []
    for (;;) {
      const head = this.kept.indexOf(HEAD_END)
      if (head < 0) {
        if (this.kept.length > LONGEST_HEAD) throw new BrokenFraming('no head')
        return texts
      }
      const length = Number(
        /^content-length:[ \t]*(\d{1,9})[ \t]*$/im.exec(this.kept.toString('latin1', 0, head))?.[1] ??
          Number.NaN,
      )
      if (!(length <= LONGEST)) throw new BrokenFraming('no length')
      const begin = head + HEAD_END.length
      if (this.kept.length < begin + length) return texts
      texts.push(this.kept.toString('utf8', begin, begin + length))
      this.kept = this.kept.subarray(begin + length)
    }
  }

  frame = (text: string): string => `Content-Length: ${Buffer.byteLength(text)}${HEAD_END}${text}`
}

/** As the Model Context Protocol does it: a message a line. */
export class ByLine implements Framing {
  private kept: Buffer[] = []
  private length = 0

  take(bytes: Buffer): string[] {
    const texts: string[] = []
    let at = 0
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, at)) {
      texts.push(Buffer.concat([...this.kept, bytes.subarray(at, end)]).toString('utf8'))
      this.kept = []
      this.length = 0
      at = end + 1
    }
    this.kept.push(bytes.subarray(at))
    this.length += bytes.length - at
    if (this.length > LONGEST) throw new BrokenFraming('no line')
    return texts.filter((text) => text.trim() !== '')
  }

  frame = (text: string): string => `${text}\n`
}
