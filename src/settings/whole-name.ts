import { realpathSync } from 'node:fs'
import { isCluster } from '../text/cluster-address.ts'

/** What corpora are remembered by: their whole paths, a line each. Fails where one is gone. */
export const wholeName = (corpora: readonly string[]): string =>
  corpora.map((corpus) => (isCluster(corpus) ? corpus : realpathSync(corpus))).join('\n')
