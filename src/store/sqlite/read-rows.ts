import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { type GivenNames, givenNames } from '../../entities/given-names.ts'
import { KnownNames } from '../../entities/known-names.ts'
import { resolve } from '../../entities/resolve.ts'
import { type Tagged, tag } from '../../entities/tag.ts'
import type { FileResult } from '../../ingest/issue/file-result.ts'
import { type CorpusFiles, openFiles } from '../../ingest/read-corpus.ts'
import { chunksOf } from '../../ingest/reading/chunks.ts'
import type { FoundFile } from '../../ingest/reading/folder.ts'
import type { Skipped } from '../../ingest/reading/skipped.ts'
import type { Article } from '../../model/article.ts'
import { articleRows, type FilePiece, type FileState, partRows } from './rows.ts'
import { isYoung } from './unchanged.ts'

/** What is to be read, and what the index knew before. */
export interface ReadTask {
  /** The folder or file of the corpus. */
  path: string
  encoding?: string
  limit?: number
  followsLinks?: boolean
  isConfined?: boolean
  /** The files to read, in this order. */
  files: string[]
  /** Those of them that were read before: how they were, and the names that they were certain of. */
  before: [file: string, known: { state: FileState; certain: string[] }][]
  /** The names that the files of the index are certain of, and how many files each. */
  certain: [name: string, files: number][]
}

/** A piece of a file as rows; or how it is now, where it holds what it held before, or cannot be read any more. */
export type FromFile = { piece: FilePiece } | { same: FileState } | { unreadable: Skipped }

/** So many characters of articles make a piece: what is held of a large file. An article weighs more than its text. */
const PIECE = 256 * 1024
const ARTICLE = 1000

interface Reader {
  corpus: CorpusFiles
  given: GivenNames
  names: KnownNames
  /** What was not read of the file that is being read. */
  troubles: Skipped[]
}

/** Reads files for the index, one after another. */
export function* readRows(task: ReadTask): Generator<FromFile> {
  const { path, encoding, limit, followsLinks, isConfined } = task
  const reader: Partial<Reader> = { troubles: [] }
  const corpus = openFiles([path], {
    ...{ ...(encoding && { encoding }), ...(limit && { limit }), ...(followsLinks && { followsLinks }) },
    ...(isConfined && { isConfined }),
    onSkip: (skipped) => reader.troubles!.push(skipped),
    onUnfit: ({ file, lines, operation }) =>
      reader.troubles!.push({ file: `${file}:${lines[0]}`, why: 'correction', detail: operation }),
  })
  const given = givenNames(corpus.manifest.names)
  Object.assign(reader, { corpus, given, names: new KnownNames(task.certain) })
  const files = new Map(corpus.files.map((file) => [file.file, file]))
  const before = new Map(task.before)
  for (const file of task.files) {
    const found = files.get(file)
    reader.troubles = []
    if (found) yield* readOne(found, before.get(file), reader as Reader)
  }
}

function* readOne(
  found: FoundFile,
  known: { state: FileState; certain: string[] } | undefined,
  reader: Reader,
): Generator<FromFile> {
  const { corpus, troubles } = reader
  const { path, file } = found
  const began = Date.now()
  const facts = corpus.factsOf(found)
  const isPacked = /\.(?:gz|zip|tar|tgz|warc)$/i.test(file)
  const content = known || isPacked ? hashOf(path) : undefined
  const stateWith = (hash: string): FileState => ({ file, facts, content: hash, ...timesOf(found, began) })
  if (known && content && known.state.content === content && known.state.facts === facts) {
    yield { same: stateWith(content) }
    return
  }
  const hash = createHash('sha1')
  let bytes = 0
  const onBytes = (chunk: Uint8Array) => {
    bytes += chunk.length
    hash.update(chunk)
  }
  const pieces = new Pieces(file, known?.certain ?? [], reader)
  for (const result of corpus.read(found, content === undefined ? onBytes : undefined))
    yield* pieces.add(result)
  const trouble = troubles.find(({ why }) => why === 'unreadable')
  // What the index holds of a file that cannot be opened today is still what it said.
  if (trouble && known && pieces.isEmpty) yield { unreadable: trouble }
  else {
    const whole = content ?? (bytes === found.size ? hash.digest('base64') : '')
    yield { piece: pieces.last({ state: stateWith(whole), troubles }) }
  }
}

/** How the file was when it was read: to be looked at again, where it may have changed meanwhile or since unseen. */
function timesOf(
  { path, size, changed, touched }: FoundFile,
  began: number,
): Pick<FileState, 'size' | 'changed' | 'touched' | 'settled'> {
  const now = statSync(path, { throwIfNoEntry: false })
  const isSame = now?.size === size && now.mtimeMs === changed && now.ctimeMs === touched
  return { size, changed, touched, settled: isSame && !isYoung([changed, touched], began) ? 1 : 0 }
}

function hashOf(path: string): string | undefined {
  const hash = createHash('sha1')
  try {
    for (const chunk of chunksOf(path)) hash.update(chunk)
    return hash.digest('base64')
  } catch {
    return undefined
  }
}

interface Held {
  result: Omit<FileResult, 'articles'>
  articles: { article: Article; tagged: Tagged }[]
}

/** What a file gives, as pieces of a bounded size. */
class Pieces {
  private held: Held[] = []
  private size = 0
  private isFirst = true
  private readonly certain = new Set<string>()

  constructor(
    private readonly file: string,
    private readonly before: string[],
    private readonly reader: Reader,
  ) {}

  /** Nothing has come of the file. */
  get isEmpty(): boolean {
    return this.isFirst && this.held.length === 0
  }

  *add({ articles, ...result }: FileResult): Generator<FromFile> {
    const { given } = this.reader
    this.held.push({
      result,
      articles: articles.map((article) => ({
        article,
        tagged: tag(article, { paper: result.paper, given }),
      })),
    })
    for (const { body } of articles) this.size += body.reduce((sum, { text }) => sum + text.length, ARTICLE)
    if (this.size >= PIECE) yield { piece: this.taken() }
  }

  last(end: NonNullable<FilePiece['end']>): FilePiece {
    const piece = this.taken()
    return { ...piece, end }
  }

  private taken(): FilePiece {
    const { names, given, troubles } = this.reader
    const said = this.held.flatMap(({ articles }) => articles.flatMap(({ tagged }) => tagged.people.names))
    const certain = [...new Set(said)].filter((name) => !this.certain.has(name))
    for (const name of certain) this.certain.add(name)
    const unsettled = names.replace(this.isFirst ? this.before : [], certain)
    const parts = this.held.map(({ result, articles }) =>
      partRows(
        result,
        articles.map(({ article, tagged }) => {
          const { entities, failure } = resolve(article, tagged, names.tree, given.none)
          if (failure !== undefined) troubles.push({ file: article.id, why: 'names', detail: failure })
          return articleRows(article, entities)
        }),
      ),
    )
    const piece = { file: this.file, isFirst: this.isFirst, parts, certain, unsettled }
    this.held = []
    this.size = 0
    this.isFirst = false
    return piece
  }
}
