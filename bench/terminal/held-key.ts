import { createHash } from 'node:crypto'
import type { Figure } from '../timing.ts'
import { goToList, type Program } from './programs/program.ts'
import { pause, startIn } from './terminal.ts'

const BYTES_PER_SECOND = 64_000
const KEYS_PER_SECOND = 30
const SECONDS = 10
/** When nothing has come for so long, nothing more comes. */
const END = 2000

/** A key held over a slow line: how long after it is let go the screen is not yet what it will be. */
export async function heldKey(program: Program): Promise<Figure[]> {
  const terminal = startIn({ ...program.start, bytesPerSecond: BYTES_PER_SECOND })
  try {
    await goToList(terminal, program)
    const keys = KEYS_PER_SECOND * SECONDS
    const [begun, bytes] = [performance.now(), terminal.bytes()]
    for (let index = 0; index < keys; index++) {
      await pause(begun + (index * 1000) / KEYS_PER_SECOND - performance.now())
      terminal.type('j')
    }
    const releasedAt = performance.now()
    const drawings = [{ at: releasedAt, sum: sumOf(terminal.picture()) }]
    terminal.watch((at) => drawings.push({ at, sum: sumOf(terminal.picture()) }))
    await terminal.quiet(END)
    const final = drawings.at(-1)!.sum
    const first = drawings.findLastIndex(({ sum }) => sum !== final) + 1
    return [
      {
        name: '`j` held over 64 KB/s, then still after',
        value: drawings[first]!.at - releasedAt,
        unit: 'ms',
        target: 250,
      },
      { name: 'bytes for each of its keys', value: (terminal.bytes() - bytes) / keys, unit: 'bytes' },
    ]
  } finally {
    await terminal.close()
  }
}

const sumOf = (picture: string[][]) => createHash('sha1').update(JSON.stringify(picture)).digest('hex')
