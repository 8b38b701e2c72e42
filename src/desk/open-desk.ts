import { Worker } from 'node:worker_threads'
import { dropUnfinished } from '../files/new-file.ts'
import { QueryError } from '../search/parse-query.ts'
import type { Corpora } from '../store/corpora.ts'
import { Hindered } from '../store/hindered.ts'
import type { Desk, News } from './desk.ts'
import type { FixOutcome, UnfixOutcome } from './fix-wish.ts'
import type { Answer, Asked, DeskData, Question } from './questions.ts'
import type { Outcome } from './taken.ts'
import type {
  ArticleLine,
  CheckedDraft,
  Doubts,
  DraftFileState,
  EntityPage,
  FoundFigures,
  FoundLines,
  IssueLine,
  ShownArticle,
  SourceLines,
  SumLine,
  Unread,
} from './told.ts'

interface Waiting {
  resolve: (value: never) => void
  reject: (error: Error) => void
  onSome?: (some: never) => void
}

type Reach = Pick<DeskData, 'followsLinks' | 'isConfined' | 'login' | 'collections'>

const [SEARCH, STUDY] = [0, 1]

/** Opens corpora in threads of their own. What goes wrong there rejects the questions asked. */
export function openDesk(
  corpora: Corpora,
  folder: string,
  { followsLinks = false, isConfined = false, login, collections = '' }: Partial<Reach> = {},
): Desk {
  const newest = new Int32Array(new SharedArrayBuffer(8))
  const worker = new Worker(new URL('./desk-worker.js', import.meta.url), {
    workerData: { corpora, folder, followsLinks, isConfined, login, collections, newest } satisfies DeskData,
  })
  const waiting = new Map<number, Waiting>()
  let listener: ((news: News) => void) | undefined
  /** Told while what listens is still being loaded. */
  const unheard: News[] = []
  /** Files that are being written. */
  const writing = new Set<string>()
  let failure: Error | undefined
  let asked = 0
  worker.on('message', (answer: Answer) => {
    if ('news' in answer) {
      if (listener) listener(answer.news)
      else unheard.push(answer.news)
      return
    }
    const { resolve, reject, onSome } = waiting.get(answer.number)!
    if ('some' in answer) {
      onSome?.(answer.some as never)
      return
    }
    waiting.delete(answer.number)
    if ('value' in answer) resolve(answer.value as never)
    else if ('mistake' in answer) {
      const { mistake, at, what } = answer.mistake
      reject(new QueryError(mistake, at, what))
    } else if ('hindered' in answer) reject(new Hindered(...answer.hindered))
    else reject(new Error(answer.failure))
  })
  worker.on('error', (error: Error) => {
    failure = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  })
  const ask = <Value>(question: Asked, onSome?: (some: never) => void) =>
    new Promise<Value>((resolve, reject) => {
      if (failure) return reject(failure)
      const number = asked++
      waiting.set(number, { resolve, reject, ...(onSome && { onSome }) })
      worker.postMessage({ number, ...question } satisfies Question)
    })
  return {
    issues: () => ask<IssueLine[]>({ ask: 'issues' }),
    articlesOf: (issue) => ask<ArticleLine[]>({ ask: 'articlesOf', issue }),
    article: (id, knownAs) =>
      ask<ShownArticle | undefined>({ ask: 'article', id, ...(knownAs !== undefined && { knownAs }) }),
    page: (kind, key) => ask<EntityPage | undefined>({ ask: 'page', kind, key }),
    find: (line, limit, onSome) =>
      ask<FoundLines | undefined>(
        { ask: 'find', line, limit, generation: Atomics.add(newest, SEARCH, 1) + 1 },
        onSome,
      ),
    study: (wish, onSome) =>
      ask({ ask: 'study', wish, generation: Atomics.add(newest, STUDY, 1) + 1 }, onSome),
    collect: (name, taken) => ask({ ask: 'collect', name, taken }),
    remark: (name, remarked) => ask({ ask: 'remark', name, remarked }),
    marks: (query) => ask({ ask: 'marks', query }),
    since: (query, seen) => ask({ ask: 'since', query, seen }),
    write: async (wish, language) => {
      writing.add(wish.path)
      const outcome = await ask<Outcome>({ ask: 'write', wish, language })
      writing.delete(wish.path)
      return outcome
    },
    leaveStudy: () => {
      Atomics.add(newest, STUDY, 1)
    },
    meant: (name) => ask({ ask: 'meant', name }),
    sums: (of) => ask<SumLine[]>({ ask: 'sums', of }),
    words: (texts) => ask<number[][]>({ ask: 'words', texts }),
    source: (id, block) => ask<SourceLines | undefined>({ ask: 'source', id, block }),
    fix: (id, wish) => ask<FixOutcome>({ ask: 'fix', id, wish }),
    check: (path, language) => ask<CheckedDraft>({ ask: 'check', path, language }),
    figures: (thing) => ask<FoundFigures>({ ask: 'figures', thing }),
    draftFile: (path, seen) => ask<DraftFileState>({ ask: 'draftFile', path, seen }),
    draftNames: (begun) => ask<string[]>({ ask: 'draftNames', begun }),
    doubts: (from) => ask<Doubts>({ ask: 'doubts', from }),
    unread: () => ask<Unread>({ ask: 'unread' }),
    unfix: () => ask<UnfixOutcome>({ ask: 'unfix' }),
    onNews: (own) => {
      listener = own
      for (const news of unheard.splice(0)) own(news)
    },
    close: async () => {
      await worker.terminate()
      // A thread that is ended in the middle of a file says nothing more.
      for (const path of writing) dropUnfinished(path)
    },
  }
}
