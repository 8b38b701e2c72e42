import { statSync } from 'node:fs'
import { fileUnder } from '../text/filed.ts'
import { CORRECTIONS, type Correction, readCorrections } from './correct/correction.ts'
import type { FileResult } from './issue/file-result.ts'
import { factsFor, MANIFEST, type Manifest, readManifest } from './issue/manifest.ts'
import { type FoundFile, findFiles } from './reading/folder.ts'
import { latestOf, saysWhen } from './reading/latest.ts'
import { betterForms } from './reading/other-forms.ts'
import { readFound } from './reading/read-found.ts'
import type { Skipped } from './reading/skipped.ts'
import { leadsOut } from './reading/source-lines.ts'
import { tellingFiles } from './reading/telling-files.ts'

export interface ReadOptions {
  /** Overrules what detection finds. */
  encoding?: string
  /** The most bytes that one text may have. */
  limit?: number
  /** Links that lead out of the corpus are followed. */
  followsLinks?: boolean
  /** Not even what describes the corpus is read from outside of it: for who may read nothing else. */
  isConfined?: boolean
  onSkip?: (skipped: Skipped) => void
  /** Called for a correction that no longer fits its file: it was not applied. */
  onUnfit?: (correction: Correction) => void
  /** Called when a file is done, with what all files weigh. */
  onProgress?: (progress: Progress) => void
}

export interface Progress {
  files: number
  allFiles: number
  bytes: number
  allBytes: number
  articles: number
}

/** A corpus on the disk: its files, and what each of them gives. */
export interface CorpusFiles {
  files: FoundFile[]
  manifest: Manifest
  /** What a file gives, piece by piece where it is large. */
  read(found: FoundFile, onBytes?: (bytes: Uint8Array) => void): Generator<FileResult>
  /**
   * What the archivist has written of a file, and when it was written, where that says something of its pages: where
   * it changes, the file is to be read again.
   */
  factsOf(found: FoundFile): string
}

export function openFiles(paths: string[], options: ReadOptions = {}): CorpusFiles {
  const { onSkip = () => {}, onUnfit = () => {}, encoding, limit, followsLinks } = options
  const folder = corpusFolder(paths)
  const isOut = (name: string) =>
    options.isConfined === true && folder !== undefined && leadsOut(folder, name)
  for (const name of [MANIFEST, CORRECTIONS]) if (isOut(name)) onSkip({ file: name, why: 'link' })
  const manifest = isOut(MANIFEST) ? { files: {} } : manifestOf(paths)
  const corrections =
    folder === undefined || isOut(CORRECTIONS) ? new Map<string, Correction[]>() : correctionsByFile(folder)
  const isIn = (found: FoundFile) => (file: string) =>
    file === found.file || file.startsWith(`${found.file}/`)
  const files = findFiles(paths, {
    onSkip: (file, why) => onSkip({ file, why }),
    ...(followsLinks && { followsLinks }),
  })
  const better = betterForms(files)
  const reading = (found: FoundFile, onBytes?: (bytes: Uint8Array) => void) => ({
    ...{ encoding, limit, onSkip, onUnfit, onBytes, latest: latestOf(found, Date.now()) },
    factsOf: (file: string) => factsFor(manifest, file),
    correctionsOf: (file: string) => corrections.get(file) ?? [],
  })
  /** A form that should be better may hold nothing, such as the PDF of a picture. */
  function isRead(found: FoundFile): boolean {
    for (const { articles } of readFound(found, { ...reading(found), onSkip: () => {}, onUnfit: () => {} }))
      if (articles.length > 0) return true
    return false
  }
  const telling = tellingFiles(files)
  function* read(found: FoundFile, onBytes?: (bytes: Uint8Array) => void): Generator<FileResult> {
    const other = better.get(found.file)
    if (other && isRead(other)) onSkip({ file: found.file, why: 'otherForm', detail: other.file })
    else yield* readFound(found, reading(found, onBytes))
  }
  return {
    files,
    manifest,
    read,
    factsOf(found) {
      const { files, names, ...shared } = manifest
      const own = Object.entries(files).filter(([file]) => isIn(found)(file))
      const put = [...corrections].filter(([file]) => isIn(found)(file))
      const latest = saysWhen(found) ? [latestOf(found, Date.now())] : []
      const other = better.get(found.file)
      // What the file is changes with what is better, and with what tells of it.
      const others = [...(other ? [other] : []), ...telling(found)].map(({ file, changed }) => [
        file,
        changed,
      ])
      return JSON.stringify([shared, names ?? null, own, put, ...latest, ...others])
    },
  }
}

/** What the files below the paths give, one after another: the whole corpus is never held as text. */
export function* readCorpus(paths: string[], options: ReadOptions = {}): Generator<FileResult> {
  const { files, read } = openFiles(paths, options)
  const progress: Progress = {
    files: 0,
    allFiles: files.length,
    bytes: 0,
    allBytes: files.reduce((sum, { size }) => sum + size, 0),
    articles: 0,
  }
  for (const found of files) {
    for (const result of read(found)) {
      progress.articles += result.articles.length
      yield result
    }
    progress.files++
    progress.bytes += found.size
    options.onProgress?.(progress)
  }
}

/** Where the manifest and the corrections of a corpus stand: its first folder. */
const corpusFolder = (paths: string[]) =>
  paths.find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory())

/** What the archivist says of a corpus. */
export function manifestOf(paths: string[]): Manifest {
  const folder = corpusFolder(paths)
  return folder === undefined ? { files: {} } : readManifest(folder)
}

/** The corrections beside the manifest, by the file that they speak of. */
function correctionsByFile(folder: string): Map<string, Correction[]> {
  const byFile = new Map<string, Correction[]>()
  for (const correction of readCorrections(folder)) fileUnder(byFile, correction.file, correction)
  return byFile
}
