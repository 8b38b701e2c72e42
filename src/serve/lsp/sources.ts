import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Location } from 'vscode-languageserver-types'

import { type Corpora, homeOf } from '../../store/corpora.ts'

/** Where an editor finds the files of a corpus. */
export interface Sources {
  /** Nothing for what is packed into another file. */
  locationOf(place: { file: string; line: number }): Location | undefined
}

export function sourcesOf(corpora: Corpora): Sources {
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true
  return {
    locationOf: ({ file: named, line }) => {
      const { corpus, file } = homeOf(corpora, named)
      // The corpus may be that file.
      const path = isFile(corpus) ? corpus : join(corpus, file)
      if (!isFile(path)) return undefined
      const start = { line: line - 1, character: 0 }
      return { uri: pathToFileURL(path).href, range: { start, end: start } }
    },
  }
}
