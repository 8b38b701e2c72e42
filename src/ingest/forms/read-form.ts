import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { FormTask, FromForm } from './form.ts'
import type { FromFormsWorker } from './forms-messages.ts'

// Files are read one after another by code that does not wait for promises; libraries for forms do little else. So they
// run in a thread of their own, and this one sleeps until it tells something. What hangs or grows there ends there.

/** The bundle has it beside all others; code that is not bundled finds it where the build puts it. */
const SCRIPT = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/forms-worker.js' : './forms-worker.js',
  import.meta.url,
)
/** A page for which nothing is heard for so long is given up, in milliseconds: the slowest known takes two seconds. */
const PATIENCE = 60_000

interface Reader {
  worker: Worker
  port: MessagePort
  told: Int32Array<SharedArrayBuffer>
  /** The folder whose pages it knows. */
  folder: string | undefined
}

let running: Reader | undefined
let tasks = 0

function start(): Reader {
  const { port1, port2 } = new MessageChannel()
  const told = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(SCRIPT, {
    workerData: { port: port2, told, patience: PATIENCE },
    transferList: [port2],
  })
  worker.unref()
  port1.unref()
  return { worker, port: port1, told, folder: undefined }
}

/** What a form gives, page by page. */
export function* readForm(task: FormTask): Generator<FromForm> {
  const number = ++tasks
  running ??= start()
  const { port, told } = running
  port.postMessage({ number, task: newTo(running, task) })
  for (;;) {
    const before = Atomics.load(told, 0)
    const received = receiveMessageOnPort(port)?.message as FromFormsWorker | undefined
    if (received === undefined) {
      Atomics.wait(told, 0, before)
      continue
    }
    // Of a task that nobody listened to the end of.
    if (received.number !== number) continue
    if ('isDone' in received) return
    if ('trouble' in received) running.folder = undefined
    yield received
  }
}

/** The task without what was sent with the one before. */
function newTo(reader: Reader, task: FormTask): FormTask {
  const { beside } = task
  if (!beside) return task
  const isKnown = reader.folder === beside.folder
  reader.folder = beside.folder
  return isKnown ? { ...task, beside: { folder: beside.folder } } : task
}
