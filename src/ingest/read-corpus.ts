import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CORRECTIONS, type Correction, parseCorrections } from './correct/correction.ts'
import type { FileResult } from './issue/file-result.ts'
import { factsFor, type Manifest, readManifest } from './issue/manifest.ts'
import { decode, isBinary } from './reading/decode.ts'
import { type FoundFile, findFiles } from './reading/folder.ts'
import { readText } from './reading/read-file.ts'
import { TooLarge, unpack } from './reading/unpack.ts'

/** Why a file gave nothing. */
export type SkipReason = 'binary' | 'empty' | 'unreadable' | 'large' | 'broken'

export interface Skipped {
  file: string
  why: SkipReason
  /** What exactly, where the reason is not enough. */
  detail?: string
}

export interface ReadOptions {
  /** Overrules what detection finds. */
  encoding?: string
  /** The most bytes that one text may have. */
  limit?: number
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

export const DEFAULT_LIMIT = 64 * 1024 * 1024

/** A corpus on the disk: its files, and what each of them gives. */
export interface CorpusFiles {
  files: FoundFile[]
  manifest: Manifest
  read(found: FoundFile, bytes?: Uint8Array): Generator<FileResult>
  /** What the archivist has written of a file: where it changes, the file is to be read again. */
  factsOf(found: FoundFile): string
}

export function openFiles(paths: string[], options: ReadOptions = {}): CorpusFiles {
  const skip = (file: string, why: SkipReason, detail?: string) => options.onSkip?.({ file, why, detail })
  const folder = corpusFolder(paths)
  const manifest = manifestOf(paths)
  const corrections = folder === undefined ? new Map<string, Correction[]>() : readCorrections(folder)
  const isIn = (found: FoundFile) => (file: string) =>
    file === found.file || file.startsWith(`${found.file}/`)
  return {
    files: findFiles(paths, skip),
    manifest,
    read: (found, bytes) => readFound({ found, bytes, manifest, corrections, options, skip }),
    factsOf(found) {
      const { files, names, ...shared } = manifest
      const own = Object.entries(files).filter(([file]) => isIn(found)(file))
      const put = [...corrections].filter(([file]) => isIn(found)(file))
      return JSON.stringify([shared, names ?? null, own, put])
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

interface Reading {
  found: FoundFile
  /** What the file holds, where somebody has read it already. */
  bytes: Uint8Array | undefined
  manifest: Manifest
  corrections: Map<string, Correction[]>
  options: ReadOptions
  skip: (file: string, why: SkipReason, detail?: string) => void
}

/** The results of one file of the disk, which may be an archive of several. */
function* readFound({ found, bytes, manifest, corrections, options, skip }: Reading): Generator<FileResult> {
  const { encoding, limit = DEFAULT_LIMIT, onUnfit = () => {} } = options
  if (found.size > limit) return skip(found.file, 'large')
  if (found.size === 0) return skip(found.file, 'empty')
  try {
    for (const { file, bytes: content } of unpack(found, bytes ?? readFileSync(found.path), limit)) {
      const facts = factsFor(manifest, file)
      const decoded = decode(content, encoding ?? facts.encoding)
      if (isBinary(content, decoded.encoding)) {
        skip(file, 'binary')
        continue
      }
      const results = readText(decoded.text, file, facts, {
        corrections: corrections.get(file) ?? [],
        onUnfit,
      })
      const kept = results.filter(({ articles, dropped }) => articles.length > 0 || dropped.length > 0)
      if (kept.length === 0) skip(file, 'empty')
      for (const result of kept)
        yield { ...result, encoding: decoded.encoding, replacements: decoded.replacements }
    }
  } catch (error) {
    if (error instanceof TooLarge) return skip(found.file, 'large')
    const isSystem = (error as NodeJS.ErrnoException).syscall !== undefined
    skip(found.file, isSystem ? 'unreadable' : 'broken', (error as Error).message)
  }
}

/** The corrections beside the manifest, by the file that they speak of. */
function readCorrections(folder: string): Map<string, Correction[]> {
  const path = join(folder, CORRECTIONS)
  const byFile = new Map<string, Correction[]>()
  if (!existsSync(path)) return byFile
  for (const correction of parseCorrections(readFileSync(path, 'utf8'), path)) {
    byFile.set(correction.file, [...(byFile.get(correction.file) ?? []), correction])
  }
  return byFile
}
