import { expect, it } from 'vitest'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { readText } from '../../src/ingest/reading/read-file.ts'
import { anArticle } from '../an-article.ts'
import { REPEATS } from '../repeats.ts'

// Where something takes the square of the time, vitest's own time-out ends it; ratios stand in bench/repeats.ts.
it.each(REPEATS)('a text that says one thing 16,000 times is read: %s', (_, unit) => {
  const text = unit.repeat(16_000)
  const [read] = readText(text, 'a.txt', {})
  expect(read!.articles.length + read!.dropped.length).toBeGreaterThan(0)
  const body = [{ type: 'p' as const, text, lines: [], origin: [] }]
  expect(entitiesOf(anArticle({ body }))).toBeInstanceOf(Array)
})
