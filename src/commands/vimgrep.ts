import { relative, resolve } from 'node:path'
import { pathInCorpus, sourceLines } from '../ingest/reading/source-lines.ts'
import type { Hit } from '../search/find.ts'
import { type Place, placeIn } from '../search/place-in-source.ts'
import { type Corpora, homeOf } from '../store/corpora.ts'
import { oneLine } from './one-line.ts'

/**
 * `file:line:column:text` for each match, with the lines and byte columns of the source file, for a quickfix list: its
 * path opens from where the person stands, and each place stands once.
 */
export function vimgrepLines({ article, matches }: Hit, corpora: Corpora): string[] {
  const { corpus, file: own } = homeOf(corpora, article.source.file)
  const path = pathInCorpus(corpus, own)
  const file = path === undefined ? own : nearest(path)
  const source = sourceLines(corpus, own)
  return [...new Set(linesFor({ article, matches }, file, source))]
}

/** A path as it is said from here: one that leads up and down again is longer than the whole one. */
function nearest(path: string): string {
  const own = relative(process.cwd(), path)
  return own.startsWith('..') ? resolve(path) : own
}

function linesFor(
  { article, matches }: Pick<Hit, 'article' | 'matches'>,
  file: string,
  source: string[] | undefined,
): string[] {
  const { lines: ranges } = article.source
  const first = ranges[0]?.[0] ?? 1
  return matches.flatMap(({ field, block, text, ranges: found }) => {
    const own = field === 'body' ? article.body[block] : undefined
    return found.map(([from, to]) => {
      const place =
        placeIn(own?.origin ?? [], from) ?? placeOf(text.slice(from, to), source, own?.lines ?? ranges)
      const line = place && source?.[place.line - 1]
      if (!place || line === undefined) return oneLine(`${file}:${place?.line ?? first}:1:${text}`)
      return oneLine(`${file}:${place.line}:${Buffer.byteLength(line.slice(0, place.column)) + 1}:${line}`)
    })
  })
}

/** Where a text stands in these lines, for what has no origin of its own, such as a headline. */
function placeOf(text: string, source: string[] | undefined, ranges: [number, number][]): Place | undefined {
  for (const [first, last] of ranges) {
    for (let line = first; line <= last; line++) {
      const column = source?.[line - 1]?.indexOf(text) ?? -1
      if (column >= 0) return { line, column }
    }
  }
  return undefined
}
