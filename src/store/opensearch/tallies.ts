import type { EntityKind } from '../../model/entity.ts'
import type { Query } from '../../model/query.ts'
import { fold } from '../../text/fold.ts'
import type { Occurrences } from '../archive.ts'
import type { DayCount, Spoken, Tallies } from '../tallies.ts'
import { anyOfValues, type Condition, phrases } from './compile.ts'
import { articlesWith, nameId } from './documents.ts'
import { isRepeating } from './repeating.ts'
import type { Bucket, SearchIndex } from './search-index.ts'

interface Asked {
  condition: (query: Query) => Promise<Condition>
  numbers: (query: Query) => Promise<number[]>
  occurrences: (text: string) => AsyncIterable<Occurrences[]>
  datesOf: (numbers: number[]) => Promise<(string | null)[]>
}

const BY_DAY = { date: { terms: { field: 'date', missing_bucket: true } } }
const BY_NAME = { name: { terms: { field: 'names' } } }
/** How often a text stands in an article is its score there. */
const USES = { uses: { sum: { script: '_score' } } }

const dayCounts = (buckets: Bucket[], countOf: (bucket: Bucket) => number): DayCount[] =>
  buckets.map((bucket) => ({ day: bucket.key['date'] as string | null, count: countOf(bucket) }))

/**
 * What a cluster counts itself. It counts in whole numbers and leaves nothing out (`composite`); its `significant_terms`
 * are not among it: they count articles of each part of the index for itself and leave out the rare, so that other words
 * would come out.
 */
export const talliesOf = (index: SearchIndex, asked: Asked): Tallies => ({
  numbers: asked.numbers,
  async articlesByDay(query) {
    const buckets = await index.buckets(await asked.condition(query), BY_DAY)
    return dayCounts(buckets, ({ doc_count }) => doc_count)
  },
  async usesByDay(text) {
    const folded = fold(text).toLowerCase()
    const pairs = [...folded].length - 1
    if (pairs < 1) return []
    if (isRepeating(folded)) return summedByDay(asked, text)
    const scored = { bool: { filter: [articlesWith({ match_all: {} })], must: [phrases(folded)] } }
    const buckets = await index.buckets(scored, BY_DAY, USES)
    return dayCounts(buckets, ({ uses }) => uses!.value / pairs)
  },
  wordsBetween: () => undefined,
  async spokenOfIn(articles) {
    const buckets = await index.buckets(articlesWith(anyOfValues('number', articles)), BY_NAME)
    const spoken = buckets.flatMap(({ key, doc_count: together }) => {
      const [kind, ...rest] = (key['name'] as string).split(' ')
      return kind === 'figure' ? [] : [{ kind: kind as EntityKind, key: rest.join(' '), together }]
    })
    const names = await index.get(spoken.map(nameId), ['name', 'articles'])
    return spoken.flatMap((own, at): Spoken[] => {
      const known = names[at]
      return known ? [{ ...own, name: known['name'] as string, articles: known['articles'] as number }] : []
    })
  },
})

/** Of a text of which two uses may share characters, the articles themselves are counted. */
async function summedByDay({ occurrences, datesOf }: Asked, text: string): Promise<DayCount[]> {
  const days = new Map<string | null, number>()
  for await (const some of occurrences(text)) {
    const dates = await datesOf(some.map(({ article }) => article))
    for (const [at, { times }] of some.entries()) {
      const day = dates[at] ?? null
      days.set(day, (days.get(day) ?? 0) + times)
    }
  }
  return [...days].map(([day, count]) => ({ day, count }))
}
