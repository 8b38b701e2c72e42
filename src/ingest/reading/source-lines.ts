import { readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { decode } from './decode.ts'

/** Where a file of a corpus lies; undefined for what would lie outside of it. */
export function pathInCorpus(corpus: string, file: string): string | undefined {
  if (!statSync(corpus).isDirectory()) return corpus
  const path = join(corpus, file)
  return relative(corpus, path).startsWith('..') ? undefined : path
}

let kept: { path: string; lines: string[] | undefined } | undefined

/** The lines of a source file as an editor shows them; undefined for what is packed into another file. */
export function sourceLines(corpus: string, file: string): string[] | undefined {
  const path = pathInCorpus(corpus, file)
  if (path === undefined) return undefined
  if (kept?.path === path) return kept.lines
  let lines: string[] | undefined
  try {
    lines = decode(readFileSync(path)).text.split(/\r?\n/)
  } catch {
    lines = undefined
  }
  kept = { path, lines }
  return lines
}
