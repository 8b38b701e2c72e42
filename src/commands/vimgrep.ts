import { sourceLines } from '../ingest/reading/source-lines.ts'
import type { Hit } from '../search/find.ts'
import { oneLine } from './one-line.ts'

/** `file:line:column:text` for each match, with the lines and byte columns of the source file, for a quickfix list. */
export function vimgrepLines({ article, matches }: Hit, corpus: string): string[] {
  const { file, lines: ranges } = article.source
  const source = sourceLines(corpus, file)
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

interface Place {
  line: number
  /** Code units before it in its line. */
  column: number
}

/** Where a place of a block's text stands: the triples of its origin say from where on which line holds. */
function placeIn(origin: number[], at: number): Place | undefined {
  let found: Place | undefined
  for (let index = 0; index + 2 < origin.length; index += 3) {
    const [offset, line, column] = [origin[index]!, origin[index + 1]!, origin[index + 2]!]
    if (offset > at) break
    found = { line, column: column + at - offset }
  }
  return found
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
