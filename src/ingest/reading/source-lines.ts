import { realpathSync, type Stats, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { formOf } from '../forms/form.ts'
import { chunksOf, gathered } from './chunks.ts'
import { decode } from './decode.ts'

const infoOf = (path: string): Stats | undefined => {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

const isOutside = (from: string, to: string) => /^\.\.(?:\/|$)/.test(relative(from, to))

/** True for a link in a folder that leads out of it. */
export function leadsOut(folder: string, name: string): boolean {
  try {
    return isOutside(realpathSync(folder), realpathSync(join(folder, name)))
  } catch {
    return false
  }
}

/**
 * Where a file of a corpus lies; undefined for what is not there, or would lie outside of it: a link may have been put
 * in the place of a file since it was read.
 */
export function pathInCorpus(corpus: string, file: string, followsLinks = false): string | undefined {
  const info = infoOf(corpus)
  if (!info?.isDirectory()) return info && corpus
  const path = join(corpus, file)
  if (!infoOf(path)) return undefined
  if (isOutside(corpus, path)) return undefined
  return followsLinks || !isOutside(realpathSync(corpus), realpathSync(path)) ? path : undefined
}

/** Larger files are not read to show or put right some lines of them. */
export const MOST_BYTES = 64 * 1024 * 1024

let kept: { path: string; mark: string; lines: string[] | undefined } | undefined

/** The lines of a source file as an editor shows them; undefined for what is no text, or packed into another file. */
export function sourceLines(corpus: string, file: string, followsLinks = false): string[] | undefined {
  const path = pathInCorpus(corpus, file, followsLinks)
  if (path === undefined || formOf(file)) return undefined
  const { size = 0, mtimeMs = 0, ctimeMs = 0 } = infoOf(path) ?? {}
  const mark = `${size} ${mtimeMs} ${ctimeMs}`
  if (kept?.path !== path || kept.mark !== mark) kept = { path, mark, lines: linesIn(path) }
  return kept.lines
}

function linesIn(path: string): string[] | undefined {
  try {
    return decode(gathered(chunksOf(path), MOST_BYTES).bytes).text.split(/\r?\n/)
  } catch {
    return undefined
  }
}
