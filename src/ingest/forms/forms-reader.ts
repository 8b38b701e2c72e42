import { parentPort } from 'node:worker_threads'
import { boundBuffers } from './bound-buffers.ts'
import type { FormTask, FromForm } from './form.ts'
import { type FromReader, type Numbered, reasonOf } from './forms-messages.ts'
import { isLockedWord } from './signature.ts'

// Reads forms one after another; what a form needs is loaded when the first of it comes.

const tell = (message: FromReader) => parentPort!.postMessage(message)

async function* read(task: FormTask): AsyncGenerator<FromForm | { isAlive: true }> {
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
      return yield {
        trouble: isLockedWord(task.bytes)
          ? { why: 'locked' }
          : { why: 'oldForm', detail: 'libreoffice --convert-to docx' },
      }
  }
}

boundBuffers()
parentPort!.on('message', async ({ number, task }: Numbered<FormTask>) => {
  try {
    for await (const each of read(task)) tell({ number, ...each })
  } catch (error) {
    tell({ number, trouble: reasonOf(error as Error) })
  }
  tell({ number, isDone: true })
})
