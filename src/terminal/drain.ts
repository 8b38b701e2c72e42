import { closeSync, constants, openSync, readSync } from 'node:fs'

/** Between two looks, in milliseconds. */
const PAUSE = 5

/**
 * Reads what the terminal still has to say, without the event loop, which may be ending: byte by byte, so that nothing
 * is taken that comes after it. The descriptor is one of our own: a program that had the terminal meanwhile may have
 * made the shared ones wait.
 */
export function drain(take: (byte: Buffer) => void, isDone: () => boolean, deadline: number): void {
  if (isDone()) return
  const descriptor = openTerminal()
  if (descriptor === undefined) return
  const byte = Buffer.alloc(1)
  const sleeper = new Int32Array(new SharedArrayBuffer(4))
  try {
    while (!isDone()) {
      const length = readByte(descriptor, byte)
      if (length === undefined) return
      if (length > 0) take(byte)
      else if (performance.now() < deadline) Atomics.wait(sleeper, 0, 0, PAUSE)
      else return
    }
  } finally {
    closeSync(descriptor)
  }
}

function openTerminal(): number | undefined {
  const { O_RDONLY, O_NONBLOCK, O_NOCTTY } = constants
  try {
    return openSync('/dev/tty', O_RDONLY | O_NONBLOCK | O_NOCTTY)
  } catch {
    return undefined
  }
}

/** How many bytes there were, none or one; undefined where the terminal is gone. */
function readByte(descriptor: number, byte: Buffer): number | undefined {
  try {
    return readSync(descriptor, byte) || undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EAGAIN' ? 0 : undefined
  }
}
