import { readFileSync } from 'node:fs'
import type { Figure } from '../timing.ts'
import { mixedKeys } from './mixed-keys.ts'
import { goToList, type Program } from './programs/program.ts'
import { startIn } from './terminal.ts'

const KEYS = Number(process.env['LBX_BENCH_KEYS'] ?? 20_000)
/** By then everything that is kept has been seen once. */
const WARM = Math.floor(KEYS / 4)
/** The next key is pressed when one has been answered, or after so many milliseconds. */
const ANSWER = 10
const REST = 2000

/** What a long day of keys leaves in memory. */
export async function memory(program: Program): Promise<Figure[]> {
  const terminal = startIn(program.start)
  try {
    await goToList(terminal, program)
    const sizes: number[] = []
    for (const [index, key] of mixedKeys(KEYS).entries()) {
      terminal.type(key)
      await terminal.answered(ANSWER)
      if (index + 1 !== WARM && index + 1 !== KEYS) continue
      await terminal.quiet(REST)
      sizes.push(residentSize(terminal.pid))
    }
    const [warm, last] = sizes
    return [
      { name: `memory after ${WARM} keys`, value: warm!, unit: 'MB' },
      { name: `more after ${KEYS}`, value: last! - warm!, unit: 'MB', target: 10 },
    ]
  } finally {
    await terminal.close()
  }
}

/** As Linux tells it; in MB. */
function residentSize(process: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))!
  return (Number(kilobytes) * 1024) / 1e6
}
