import type { Query } from '../../model/query.ts'
import type { Archive } from '../archive.ts'
import type { DayCount, Tallies, WordSums } from '../tallies.ts'
import { inRow } from './order.ts'
import { speakingInAll } from './speaking.ts'

/** One of the archives that are asked together. */
export interface Counted {
  tallies: Tallies
  /** A query as it is asked there. */
  queryFor: (query: Query) => Promise<Query>
  articleCounts: Archive['articleCounts']
}

/** What several engines have counted, as one: counts are added, and who is known to several is one. */
export const talliesOfAll = (parts: Counted[]): Tallies => ({
  async numbers(query) {
    const lists = await Promise.all(
      parts.map(async ({ tallies, queryFor }, index) =>
        (await tallies.numbers(await queryFor(query))).map((number) => inRow(index, number)),
      ),
    )
    return lists.flat().sort((one, other) => one - other)
  },
  async byDay(query, counted) {
    const days = new Map<string | null, DayCount>()
    for (const { tallies, queryFor } of parts) {
      const told = await tallies.byDay(await queryFor(query), counted)
      if (!told) return undefined
      for (const own of told) {
        const known = days.get(own.day)
        if (known) {
          known.articles += own.articles
          known.uses += own.uses
        } else days.set(own.day, { ...own })
      }
    }
    return [...days.values()]
  },
  wordsBetween(from, to) {
    const streams = parts.map(({ tallies }) => tallies.wordsBetween(from, to))
    return streams.every((stream) => stream !== undefined) ? summed(streams) : undefined
  },
  speaking: () =>
    speakingInAll(
      parts.map(({ tallies }) => tallies.speaking()),
      parts.map(({ articleCounts }) => articleCounts),
    ),
})

async function* summed(streams: AsyncIterable<WordSums>[]): AsyncGenerator<WordSums> {
  const all: WordSums = { articles: 0, uses: 0, words: new Map() }
  for (const stream of streams) {
    let last: WordSums | undefined
    for await (const sums of stream) {
      last = sums
      yield all
    }
    if (last) add(all, last)
  }
  yield all
}

function add(all: WordSums, { articles, uses, words }: WordSums): void {
  all.articles += articles
  all.uses += uses
  for (const [word, own] of words) {
    const known = all.words.get(word)
    if (known) {
      known.uses += own.uses
      known.articles += own.articles
    } else all.words.set(word, { ...own })
  }
}
