import type { Messages } from '../messages/index.ts'
import type { Corpora } from '../store/corpora.ts'
import type { Reach } from '../store/open-archive.ts'
import { isCluster, shownAddress } from '../text/cluster-address.ts'
import type { CommandLine } from './command-line.ts'
import { runLookup } from './run-lookup.ts'
import { UsageError } from './usage-error.ts'

/** Makes the index of a corpus, or brings it up to date, and says what it holds; returns the exit status. */
export function indexOwn(
  line: CommandLine,
  corpora: Corpora,
  messages: Messages,
  reach: Reach,
): Promise<number> {
  const [first, ...others] = line.paths
  const asked: Corpora = first === undefined ? corpora : [first, ...others]
  const cluster = asked.find(isCluster)
  if (cluster !== undefined) throw new UsageError(messages.errors.noFiles(shownAddress(cluster)))
  return runLookup('index', { ...line, paths: [] }, asked, messages, reach)
}
