import { dirname, resolve } from 'node:path'
import type { Progress } from '../ingest/read-corpus.ts'
import type { Messages } from '../messages/index.ts'
import { type Corpora, kindOf } from '../store/corpora.ts'
import { Hindered } from '../store/hindered.ts'
import { makePrepared } from '../store/make-prepared.ts'
import { openCorpora } from '../store/open-corpora.ts'
import { openPreparedIndex } from '../store/open-prepared.ts'
import { cacheFolder } from '../store/where.ts'
import { isCluster } from '../text/cluster-address.ts'
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
  if (isCluster(options.to as string))
    return indexToCluster(options.to as string, asked, messages, options, followsLinks)
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
    throw told(error, messages)
  } finally {
    bar.clear()
  }
}

const told = (error: unknown, messages: Messages) =>
  error instanceof Hindered ? new UsageError(messages.errors.hindered[error.why]!(error.path)) : error

/** Makes an index of a cluster say what these corpora say, whose own indexes are brought up to date first. */
async function indexToCluster(
  to: string,
  corpora: Corpora,
  messages: Messages,
  options: CommandLine['options'],
  followsLinks: boolean,
): Promise<number> {
  const { writeTo } = await import('../store/opensearch/write.ts')
  const bar = progressBar(messages)
  try {
    const { archive } = await openCorpora(corpora, {
      ...{ folder: (options.index as string | undefined) ?? cacheFolder(process.env), followsLinks },
      onProgress: (progress: Progress) => bar.show(progress),
      onRebuilt: (why) => complain(messages.rebuilt[why]),
      onWaiting: () => complain(messages.hindrances.waiting),
    })
    try {
      const { put, removed } = await writeTo(to, archive)
      bar.clear()
      print(`${messages.clusterWritten(to, put, removed)}\n`)
      return 0
    } finally {
      await archive.close()
    }
  } catch (error) {
    throw told(error, messages)
  } finally {
    bar.clear()
  }
}
