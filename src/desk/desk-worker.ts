import { parentPort, workerData } from 'node:worker_threads'
import { Abandoned } from '../search/abandoned.ts'
import { QueryError } from '../search/parse-query.ts'
import { Hindered } from '../store/hindered.ts'
import { isDamage, isFailing } from '../store/open-archive.ts'
import { answer } from './answer.ts'
import type { Answer, DeskData, Question } from './questions.ts'
import { openShelves } from './shelves.ts'

// Answers for a corpus: reads the index that another thread keeps up to date.

const { corpora, folder, followsLinks, isConfined, collections, newest } = workerData as DeskData
const generations = () => ({ search: Atomics.load(newest, 0), study: Atomics.load(newest, 1) })
const post = (message: Answer) => parentPort!.postMessage(message)
const shelf = openShelves(corpora, folder, { followsLinks, isConfined }, (news) => post({ news }))

const answerTo = ({ number, ...asked }: Question): Promise<unknown> =>
  shelf.ask((archive) =>
    answer(archive, asked, {
      ...{ corpora, followsLinks, collections, newest: generations },
      onSome: (some) => post({ number, some }),
      areAsRead: (articles) => shelf.areAsRead(articles),
    }),
  )

/**
 * Any question may find the index damaged, which is made anew then, or its disk failing, which may be well again: the
 * question is asked once more.
 */
async function answerAgain(question: Question, error: unknown): Promise<unknown> {
  if (isDamage(error)) {
    shelf.rebuild()
    return answerTo(question)
  }
  if (!isFailing(error)) throw error
  await shelf.wait()
  return answerTo(question).catch((next: unknown) => answerAgain(question, next))
}

parentPort!.on('message', async (question: Question) => {
  const { number } = question
  try {
    const value = await answerTo(question).catch((error: unknown) => answerAgain(question, error))
    post({ number, value })
  } catch (error) {
    if (error instanceof Abandoned) post({ number, value: undefined })
    else if (error instanceof QueryError) {
      const { mistake, at, what } = error
      post({ number, mistake: { mistake, at, what } })
    } else if (error instanceof Hindered) post({ number, hindered: [error.why, error.path] })
    else post({ number, failure: (error as Error).message })
  }
})
