import { dirname, resolve } from 'node:path'
import { cacheFolder } from '../files/cache-folder.ts'
import { Mistaken } from '../ingest/mistaken.ts'
import type { Progress } from '../ingest/read-corpus.ts'
import type { Messages } from '../messages/index.ts'
import { type Corpora, kindOf } from '../store/corpora.ts'
import { Hindered } from '../store/hindered.ts'
import { makePrepared } from '../store/make-prepared.ts'
import type { Reach } from '../store/open-archive.ts'
import { openCorpora } from '../store/open-corpora.ts'
import { openPreparedIndex } from '../store/open-prepared.ts'
import { isCluster } from '../text/cluster-address.ts'
import type { CommandLine } from './command-line.ts'
import { refuseMissing } from './missing-corpus.ts'
import { complain, print } from './output.ts'
import { progressBar } from './progress.ts'
import { sayUnread } from './unread.ts'
import { UsageError } from './usage-error.ts'

interface Making {
  to: string
  corpus: string
  options: CommandLine['options']
  messages: Messages
  reach: Reach
  bar: ReturnType<typeof progressBar>
}

/** Makes an index that others ask as it is; returns the exit status. */
export async function indexTo(
  { options, paths }: CommandLine,
  corpora: Corpora,
  messages: Messages,
  reach: Reach,
): Promise<number> {
  const asked = paths.length > 0 ? paths : corpora
  refuseMissing(asked, messages)
  const to = options.to as string
  const [corpus, ...others] = asked
  const isFit = isCluster(to) || (corpus !== undefined && kindOf(corpus) === 'pages')
  if (corpus === undefined || others.length > 0 || !isFit) throw new UsageError(messages.errors.oneCorpus)
  const bar = progressBar(messages)
  try {
    return await (isCluster(to) ? toCluster : toFile)({ to, corpus, options, messages, reach, bar })
  } catch (error) {
    if (error instanceof Hindered) throw new UsageError(messages.errors.hindered[error.why]!(error.path))
    if (error instanceof Mistaken) throw new UsageError(messages.errors.hindered['mistaken']!(error.message))
    throw error
  } finally {
    bar.clear()
  }
}

const telling = ({ messages, bar }: Making) => ({
  onProgress: (progress: Progress) => bar.show(progress),
  onRebuilt: (why: keyof Messages['rebuilt']) => complain(messages.rebuilt[why]),
  onWaiting: () => complain(messages.hindrances.waiting),
})

async function toFile(making: Making): Promise<number> {
  const { to, corpus, messages, reach, bar } = making
  const path = resolve(to)
  await makePrepared(path, corpus, { folder: dirname(path), ...reach, ...telling(making) })
  const { archive } = await openPreparedIndex(path, cacheFolder(process.env))
  const { articles } = await archive.statistics()
  bar.clear()
  print(`${messages.indexMade(path, articles)}\n`)
  await sayUnread(archive, messages)
  await archive.close()
  return articles > 0 ? 0 : 1
}

/** The corpus's own index is brought up to date first; an index of a cluster then comes to say the same. */
async function toCluster(making: Making): Promise<number> {
  const { to, corpus, options, messages, reach, bar } = making
  const { writeTo } = await import('../store/opensearch/write.ts')
  const folder = (options.index as string | undefined) ?? cacheFolder(process.env)
  const { archive, hindrance } = await openCorpora([corpus], { folder, ...reach, ...telling(making) })
  try {
    // What is old already is not spread.
    if (hindrance) throw new Hindered(hindrance.why, hindrance.path)
    const { put, removed } = await writeTo(to, archive, {
      login: reach.login,
      onProgress: (done, all) => bar.sent(done, all),
    })
    bar.clear()
    print(`${messages.clusterWritten(to, put, removed)}\n`)
    await sayUnread(archive, messages)
    return (await archive.statistics()).articles > 0 ? 0 : 1
  } finally {
    await archive.close()
  }
}
