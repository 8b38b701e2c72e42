import { workerData } from 'node:worker_threads'
import type { FormTask, FromForm } from './form.ts'
import { type FromFormsWorker, reasonOf } from './forms-messages.ts'

// Reads forms one after another for a thread that waits for it; what a form needs is loaded when the first of it comes.

const { port, told } = workerData as { port: import('node:worker_threads').MessagePort; told: Int32Array }

function tell(message: FromFormsWorker): void {
  port.postMessage(message)
  Atomics.add(told, 0, 1)
  Atomics.notify(told, 0)
}

async function* read(task: FormTask): AsyncGenerator<FromForm> {
  switch (task.kind) {
    case 'pdf':
      return yield* (await import('./pdf/pdf-form.ts')).readPdfForm(task)
    case 'html':
      return yield* (await import('./html/html-form.ts')).readHtmlForm(task)
    case 'xml':
      return yield* (await import('./recognised/xml-form.ts')).readXmlForm(task)
    case 'docx':
    case 'odt':
      return yield* (await import('./office/office-form.ts')).readOfficeForm(task)
    case 'doc':
      return yield { trouble: { why: 'oldForm', detail: 'libreoffice --convert-to docx' } }
  }
}

port.on('message', async ({ number, task }: { number: number; task: FormTask }) => {
  try {
    for await (const each of read(task)) tell({ number, ...each })
  } catch (error) {
    tell({ number, trouble: reasonOf(error as Error) })
  }
  tell({ number, isDone: true })
})
