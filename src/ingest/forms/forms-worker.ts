import { type MessagePort, Worker, workerData } from 'node:worker_threads'
import type { FormTask } from './form.ts'
import type { FromFormsWorker, FromReader, Numbered } from './forms-messages.ts'

// Stands between the thread that waits for a form and the one that reads it: it does nothing itself, so that it hears at
// once when the reader has used up its memory, and ends one that says nothing any more.

const { port, told, patience } = workerData as {
  port: MessagePort
  told: Int32Array<SharedArrayBuffer>
  patience: number
}
/** Heaps of the reader, in MiB: a page of thirty thousand characters takes forty. */
const HEAP = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }

let reader: Worker | undefined
let open: number | undefined
let watch: NodeJS.Timeout | undefined

function tell(message: FromFormsWorker): void {
  port.postMessage(message)
  Atomics.add(told, 0, 1)
  Atomics.notify(told, 0)
}

function giveUp(detail: string): void {
  clearTimeout(watch)
  void reader?.terminate()
  reader = undefined
  if (open === undefined) return
  const number = open
  open = undefined
  tell({ number, trouble: { why: 'broken', detail } })
  tell({ number, isDone: true })
}

function listen(): void {
  clearTimeout(watch)
  watch = setTimeout(() => giveUp(`> ${Math.round(patience / 1000)} s`), patience)
}

function start(): Worker {
  const made = new Worker(new URL('./forms-reader.js', import.meta.url), {
    resourceLimits: HEAP,
    // What libraries have to say to nobody.
    stdout: true,
    stderr: true,
  })
  made.on('message', ({ number, ...message }: FromReader) => {
    if (number !== open) return
    if ('isDone' in message) {
      clearTimeout(watch)
      open = undefined
    } else listen()
    if (!('isAlive' in message)) tell({ number, ...message })
  })
  const onEnd = (detail: string) => {
    if (made === reader) giveUp(detail)
  }
  made.on('error', (error) => onEnd(error.message))
  made.on('exit', () => onEnd('exit'))
  return made
}

port.on('message', ({ number, task }: Numbered<FormTask>) => {
  open = number
  listen()
  reader ??= start()
  reader.postMessage({ number, task })
})
