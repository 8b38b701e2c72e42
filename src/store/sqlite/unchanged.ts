import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Database from 'libsql'
import { CORRECTIONS } from '../../ingest/correct/correction.ts'
import { MANIFEST } from '../../ingest/issue/manifest.ts'
import type { FoundFile } from '../../ingest/reading/folder.ts'
import { undamaged } from './damage.ts'
import { factOf, keepFact } from './facts.ts'

// Whether an index says what is on the disk. A folder's time changes when something in it comes, goes or is written
// anew under its name, as editors do: to look at the folders takes a millisecond where every file of thirty years takes
// a third of a second. A file that is changed in place shows it by its own times only.

type Marks = [path: string, changed: number | null][]

const infoOf = (path: string) => {
  try {
    return statSync(path)
  } catch {
    // What lies below what is no folder is not there either.
    return undefined
  }
}

/** Null for what is not there. */
const changedAt = (path: string): number | null => infoOf(path)?.mtimeMs ?? null

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
function areFoldersSame(database: Database.Database): boolean {
  const marks = factOf(database, 'folders')
  if (marks === undefined) return false
  return undamaged(() => JSON.parse(marks) as Marks).every(([path, changed]) => changedAt(path) === changed)
}

interface KnownTimes {
  file: string
  settled: number
  size: number
  changed: number
  touched: number
}

/** Where the file of the disk lies: the corpus may be that file. */
const pathOf = (corpus: string, file: string): string =>
  infoOf(corpus)?.isDirectory() === false ? corpus : join(corpus, file)

function isFileSame(corpus: string, { file, size, changed, touched }: KnownTimes): boolean {
  const now = infoOf(pathOf(corpus, file))
  return now?.size === size && now.mtimeMs === changed && now.ctimeMs === touched
}

/** What is less old than this when it is read may change once more without its times showing it, in milliseconds. */
const YOUNG = 2000
/** So far another machine's clock may go before ours. Times beyond were set by hand, or our clock was set back. */
const AHEAD = 3_600_000

export const isYoung = (times: number[], now: number): boolean =>
  times.some((time) => time > now - YOUNG && time < now + AHEAD)

/** A file that was young when it was read, and is so no longer, is read once more. */
const isSettled = ({ settled, changed, touched }: KnownTimes): boolean =>
  settled === 1 || isYoung([changed, touched], Date.now())

/** So many files are all looked at before each answer: as many as the eye does not notice, two milliseconds. */
const FEW = 500

/** True where the index says what is on the disk, as far as can be seen at once. */
export function isUnchanged(database: Database.Database, corpus: string): boolean {
  if (!areFoldersSame(database)) return false
  const { files } = database.prepare('SELECT count(*) AS files FROM files').get() as { files: number }
  return files > FEW || areAllSame(database, corpus)
}

/** True where every file is as it was read. */
export function areAllSame(database: Database.Database, corpus: string): boolean {
  return areFoldersSame(database) && [...slicesOf(database)].every((files) => areSame(files, corpus))
}

const areSame = (files: KnownTimes[], corpus: string): boolean =>
  files.every((file) => isSettled(file) && isFileSame(corpus, file))

const SLICE = 250

/** The files of an index, some at a time. */
function* slicesOf(database: Database.Database): Generator<KnownTimes[]> {
  const next = database.prepare(
    'SELECT number, file, size, changed, touched, settled FROM files WHERE number > ? ORDER BY number LIMIT ?',
  )
  for (let last = 0; ; ) {
    const files = next.all(last, SLICE) as (KnownTimes & { number: number })[]
    if (files.length === 0) return
    yield files
    last = files.at(-1)!.number
  }
}

/** Looks at all files of a corpus, some at each step; true once one of them is not as it was read. */
export function* changesIn(database: Database.Database, corpus: string): Generator<boolean> {
  for (const files of slicesOf(database)) yield !areSame(files, corpus)
}

/** True where the files that these articles come from are as they were read. */
export function areAsRead(database: Database.Database, corpus: string, articles: Iterable<number>): boolean {
  const fileOf = database.prepare(
    'SELECT file, size, changed, touched, settled FROM files WHERE number = (SELECT file FROM articles WHERE number = ?)',
  )
  const seen = new Set<string>()
  for (const article of articles) {
    const file = fileOf.get(article) as KnownTimes | undefined
    if (!file || seen.has(file.file)) continue
    seen.add(file.file)
    if (!isFileSame(corpus, file)) return false
  }
  return true
}
