import { realpathSync } from 'node:fs'

/** What corpora are remembered by: their whole paths, a line each. Fails where one is gone. */
export const wholeName = (corpora: readonly string[]): string =>
  corpora.map((corpus) => realpathSync(corpus)).join('\n')
