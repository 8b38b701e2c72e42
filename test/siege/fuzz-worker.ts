import { parentPort, workerData } from 'node:worker_threads'
import { targets } from './fuzz-targets.ts'

/** What one thread is to read, and where it tells how far it is. */
export interface Work {
  name: string
  seed: number
  count: number
  done: Int32Array
}

export const BATCH = 100

const { name, seed, count, done } = workerData as Work
const { draw } = targets[name]!
for (let first = 0; first < count; first += BATCH) {
  const drawn = draw(seed + first, Math.min(BATCH, count - first))
  for (const { input, read } of drawn) {
    try {
      read()
    } catch (error) {
      const { message, stack = '' } = error as Error
      const where = stack.split('\n').find((line) => line.includes('    at ')) ?? ''
      parentPort!.postMessage(`${message} ${where.trim()} for ${JSON.stringify(input)?.slice(0, 200)}`)
    }
    Atomics.add(done, 0, 1)
  }
}
