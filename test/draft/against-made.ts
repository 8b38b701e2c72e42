import { beforeAll } from 'vitest'
import { Library } from '../../src/draft/ask/library.ts'
import { check } from '../../src/draft/check.ts'
import { messagesIn } from '../../src/messages/index.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder, type Line, put } from '../store/a-folder.ts'

/** The errors and doubts of drafts about a folder, opened once for a file of tests. */
export function againstFolder(folder: () => string) {
  let library: Library
  beforeAll(async () => {
    library = new Library((await openArchive(folder(), { folder: aFolder() })).archive, null)
  })
  return async (draft: string) =>
    (await check({ draft, library, says: messagesIn('zh').draft })).findings.filter(
      ({ degree }) => degree !== 'note',
    )
}

/** The same about some articles. */
export const againstMade = (articles: Line[]) =>
  againstFolder(() => {
    const folder = aFolder()
    put(folder, 'made.jsonl', articles)
    return folder
  })
