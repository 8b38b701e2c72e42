import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { givenNames } from '../../entities/given-names.ts'
import { KnownNames } from '../../entities/known-names.ts'
import { resolve } from '../../entities/resolve.ts'
import { tag } from '../../entities/tag.ts'
import { type CorpusFiles, openFiles, type ReadOptions } from '../../ingest/read-corpus.ts'
import type { FoundFile } from '../../ingest/reading/folder.ts'
import { articleRows, type FileRows, type FileState, partRows } from './rows.ts'

/** What is to be read, and what the index knew before. */
export interface ReadTask {
  /** The folder or file of the corpus. */
  path: string
  encoding?: string
  limit?: number
  /** The files to read, in this order. */
  files: string[]
  /** Those of them that were read before: how they were, and the names that they were certain of. */
  before: [file: string, known: { state: FileState; certain: string[] }][]
  /** The names that the files of the index are certain of, and how many files each. */
  certain: [name: string, files: number][]
}

/** A file as rows, or as it is now where it holds what it held before. */
export type ReadFile = { rows: FileRows } | { same: FileState }

/** Reads files for the index, one after another. */
export function* readRows(
  task: ReadTask,
  options: Pick<ReadOptions, 'onSkip' | 'onUnfit'> = {},
): Generator<ReadFile> {
  const { path, encoding, limit } = task
  const corpus = openFiles([path], { ...options, ...(encoding && { encoding }), ...(limit && { limit }) })
  const found = new Map(corpus.files.map((file) => [file.file, file]))
  const before = new Map(task.before)
  const names = new KnownNames(task.certain)
  for (const file of task.files) {
    const here = found.get(file)
    if (!here) continue
    const bytes = readBytes(here)
    const state: FileState = {
      ...{ file, size: here.size, changed: here.changed, facts: corpus.factsOf(here) },
      content: bytes === undefined ? '' : createHash('sha1').update(bytes).digest('base64'),
    }
    const known = before.get(file)
    const isSame = known?.state.content === state.content && known.state.facts === state.facts
    yield isSame ? { same: state } : { rows: rowsOf(corpus, here, bytes, state, names, known?.certain ?? []) }
  }
}

function rowsOf(
  corpus: CorpusFiles,
  found: FoundFile,
  bytes: Uint8Array | undefined,
  state: FileState,
  names: KnownNames,
  before: string[],
): FileRows {
  const given = givenNames(corpus.manifest.names)
  const parts = [...corpus.read(found, bytes)].map(({ articles, ...result }) => ({
    result,
    articles: articles.map((article) => ({ article, tagged: tag(article, { paper: result.paper, given }) })),
  }))
  const certain = new Set(
    parts.flatMap(({ articles }) => articles.flatMap(({ tagged }) => tagged.people.names)),
  )
  const unsettled = names.replace(before, certain)
  return {
    state,
    certain: [...certain],
    unsettled,
    parts: parts.map(({ result, articles }) =>
      partRows(
        result,
        articles.map(({ article, tagged }) =>
          articleRows(article, resolve(article, tagged, names.tree, given.none)),
        ),
      ),
    ),
  }
}

function readBytes({ path }: FoundFile): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
