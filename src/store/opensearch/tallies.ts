import type { Query } from '../../model/query.ts'
import { fold } from '../../text/fold.ts'
import type { Occurrences } from '../archive.ts'
import type { DayCount, Tallies } from '../tallies.ts'
import { type Condition, phrases } from './conditions.ts'
import { isRepeating } from './repeating.ts'
import type { SearchIndex } from './search-index.ts'
import { speakingIn } from './speaking.ts'

interface Asked {
  condition: (query: Query) => Promise<Condition>
  numbers: (query: Query) => Promise<number[]>
  occurrences: (text: string) => AsyncIterable<Occurrences[]>
  datesOf: (numbers: number[]) => Promise<(string | null)[]>
}

const BY_DAY = { date: { terms: { field: 'date', missing_bucket: true } } }
/** How often a text stands in an article is its score there. */
const USES = { uses: { sum: { script: '_score' } } }

/**
 * What a cluster counts itself. It counts in whole numbers and leaves nothing out (`composite`); its `significant_terms`
 * are not among it: they count articles of each part of the index for itself and leave out the rare, so that other words
 * would come out.
 */
export const talliesOf = (index: SearchIndex, asked: Asked): Tallies => ({
  numbers: asked.numbers,
  async byDay(query, counted) {
    const texts = counted.flatMap((own) => (own.ask === 'text' && own.in === undefined ? [own.text] : []))
    // How often a name is used in an article stands in the article alone.
    if (texts.length < counted.length) return undefined
    const condition = await asked.condition(query)
    const days = new Map<string | null, DayCount>()
    for (const { key, doc_count: articles } of await index.buckets(condition, BY_DAY)) {
      const day = key['date'] as string | null
      days.set(day, { day, articles, uses: 0 })
    }
    for (const text of texts)
      for (const [day, uses] of await usesByDay(index, asked, text, query, condition)) {
        const known = days.get(day)
        if (known) known.uses += uses
      }
    return [...days.values()]
  },
  wordsBetween: () => undefined,
  speaking: () => speakingIn(index),
})

type DayUses = Iterable<[day: string | null, uses: number]>

/** How often the articles of a query use a text. */
async function usesByDay(
  index: SearchIndex,
  asked: Asked,
  text: string,
  query: Query,
  condition: Condition,
): Promise<DayUses> {
  const folded = fold(text).toLowerCase()
  const pairs = [...folded].length - 1
  if (pairs < 1) return []
  if (isRepeating(folded)) return summedByDay(asked, text, query)
  const scored = { bool: { filter: [condition], must: [phrases(folded)] } }
  const buckets = await index.buckets(scored, BY_DAY, USES)
  return buckets.map(({ key, uses }) => [key['date'] as string | null, uses!.value / pairs])
}

/** Of a text of which two uses may share characters, the articles themselves are counted. */
async function summedByDay(
  { numbers, occurrences, datesOf }: Asked,
  text: string,
  query: Query,
): Promise<DayUses> {
  const among = new Set(await numbers(query))
  const days = new Map<string | null, number>()
  for await (const some of occurrences(text)) {
    const told = some.filter(({ article }) => among.has(article))
    const dates = await datesOf(told.map(({ article }) => article))
    for (const [at, { times }] of told.entries()) {
      const day = dates[at] ?? null
      days.set(day, (days.get(day) ?? 0) + times)
    }
  }
  return days
}
