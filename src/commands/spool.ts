import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Stream = 'stdout' | 'stderr'
type Send = (stream: Stream, text: string) => void

/** Characters that are held in memory: what is longer waits on the disk. */
const IN_MEMORY = 4 << 20
/** Before each text on the disk: its stream and its length in bytes. */
const HEAD = 5

/** What is to be printed, held back in order, with no more memory for a long answer than for a short one. */
export class Spool {
  private waiting: { stream: Stream; text: string }[] = []
  private characters = 0
  private file: number | undefined
  /** What is done once all has gone out. */
  readonly actions: (() => void | Promise<void>)[] = []

  add(stream: Stream, text: string): void {
    this.waiting.push({ stream, text })
    this.characters += text.length
    if (this.characters > IN_MEMORY) this.toDisk()
  }

  private toDisk(): void {
    this.file ??= namelessFile()
    for (const { stream, text } of this.waiting) {
      const bytes = Buffer.from(text)
      const head = Buffer.alloc(HEAD)
      head.writeUInt8(stream === 'stderr' ? 1 : 0)
      head.writeUInt32LE(bytes.length, 1)
      for (const part of [head, bytes])
        for (let done = 0; done < part.length; ) done += writeSync(this.file, part, done)
    }
    this.waiting = []
    this.characters = 0
  }

  /** Lets everything go, in the order in which it came. */
  async release(send: Send): Promise<void> {
    const { file } = this
    if (file !== undefined) {
      const head = Buffer.alloc(HEAD)
      for (let at = 0; readSync(file, head, 0, HEAD, at) === HEAD; ) {
        const bytes = Buffer.alloc(head.readUInt32LE(1))
        for (let done = 0; done < bytes.length; )
          done += readSync(file, bytes, done, bytes.length - done, at + HEAD + done)
        send(head.readUInt8() === 1 ? 'stderr' : 'stdout', bytes.toString())
        at += HEAD + bytes.length
      }
    }
    for (const { stream, text } of this.waiting) send(stream, text)
    this.drop()
    for (const action of this.actions) await action()
  }

  drop(): void {
    if (this.file !== undefined) closeSync(this.file)
    this.file = undefined
    this.waiting = []
  }
}

/** A file that is gone with the program, however that ends. */
function namelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-tui-'))
  try {
    return openSync(join(folder, 'held'), 'wx+', 0o600)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
