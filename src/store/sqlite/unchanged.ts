import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Database from 'libsql'
import { CORRECTIONS } from '../../ingest/correct/correction.ts'
import { MANIFEST } from '../../ingest/issue/manifest.ts'
import type { FoundFile } from '../../ingest/reading/folder.ts'
import { factOf, keepFact } from './facts.ts'

// A folder's time changes when something in it comes, goes or is written anew under its name, as editors do. To look
// at the folders takes a millisecond where to look at every file of thirty years takes a third of a second.

type Marks = [path: string, changed: number | null][]

/** Null for what is not there, or lies below what is no folder. */
function changedAt(path: string): number | null {
  try {
    return statSync(path).mtimeMs
  } catch {
    return null
  }
}

/** Notes how the folders of a corpus stand while it is read. */
export function marksOf(corpus: string, files: FoundFile[]): Marks {
  const paths = new Set([corpus, join(corpus, MANIFEST), join(corpus, CORRECTIONS)])
  for (const { path } of files) {
    for (
      let folder = dirname(path);
      folder.length > corpus.length && !paths.has(folder);
      folder = dirname(folder)
    )
      paths.add(folder)
  }
  return [...paths].map((path) => [path, changedAt(path)])
}

export const keepMarks = (database: Database.Database, marks: Marks): void =>
  keepFact(database, 'folders', JSON.stringify(marks))

/** True where nothing came or went since the index was made. */
export function isUnchanged(database: Database.Database): boolean {
  const marks = factOf(database, 'folders')
  if (marks === undefined) return false
  return (JSON.parse(marks) as Marks).every(([path, changed]) => changedAt(path) === changed)
}
