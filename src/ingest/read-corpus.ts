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

/** What the files below the paths give, one after another: the whole corpus is never held as text. */
export function* readCorpus(paths: string[], options: ReadOptions = {}): Generator<FileResult> {
  const skip = (file: string, why: SkipReason, detail?: string) => options.onSkip?.({ file, why, detail })
  const files = findFiles(paths, skip)
  const folder = corpusFolder(paths)
  const manifest = manifestOf(paths)
  const corrections = folder === undefined ? new Map() : readCorrections(folder)
  const progress: Progress = {
    files: 0,
    allFiles: files.length,
    bytes: 0,
    allBytes: files.reduce((sum, { size }) => sum + size, 0),
    articles: 0,
  }
  for (const found of files) {
    for (const result of readFound(found, manifest, corrections, options, skip)) {
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

/** The results of one file of the disk, which may be an archive of several. */
function* readFound(
  found: FoundFile,
  manifest: Manifest,
  corrections: Map<string, Correction[]>,
  { encoding, limit = DEFAULT_LIMIT, onUnfit = () => {} }: ReadOptions,
  skip: (file: string, why: SkipReason, detail?: string) => void,
): Generator<FileResult> {
  if (found.size > limit) return skip(found.file, 'large')
  if (found.size === 0) return skip(found.file, 'empty')
  try {
    for (const { file, bytes } of unpack(found, readFileSync(found.path), limit)) {
      const facts = factsFor(manifest, file)
      const decoded = decode(bytes, encoding ?? facts.encoding)
      if (isBinary(bytes, decoded.encoding)) {
        skip(file, 'binary')
        continue
      }
      const results = readText(decoded.text, file, facts, {
        corrections: corrections.get(file) ?? [],
        onUnfit,
      })
      const found = results.filter(({ articles, dropped }) => articles.length > 0 || dropped.length > 0)
      if (found.length === 0) skip(file, 'empty')
      for (const result of found)
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
