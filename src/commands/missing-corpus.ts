import type { Messages } from '../messages/index.ts'
import { type Corpora, kindOf } from '../store/corpora.ts'
import { UsageError } from './usage-error.ts'

/** Says which of the corpora that were named is not there. */
export function refuseMissing(corpora: Corpora, messages: Messages): void {
  const missing = corpora.find((corpus) => kindOf(corpus) === 'none')
  if (missing !== undefined) throw new UsageError(messages.errors.noCorpus(missing))
}
