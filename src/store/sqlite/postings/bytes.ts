import { DamagedContent } from '../damage.ts'

/** Bytes that grow. */
export class Bytes {
  held = new Uint8Array(1 << 12)
  length = 0

  /** Makes room for so many bytes more; returns all that is held. */
  room(more: number): Uint8Array {
    if (this.length + more > this.held.length) {
      const larger = new Uint8Array(2 * (this.length + more))
      larger.set(this.held)
      this.held = larger
    }
    return this.held
  }

  get taken(): Uint8Array {
    return this.held.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }

  /** Seven bits a byte, the lowest first. */
  number(value: number): void {
    const held = this.room(8)
    let rest = value
    while (rest > 127) {
      held[this.length++] = (rest % 128) | 128
      rest = Math.floor(rest / 128)
    }
    held[this.length++] = rest
  }

  copy(bytes: Uint8Array): void {
    this.room(bytes.length).set(bytes, this.length)
    this.length += bytes.length
  }
}

/** Reads what `Bytes` wrote; what it cannot have written is told as damage. */
export class Reading {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length
  }

  number(): number {
    let value = 0
    for (let factor = 1; factor < 2 ** 53; factor *= 128) {
      const byte = this.bytes[this.at++]
      if (byte === undefined) break
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
    throw new DamagedContent('postings')
  }

  /** Goes over so many bytes; returns them. */
  pass(length: number): Uint8Array {
    const begin = this.at
    this.at += length
    if (this.at > this.bytes.length) throw new DamagedContent('postings')
    return this.bytes.subarray(begin, this.at)
  }
}
