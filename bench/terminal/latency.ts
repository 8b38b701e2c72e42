import type { Figure } from '../timing.ts'
import { mixedKeys } from './mixed-keys.ts'
import { goToList, type Program } from './programs/program.ts'
import { startIn } from './terminal.ts'

const KEYS = 300
/** From here on n and N have results to go through, until Esc leaves them: every so many keys. */
const SEARCHES = 60
/** A key that has drawn nothing by then has nothing to draw. */
const ANSWER = 500
/** The last byte is that before this silence, in milliseconds. */
const SILENCE = 40
/** Waits 50 ms for what may follow it, but in terminals that send it whole. */
const ESC = '\x1b'
/** Longer than an article waits before it follows: the next key does not answer for it. */
const REST = 200

/** From a key to the last byte that it sends. */
export async function latency(program: Program, word: string): Promise<Figure[]> {
  const terminal = startIn(program.start)
  try {
    await goToList(terminal, program)
    const times: number[] = []
    const withoutEsc: number[] = []
    for (const [index, key] of mixedKeys(KEYS).entries()) {
      if (index % SEARCHES === SEARCHES - 1) {
        terminal.type(`/${word}\r`)
        await terminal.quiet(2 * REST)
      }
      const typedAt = performance.now()
      terminal.type(key)
      if (!(await terminal.answered(ANSWER))) continue
      await terminal.quiet(SILENCE)
      times.push(terminal.lastByteAt() - typedAt)
      if (key !== ESC) withoutEsc.push(times.at(-1)!)
      await terminal.quiet(REST)
    }
    const within = (part: number, of = times) => [...of].sort((a, b) => a - b)[Math.floor(of.length * part)]!
    return [
      { name: `key to last byte, ${times.length} keys: half within`, value: within(0.5), unit: 'ms' },
      { name: '95 of 100 within', value: within(0.95), unit: 'ms', target: 20 },
      { name: '95 of 100 without Esc', value: within(0.95, withoutEsc), unit: 'ms', target: 20 },
    ]
  } finally {
    await terminal.close()
  }
}
