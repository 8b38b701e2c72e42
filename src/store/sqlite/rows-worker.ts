import { parentPort, workerData } from 'node:worker_threads'
import { type ReadTask, readRows } from './read-rows.ts'
import { AHEAD, type FromReader } from './rows-from-worker.ts'

// Reads and tags files while the thread that started it writes what came before.

const { task, written } = workerData as { task: ReadTask; written: Int32Array }
const post = (message: FromReader) => parentPort!.postMessage(message)

let sent = 0
for (const file of readRows(task)) {
  // No more than a few pieces wait: memory stays as it is, however slow the disk.
  while (sent - Atomics.load(written, 0) >= AHEAD) Atomics.wait(written, 0, Atomics.load(written, 0), 100)
  post({ file })
  sent++
}
post({ isDone: true })
