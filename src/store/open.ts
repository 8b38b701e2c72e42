import { Worker } from 'node:worker_threads'
import type { Article } from '../model/article.ts'
import type { Corpus, IssueLine } from './corpus.ts'
import type { Answer, Question } from './questions.ts'

interface Waiting {
  resolve: (value: never) => void
  reject: (error: Error) => void
}

/** Opens the corpus at `path` in a thread of its own. What goes wrong there rejects the questions asked. */
export function openCorpus(path: string): Corpus {
  const worker = new Worker(new URL('./corpus-worker.js', import.meta.url), { workerData: { path } })
  const waiting = new Map<number, Waiting>()
  let failure: Error | undefined
  let asked = 0
  worker.on('message', ({ number, value }: Answer) => {
    waiting.get(number)?.resolve(value as never)
    waiting.delete(number)
  })
  worker.on('error', (error: Error) => {
    failure = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  })
  const ask = <Value>(question: Omit<Question, 'number'>) =>
    new Promise<Value>((resolve, reject) => {
      if (failure) return reject(failure)
      const number = asked++
      waiting.set(number, { resolve, reject })
      worker.postMessage({ number, ...question } satisfies Question)
    })
  return {
    issues: () => ask<IssueLine[]>({ ask: 'issues' }),
    article: (id) => ask<Article | undefined>({ ask: 'article', id }),
    close: async () => {
      await worker.terminate()
    },
  }
}
