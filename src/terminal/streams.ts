import { openSync } from 'node:fs'
import { ReadStream, WriteStream } from 'node:tty'
import type { InputStream } from './input.ts'
import type { Output } from './screen.ts'

/** Where keys come from and the screen is drawn. */
export interface TerminalStreams {
  input: InputStream
  output: Output
  /** The file descriptor of the output. */
  descriptor: number
  /** A terminal that is still open for reading would keep the program running. */
  close(): void
}

export const standardStreams = (): TerminalStreams => ({
  input: process.stdin,
  output: process.stdout,
  descriptor: process.stdout.fd,
  close: () => {},
})

/** The terminal itself, where standard input and output are somebody else's; undefined without one. */
export function terminalStreams(): TerminalStreams | undefined {
  try {
    const descriptor = openSync('/dev/tty', 'w')
    const input = new ReadStream(openSync('/dev/tty', 'r'))
    const output = new WriteStream(descriptor)
    const close = () => {
      input.destroy()
      output.destroy()
    }
    return { input, output, descriptor, close }
  } catch {
    return undefined
  }
}
