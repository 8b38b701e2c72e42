import { readSync } from 'node:fs'
import type { Socket } from 'node:net'
import type { IPty } from '@lydell/node-pty'

const MOST = 1 << 16

/**
 * Hears what a program says last, too: at its end node-pty lets go of the terminal, whether or not all of it was read.
 * On two busy cores a third of what was said last was lost with it.
 */
export function hearLastWords(program: IPty, hear: (bytes: Buffer) => void): void {
  const { _socket: socket, fd } = program as unknown as { _socket: Socket; fd: number }
  const destroy = socket.destroy.bind(socket)
  socket.destroy = (error) => {
    socket.destroy = destroy
    for (let bytes = waitingIn(fd); bytes.length > 0; bytes = waitingIn(fd)) hear(bytes)
    return destroy(error)
  }
}

function waitingIn(fd: number): Buffer {
  const bytes = Buffer.alloc(MOST)
  try {
    return bytes.subarray(0, readSync(fd, bytes))
  } catch {
    // Nothing waits, or nobody is left who could say anything.
    return bytes.subarray(0, 0)
  }
}
