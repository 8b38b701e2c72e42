import { dirname, resolve } from 'node:path'
import type { Progress } from '../ingest/read-corpus.ts'
import type { Messages } from '../messages/index.ts'
import { type Corpora, kindOf } from '../store/corpora.ts'
import { Hindered } from '../store/hindered.ts'
import { makePrepared } from '../store/make-prepared.ts'
import { openPreparedIndex } from '../store/open-prepared.ts'
import { cacheFolder } from '../store/where.ts'
import type { CommandLine } from './command-line.ts'
import { refuseMissing } from './missing-corpus.ts'
import { complain, print } from './output.ts'
import { progressBar } from './progress.ts'
import { UsageError } from './usage-error.ts'

/** Makes an index that others ask as it is; returns the exit status. */
export async function indexTo(
  { options, paths }: CommandLine,
  corpora: Corpora,
  messages: Messages,
  followsLinks: boolean,
): Promise<number> {
  const asked = paths.length > 0 ? paths : corpora
  refuseMissing(asked, messages)
  const [corpus, ...others] = asked
  if (corpus === undefined || others.length > 0 || kindOf(corpus) !== 'pages')
    throw new UsageError(messages.errors.oneCorpus)
  const path = resolve(options.to as string)
  const bar = progressBar(messages)
  try {
    await makePrepared(path, corpus, {
      ...{ folder: dirname(path), followsLinks },
      onProgress: (progress: Progress) => bar.show(progress),
      onRebuilt: (why) => complain(messages.rebuilt[why]),
      onWaiting: () => complain(messages.hindrances.waiting),
    })
    const { archive } = await openPreparedIndex(path, cacheFolder(process.env))
    const { articles } = await archive.statistics()
    await archive.close()
    bar.clear()
    print(`${messages.indexMade(path, articles)}\n`)
    return articles > 0 ? 0 : 1
  } catch (error) {
    if (error instanceof Hindered) throw new UsageError(messages.errors.hindered[error.why]!(error.path))
    throw error
  } finally {
    bar.clear()
  }
}
