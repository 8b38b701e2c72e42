import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { readCorpus } from '../../src/ingest/read-corpus.ts'
import type { EntityKind } from '../../src/model/entity.ts'

const marked: Record<string, Record<'orgs' | 'places', string[]>> = JSON.parse(
  readFileSync(new URL('./marked/organisations-and-places.json', import.meta.url), 'utf8'),
)

/** What twenty articles of the bundled corpus name, by hand, against what is found there. */
function f1(kind: EntityKind, list: 'orgs' | 'places'): number {
  let right = 0
  let given = 0
  let wanted = 0
  for (const result of readCorpus([new URL('../../corpus', import.meta.url).pathname])) {
    for (const article of result.articles) {
      const byHand = marked[article.source.file]?.[list]
      if (!byHand) continue
      const found = new Set(
        entitiesOf(article, { paper: result.paper })
          .filter((entity) => entity.kind === kind)
          .flatMap(({ mentions }) => mentions)
          // The line that names the source is no text of the article's.
          .filter(({ field, block }) => field !== 'body' || article.body[block]!.type !== 'source')
          .map(({ text }) => text),
      )
      right += byHand.filter((name) => found.has(name)).length
      given += found.size
      wanted += byHand.length
    }
  }
  expect(wanted).toBeGreaterThan(30)
  return (2 * right) / (given + wanted)
}

it('finds the organisations that a reader marks', () =>
  expect(f1('org', 'orgs')).toBeGreaterThanOrEqual(0.85))
it('finds the places that a reader marks', () => expect(f1('place', 'places')).toBeGreaterThanOrEqual(0.85))
