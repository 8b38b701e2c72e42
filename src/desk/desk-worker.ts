import { parentPort, workerData } from 'node:worker_threads'
import { Abandoned } from '../search/abandoned.ts'
import { QueryError } from '../search/parse-query.ts'
import { answer } from './answer.ts'
import type { Answer, DeskData, Question } from './questions.ts'
import { Shelf } from './shelf.ts'

// Answers for a corpus: reads the index that another thread keeps up to date.

const { path, folder, newest } = workerData as DeskData
const generation = () => Atomics.load(newest, 0)
const post = (message: Answer) => parentPort!.postMessage(message)
const shelf = new Shelf(path, folder, (news) => post({ news }))

parentPort!.on('message', async ({ number, ...asked }: Question) => {
  try {
    const archive = await shelf.archive()
    const onSome = (some: unknown) => post({ number, some })
    post({ number, value: await answer(archive, asked, { corpus: path, newest: generation, onSome }) })
  } catch (error) {
    if (error instanceof Abandoned) post({ number, value: undefined })
    else if (error instanceof QueryError) {
      const { mistake, at, what } = error
      post({ number, mistake: { mistake, at, what } })
    } else post({ number, failure: (error as Error).message })
  }
})
