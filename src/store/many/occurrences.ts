import type { Occurrences } from '../archive.ts'
import { mergedStreams } from './merged.ts'
import { inRow } from './order.ts'
import type { Part } from './part.ts'

/** The articles of all parts that use a text, in the order of their numbers. */
export const occurrencesIn = (parts: readonly Part[], text: string): AsyncIterable<Occurrences[]> =>
  mergedStreams(
    parts.map(({ archive }, index) => numbered(archive.occurrences(text), index)),
    (one, other) => one.article - other.article,
  )

async function* numbered(stream: AsyncIterable<Occurrences[]>, part: number): AsyncGenerator<Occurrences[]> {
  for await (const rows of stream)
    yield rows.map(({ article, times }) => ({ article: inRow(part, article), times }))
}
