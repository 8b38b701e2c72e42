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
}

export const standardStreams = (): TerminalStreams => ({
  input: process.stdin,
  output: process.stdout,
  descriptor: process.stdout.fd,
})

/** The terminal itself, where standard input and output are somebody else's; undefined without one. */
export function terminalStreams(): TerminalStreams | undefined {
  try {
    const descriptor = openSync('/dev/tty', 'w')
    return {
      input: new ReadStream(openSync('/dev/tty', 'r')),
      output: new WriteStream(descriptor),
      descriptor,
    }
  } catch {
    return undefined
  }
}
