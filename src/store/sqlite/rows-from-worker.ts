import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { FromFile, ReadTask } from './read-rows.ts'

/** So many pieces may have been read that are not yet written. */
export const AHEAD = 8

/** What the reading thread tells. */
export type FromReader = { file: FromFile } | { isDone: true }

/** The same as `readRows`, read by a thread of its own. */
export async function* rowsFromWorker(task: ReadTask, script: URL): AsyncGenerator<FromFile> {
  const written = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(script, { workerData: { task, written } })
  try {
    for await (const [message] of on(worker, 'message') as AsyncIterable<[FromReader]>) {
      if ('isDone' in message) return
      yield message.file
      Atomics.add(written, 0, 1)
      Atomics.notify(written, 0)
    }
  } finally {
    await worker.terminate()
  }
}
