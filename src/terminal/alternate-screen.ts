import { writeSync } from 'node:fs'
import { ENTER_ALTERNATE_SCREEN, LEAVE_ALTERNATE_SCREEN, SHOW_CURSOR } from './sequences.ts'

const SIGNALS: [NodeJS.Signals, number][] = [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
]

/**
 * Switches to the alternate screen, and back on every way out: the function returned, the end of the process, or a
 * signal that ends it.
 */
export function enterAlternateScreen(output: NodeJS.WriteStream & { fd: number }): () => void {
  let inside = true
  const leave = () => {
    if (!inside) return
    inside = false
    process.off('exit', leave)
    for (const [signal, handler] of handlers) process.off(signal, handler)
    // Synchronously: at the end of the process nothing else would arrive.
    writeSync(output.fd, LEAVE_ALTERNATE_SCREEN + SHOW_CURSOR)
  }
  const handlers = SIGNALS.map(([signal, number]) => [signal, () => process.exit(128 + number)] as const)
  process.on('exit', leave)
  for (const [signal, handler] of handlers) process.on(signal, handler)
  output.write(ENTER_ALTERNATE_SCREEN)
  return leave
}
