import { Worker } from 'node:worker_threads'
import { bundled } from '../bundled.ts'
import { targets } from './fuzz-targets.ts'
import type { Work } from './fuzz-worker.ts'
import { type Row, Tally } from './row.ts'
import { SEED } from './seed.ts'

/** A thread that has read nothing in so much processor time will not, in microseconds: of a busy machine it has little. */
const SILENCE = 30_000_000
const spent = () => {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Reads so many inputs in a thread of its own, which is ended where it stands still. */
async function inThread(program: string, name: string, count: number): Promise<Row[]> {
  const tally = new Tally(name)
  const done = new Int32Array(new SharedArrayBuffer(4))
  const work: Work = { name, seed: SEED, count, done }
  const worker = new Worker(program, { workerData: work })
  const notes: string[] = []
  worker.on('message', (note: string) => notes.push(note))
  let [before, since, isSilent] = [-1, spent(), false]
  const watch = setInterval(() => {
    const now = Atomics.load(done, 0)
    if (now !== before) [before, since] = [now, spent()]
    else if (spent() - since > SILENCE) {
      isSilent = true
      worker.terminate()
    }
  }, 1000)
  const failure = await new Promise<string | undefined>((resolve) => {
    worker.once('error', (error) => resolve(`thread ended: ${error.message}`))
    worker.once('exit', () => resolve(undefined))
  })
  clearInterval(watch)
  const read = Atomics.load(done, 0)
  tally.held(read - notes.length)
  for (const note of notes) tally.failed(note)
  if (isSilent) tally.failed(`silent for ${SILENCE / 1e6} s: seed ${SEED}, input ${read}`)
  else if (failure) tally.failed(`${failure}: seed ${SEED}, input ${read}`)
  else if (read < count) tally.failed(`stopped early: seed ${SEED}, input ${read}`)
  return tally.rows()
}

/** Inputs that no person would write, by the places that read what others wrote. */
export async function fuzz(size: number): Promise<Row[]> {
  const program = await bundled('test/siege/fuzz-worker.ts')
  const whole = Object.values(targets).reduce((sum, { share }) => sum + share, 0)
  const rows: Row[] = []
  for (const [name, { share }] of Object.entries(targets))
    rows.push(...(await inThread(program, name, Math.ceil((size * share) / whole))))
  return rows
}
