import { manifestOf } from '../ingest/read-corpus.ts'
import { type Corpora, kindOf } from '../store/corpora.ts'

/** The names that the archivists of these corpora have confirmed: they are right as they stand. */
export const confirmedBy = (corpora: Corpora): ReadonlySet<string> =>
  new Set(
    corpora
      .filter((corpus) => kindOf(corpus) === 'pages')
      .flatMap((corpus) => Object.values(manifestOf([corpus]).names ?? {}).flat()),
  )
