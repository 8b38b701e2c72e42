import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type Database from 'libsql'
import { givenNames } from '../../entities/given-names.ts'
import { openFiles, type Progress, type ReadOptions } from '../../ingest/read-corpus.ts'
import type { FoundFile } from '../../ingest/reading/folder.ts'
import { readName } from '../../ingest/reading/page-name.ts'
import type { Skipped } from '../../ingest/reading/skipped.ts'
import { byCodePoint } from '../../text/order.ts'
import { trieOf } from '../../text/trie.ts'
import { type FromFile, type ReadTask, readRows } from './read-rows.ts'
import type { FilePiece, FileState } from './rows.ts'
import { rowsFromWorker } from './rows-from-worker.ts'
import { settle } from './settle.ts'
import { settleDates } from './settle-dates.ts'
import { tidy } from './tidy.ts'
import { keepMarks, marksOf } from './unchanged.ts'
import { Writer } from './write.ts'

export interface IndexOptions extends ReadOptions {
  /** What was read so far is in the index. */
  onCommitted?: () => void
}

export interface Refreshed {
  added: number
  changed: number
  removed: number
  /** Articles that were resolved again because a name in them became certain, or is so no longer. */
  resolvedAgain: number
}

/** So much text goes into one transaction: what a program that is killed loses at most. */
const BATCH = 12 * 1024 * 1024
/** The first transactions are small: what is newest can be read at once. */
const FIRST_BATCH = 256 * 1024
/** From so much text on, reading it in a thread of its own pays. */
const MUCH = 2 * 1024 * 1024

/** Brings an index up to date with a folder or file: only what is new or changed is read. */
export async function indexCorpus(
  database: Database.Database,
  path: string,
  options: IndexOptions = {},
): Promise<Refreshed> {
  const unlisted: Skipped[] = []
  const corpus = openFiles([path], { ...options, onSkip: (skipped) => unlisted.push(skipped) })
  const marks = marksOf(path, corpus.files)
  const writer = new Writer(database)
  const states = database
    .prepare('SELECT file, size, changed, touched, settled, content, facts FROM files')
    .all() as FileState[]
  const known = new Map(states.map((state) => [state.file, state]))
  const stale = newestFirst(
    corpus.files.filter((found) => !isAsBefore(found, known.get(found.file), corpus.factsOf(found))),
  )
  const present = new Set(corpus.files.map(({ file }) => file))
  if (corpus.files.length === 0 && states.length > 0) throw new CorpusGone(path)
  // Of a folder that cannot be listed today nothing is known to be gone.
  const isUnlisted = (file: string) =>
    unlisted.some((skipped) => skipped.why === 'unreadable' && isBelow(file, skipped.file))
  const gone = states.filter(({ file }) => !present.has(file) && !isUnlisted(file))
  const refreshed: Refreshed = { added: 0, changed: 0, removed: gone.length, resolvedAgain: 0 }
  const { unsettled } = database
    .prepare(
      'SELECT (SELECT count(*) FROM unsettled) + (SELECT count(*) FROM unsettled_folders) AS unsettled',
    )
    .get() as { unsettled: number }
  if (stale.length === 0 && gone.length === 0 && unsettled === 0) {
    writer.begin()
    writer.troubles.noteFolder(unlisted)
    keepMarks(database, marks)
    writer.commit()
    return refreshed
  }
  writer.begin()
  writer.troubles.noteFolder(unlisted)
  for (const { file } of gone) writer.forgetFile(file)
  const task: ReadTask = {
    path,
    ...(options.encoding && { encoding: options.encoding }),
    ...(options.limit && { limit: options.limit }),
    ...(options.followsLinks && { followsLinks: true }),
    ...(options.isConfined && { isConfined: true }),
    files: stale.map(({ file }) => file),
    before: stale.flatMap(({ file }) => {
      const state = known.get(file)
      return state ? [[file, { state, certain: writer.names.in(file) }] as const] : []
    }) as ReadTask['before'],
    certain: writer.names.all(),
  }
  const sizes = new Map(stale.map(({ file, size }) => [file, size]))
  const allBytes = stale.reduce((sum, { size }) => sum + size, 0)
  const progress: Progress = { files: 0, allFiles: stale.length, bytes: 0, allBytes, articles: 0 }
  let inBatch = 0
  for await (const read of filesOf(task, allBytes)) {
    const file = 'same' in read ? read.same.file : 'piece' in read ? read.piece.file : read.unreadable.file
    if ('same' in read) writer.stateFile(read.same)
    else if ('unreadable' in read) writer.noteTrouble(file, read.unreadable)
    else {
      writer.takePiece(read.piece)
      for (const { articles } of read.piece.parts) progress.articles += articles.length
      if (!read.piece.end) inBatch += sizeOf(read.piece)
      else if (known.has(file)) refreshed.changed++
      else refreshed.added++
    }
    if (!('piece' in read) || read.piece.end) {
      const size = sizes.get(file) ?? 0
      inBatch += Math.min(size, BATCH)
      progress.files++
      progress.bytes += size
    }
    options.onProgress?.(progress)
    if (inBatch < (progress.bytes < 4 * FIRST_BATCH ? FIRST_BATCH : BATCH)) continue
    writer.commit()
    options.onCommitted?.()
    writer.begin()
    inBatch = 0
  }
  writer.commit()
  writer.begin()
  const names = trieOf(writer.names.all().map(([name]) => name))
  refreshed.resolvedAgain = settle(database, writer, {
    known: names,
    given: givenNames(corpus.manifest.names),
  })
  settleDates(database, writer)
  keepMarks(database, marks)
  writer.commit()
  tidy(database)
  return refreshed
}

const isBelow = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`)

/** Where a folder stands with nothing in it, the disk that it was on is gone more likely than all of its pages. */
export class CorpusGone extends Error {}

/** In bytes of text, with what an article weighs beside it. */
const sizeOf = ({ parts }: FilePiece) =>
  parts.reduce(
    (sum, { articles }) => articles.reduce((own, { characters }) => own + 3 * characters + ARTICLE, sum),
    0,
  )
const ARTICLE = 2000

const isAsBefore = (found: FoundFile, state: FileState | undefined, facts: string) =>
  state?.settled === 1 &&
  state.size === found.size &&
  state.changed === found.changed &&
  state.touched === found.touched &&
  state.facts === facts

/** The files as rows: read by a thread of its own where there is much to read and the program is built. */
async function* filesOf(task: ReadTask, bytes: number): AsyncGenerator<FromFile> {
  const script = new URL('./rows-worker.js', import.meta.url)
  if (bytes >= MUCH && existsSync(fileURLToPath(script))) yield* rowsFromWorker(task, script)
  else yield* readRows(task)
}

/** The newest pages first, by the date in their names: they can be read while the rest is still to come. */
function newestFirst(files: FoundFile[]): FoundFile[] {
  const dated = files.map((found) => ({ found, date: readName(found.file).date ?? '' }))
  dated.sort((a, b) => byCodePoint(b.date, a.date) || byCodePoint(a.found.file, b.found.file))
  return dated.map(({ found }) => found)
}
