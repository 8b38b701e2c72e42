import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from '../timing.ts'
import { mixedKeys } from './mixed-keys.ts'
import { goToList, type Program } from './programs/program.ts'
import { pause, startIn } from './terminal.ts'

const KEYS = Number(process.env['LBX_BENCH_KEYS'] ?? 20_000)
/** By then everything that is kept has been seen once. */
const WARM = Math.floor(KEYS / 10)
/** The next key is pressed when one has been answered, or after so many milliseconds. */
const ANSWER = 10
const REST = 2000
/** How often a snapshot is looked for, and how long. */
const GLANCE = 500
const GLANCES = 60

/** What a long day of keys leaves on the heap of the screen's thread, once what nobody holds is collected. */
export async function memory(program: Program): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-heap-'))
  const [node, ...rest] = program.start.command
  // A snapshot is written on this signal, after a collection; most others end the program.
  const command = [node!, '--heapsnapshot-signal=SIGURG', ...rest]
  const terminal = startIn({ ...program.start, command, folder })
  try {
    await goToList(terminal, program)
    const sizes: number[] = []
    for (const [index, key] of mixedKeys(KEYS).entries()) {
      terminal.type(key)
      await terminal.answered(ANSWER)
      if (index + 1 !== WARM && index + 1 !== KEYS) continue
      await terminal.quiet(REST)
      process.kill(terminal.pid, 'SIGURG')
      sizes.push(await snapshotSize(folder, sizes.length))
    }
    const [warm, last] = sizes
    return [
      { name: `heap after ${WARM} keys`, value: warm!, unit: 'MB' },
      { name: `more after ${KEYS}`, value: last! - warm!, unit: 'MB', target: 10 },
    ]
  } finally {
    await terminal.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Snapshot {
  snapshot: { meta: { node_fields: string[] } }
  nodes: number[]
}

/** What all objects of the next snapshot take, in MB. */
async function snapshotSize(folder: string, known: number): Promise<number> {
  for (let glance = 0; glance < GLANCES; glance++) {
    await pause(GLANCE)
    const files = readdirSync(folder).filter((name) => name.endsWith('.heapsnapshot'))
    const newest = files.sort()[known]
    const snapshot = newest === undefined ? undefined : whole(join(folder, newest))
    if (!snapshot) continue
    const { node_fields: fields } = snapshot.snapshot.meta
    const own = fields.indexOf('self_size')
    let sum = 0
    for (let at = own; at < snapshot.nodes.length; at += fields.length) sum += snapshot.nodes[at]!
    return sum / 1e6
  }
  throw new Error('no snapshot of the heap came')
}

/** A snapshot that is still being written is no JSON yet. */
function whole(path: string): Snapshot | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Snapshot
  } catch {
    return undefined
  }
}
