import { beforeAll } from 'vitest'
import { Library } from '../../src/draft/ask/library.ts'
import { check } from '../../src/draft/check.ts'
import { messagesIn } from '../../src/messages/index.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder } from '../store/a-folder.ts'

const bundled = new URL('../../corpus/', import.meta.url).pathname

/** The errors and doubts of drafts about the bundled corpus, opened once for a file of tests. */
export function againstBundled() {
  let library: Library
  beforeAll(async () => {
    library = new Library((await openArchive(bundled, { folder: aFolder() })).archive, null)
  })
  return async (draft: string) =>
    (await check({ draft, library, says: messagesIn('zh').draft })).findings.filter(
      ({ degree }) => degree !== 'note',
    )
}
