import type { Archive } from '../../src/store/archive.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder, type Line, put } from '../store/a-folder.ts'

/** An archive of these articles. */
export async function aPaper(articles: Line[]): Promise<Archive> {
  const folder = aFolder()
  put(folder, 'a.jsonl', articles)
  return (await openArchive(folder, { folder: aFolder() })).archive
}

export const ALL_DAYS = { since: null, until: null }
