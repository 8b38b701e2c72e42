import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type Database from 'libsql'
import { givenNames } from '../../entities/given-names.ts'
import { KnownNames } from '../../entities/known-names.ts'
import { resolve } from '../../entities/resolve.ts'
import { tag } from '../../entities/tag.ts'
import { openFiles, type Progress, type ReadOptions } from '../../ingest/read-corpus.ts'
import type { FoundFile } from '../../ingest/reading/folder.ts'
import { readName } from '../../ingest/reading/page-name.ts'
import { byCodePoint } from '../../text/order.ts'
import { settle } from './settle.ts'
import { keepMarks, marksOf } from './unchanged.ts'
import { type FileState, type PartToWrite, Writer } from './write.ts'

export interface IndexOptions extends Omit<ReadOptions, 'onProgress'> {
  onProgress?: (progress: Progress) => void
}

export interface Refreshed {
  added: number
  changed: number
  removed: number
  /** Articles that were resolved again because a name in them became certain, or is so no longer. */
  resolvedAgain: number
}

/** So much text goes into one transaction: what a program that is killed loses at most. */
const BATCH = 4 * 1024 * 1024

/** Brings an index up to date with a folder or file: only what is new or changed is read. */
export function indexCorpus(
  database: Database.Database,
  path: string,
  options: IndexOptions = {},
): Refreshed {
  const corpus = openFiles([path], options)
  const marks = marksOf(path, corpus.files)
  const writer = new Writer(database)
  const known = new Map(
    (database.prepare('SELECT file, size, changed, content, facts FROM files').all() as FileState[]).map(
      (state) => [state.file, state],
    ),
  )
  const refreshed: Refreshed = { added: 0, changed: 0, removed: 0, resolvedAgain: 0 }
  const stale = corpus.files.filter((found) => {
    const state = known.get(found.file)
    return !(
      state &&
      state.size === found.size &&
      state.changed === found.changed &&
      state.facts === corpus.factsOf(found)
    )
  })
  const present = new Set(corpus.files.map(({ file }) => file))
  const gone = [...known.keys()].filter((file) => !present.has(file))
  const unsettled = database.prepare('SELECT count(*) AS names FROM unsettled').get() as { names: number }
  if (stale.length === 0 && gone.length === 0 && unsettled.names === 0) {
    keepMarks(database, marks)
    return refreshed
  }

  const names = new KnownNames(writer.certainNames())
  const given = givenNames(corpus.manifest.names)
  const progress: Progress = {
    files: 0,
    allFiles: stale.length,
    bytes: 0,
    allBytes: stale.reduce((sum, { size }) => sum + size, 0),
    articles: 0,
  }
  writer.begin()
  for (const file of gone) {
    writer.unsettle(names.replace(writer.removeFile(file), []))
    refreshed.removed++
  }
  let inBatch = 0
  for (const found of newestFirst(stale)) {
    const state = known.get(found.file)
    const bytes = readBytes(found)
    const content = bytes === undefined ? '' : createHash('sha1').update(bytes).digest('base64')
    const now: FileState = { ...found, content, facts: corpus.factsOf(found) }
    if (state && state.content === content && state.facts === now.facts) writer.touchFile(now)
    else {
      const results = [...corpus.read(found, bytes)]
      const parts = results.map(({ articles, ...result }) => ({
        result,
        articles: articles.map((article) => ({
          article,
          tagged: tag(article, { paper: result.paper, given }),
        })),
      }))
      const before = writer.removeFile(found.file)
      const number = writer.addFile(now)
      const certain = parts.flatMap(({ articles }) => articles.flatMap(({ tagged }) => tagged.people.names))
      writer.setCertain(number, certain)
      writer.unsettle(names.replace(before, certain))
      for (const { result, articles } of parts) {
        const resolved = articles.map(({ article, tagged }) => ({
          article,
          entities: resolve(article, tagged, names.tree, given.none),
        }))
        writer.addPart(number, { result, articles: resolved } satisfies PartToWrite)
        progress.articles += articles.length
      }
      if (state) refreshed.changed++
      else refreshed.added++
    }
    inBatch += found.size
    progress.files++
    progress.bytes += found.size
    options.onProgress?.(progress)
    if (inBatch < BATCH) continue
    writer.commit()
    writer.begin()
    inBatch = 0
  }
  writer.commit()
  writer.begin()
  refreshed.resolvedAgain = settle(database, writer, { known: names.tree, given })
  keepMarks(database, marks)
  writer.commit()
  return refreshed
}

/** The newest pages first, by the date in their names: they can be read while the rest is still to come. */
function newestFirst(files: FoundFile[]): FoundFile[] {
  const dated = files.map((found) => ({ found, date: readName(found.file).date ?? '' }))
  dated.sort((a, b) => byCodePoint(b.date, a.date) || byCodePoint(a.found.file, b.found.file))
  return dated.map(({ found }) => found)
}

function readBytes({ path }: FoundFile): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
