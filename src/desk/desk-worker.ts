import { parentPort, workerData } from 'node:worker_threads'
import { Abandoned } from '../search/abandoned.ts'
import { QueryError } from '../search/parse-query.ts'
import type { Archive } from '../store/archive.ts'
import { Hindered } from '../store/hindered.ts'
import { isDamage, isFailing } from '../store/open-archive.ts'
import { answer } from './answer.ts'
import { Away } from './away.ts'
import { OnlyNewest } from './only-newest.ts'
import type { Answer, Asked, DeskData, Question } from './questions.ts'
import { openShelves } from './shelves.ts'

// Answers for a corpus: reads the index that another thread keeps up to date.

const { corpora, folder, followsLinks, isConfined, login, collections, newest } = workerData as DeskData
const generations = () => ({ find: Atomics.load(newest, 0), study: Atomics.load(newest, 1) })
const post = (message: Answer) => parentPort!.postMessage(message)
const shelf = openShelves(corpora, folder, { followsLinks, isConfined, login }, (news) => post({ news }))

/** What an engine takes time to answer while a person goes on typing. */
const typed = { find: new OnlyNewest(), study: new OnlyNewest() }
const away = new Away((hindrance) => post({ news: { hindrance } }))

const isTyped = (asked: Asked): asked is Extract<Asked, { generation: number }> => 'generation' in asked

const answerTo = ({ number, ...asked }: Question): Promise<unknown> =>
  shelf.ask((archive) => {
    const answerOf = (own: Archive) =>
      answer(own, asked, {
        ...{ corpora, followsLinks, collections, newest: generations },
        onSome: (some) => post({ number, some }),
        areAsRead: (articles) => shelf.areAsRead(articles),
      })
    const { until } = archive
    if (!until || !isTyped(asked)) return answerOf(archive)
    // One that is asked again may be old by now.
    if (asked.generation !== generations()[asked.ask]) throw new Abandoned()
    return typed[asked.ask].ask((signal) => answerOf(until.call(archive, signal)))
  })

/**
 * Any question may find the index damaged, which is made anew then, or its disk failing or its cluster away, which may be
 * well again: the question is asked once more.
 */
async function answerAgain(question: Question, error: unknown): Promise<unknown> {
  if (isDamage(error)) {
    shelf.rebuild()
    return answerTo(question)
  }
  await (isFailing(error) ? shelf.wait() : away.wait(error, isTyped(question)))
  return answerTo(question).catch((next: unknown) => answerAgain(question, next))
}

parentPort!.on('message', async (question: Question) => {
  const { number } = question
  try {
    const value = await answerTo(question).catch((error: unknown) => answerAgain(question, error))
    away.answered()
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
