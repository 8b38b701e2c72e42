import type { Skipped } from '../../ingest/reading/skipped.ts'
import type { Entity, EntityKind } from '../../model/entity.ts'
import type { Query } from '../../model/query.ts'
import { byBytes } from '../../text/order.ts'
import type {
  Appearance,
  Archive,
  ArchivedArticle,
  ArchivedIssue,
  ArchivedLine,
  Headline,
  IssueSize,
  NamedEntity,
  NameQuestion,
  Occurrences,
  Page,
  Statistics,
} from '../archive.ts'
import type { Tallies } from '../tallies.ts'
import { mergedIssues, mergedSizes } from './issues.ts'
import { mergedBy, mergedStreams } from './merged.ts'
import { Names } from './names.ts'
import { dayInRow, fromRow, inRow, lastUpTo } from './order.ts'
import { articleWithin, issueWithin, ownIssue, ownName, type Part, within } from './part.ts'
import { statisticsOf } from './statistics.ts'
import { type Counted, talliesOfAll } from './tallies.ts'

const byNumber = (one: number, other: number) => one - other
/** What stands on no page comes behind all pages. */
const byPage = (one: number | null, other: number | null) =>
  one === other ? 0 : one === null ? 1 : other === null ? -1 : one - other

/** Several archives as one: newest first, counts added, names merged. */
export class ManyArchive implements Archive {
  private readonly names: Names
  readonly tallies?: Tallies

  constructor(private readonly parts: readonly Part[]) {
    this.names = new Names(parts)
    const counted = parts.flatMap((part): Counted[] => {
      const { tallies } = part.archive
      const queryFor = (query: Query) => this.queryFor(part, query)
      return tallies
        ? [{ tallies, queryFor, articleCounts: (entities) => part.archive.articleCounts(entities) }]
        : []
    })
    if (counted.length === parts.length) this.tallies = talliesOfAll(counted)
  }

  until(signal: AbortSignal): Archive {
    return new ManyArchive(
      this.parts.map(({ name, archive }) => ({ name, archive: archive.until?.(signal) ?? archive })),
    )
  }

  private each<Value>(ask: (part: Part, index: number) => Promise<Value>): Promise<Value[]> {
    return Promise.all(this.parts.map(ask))
  }

  async issues(): Promise<ArchivedIssue[]> {
    return mergedIssues(
      await this.each(async ({ name, archive }) =>
        (await archive.issues()).map((issue) => ({ ...issue, id: issueWithin(name, issue) })),
      ),
    )
  }

  async issueSizes(): Promise<IssueSize[]> {
    return mergedSizes(
      await this.each(async ({ name, archive }) =>
        (await archive.issueSizes()).map((size) => ({ ...size, id: issueWithin(name, size) })),
      ),
    )
  }

  async articlesOf(issue: string): Promise<ArchivedLine[]> {
    const lists = await this.each(async ({ name, archive }) => {
      const own = ownIssue(name, issue)
      const lines = own === undefined ? [] : await archive.articlesOf(own)
      return lines.map((line) => ({ ...line, id: within(name, line.id) }))
    })
    return mergedBy(lists, (one, other) => byPage(one.page, other.page))
  }

  async articleCounts(entities: Pick<Entity, 'kind' | 'key'>[]): Promise<number[]> {
    const counts = await this.each(({ archive }) => archive.articleCounts(entities))
    return entities.map((_, index) => counts.reduce((sum, own) => sum + own[index]!, 0))
  }

  async matching(query: Query, { limit, after }: Page): Promise<number[]> {
    const lists = await this.each(async (part, index) => {
      const page = after === undefined ? { limit } : { limit, after: lastUpTo(after, index) }
      const numbers = await part.archive.matching(await this.queryFor(part, query), page)
      return numbers.map((number) => inRow(index, number))
    })
    return mergedBy(lists, byNumber).slice(0, limit)
  }

  async count(query: Query): Promise<number> {
    const counts = await this.each(async (part) => part.archive.count(await this.queryFor(part, query)))
    return counts.reduce((sum, own) => sum + own, 0)
  }

  /** A query as a part is asked it: by its own ids and numbers. */
  private async queryFor(part: Part, query: Query): Promise<Query> {
    switch (query.ask) {
      case 'all':
      case 'any':
        return { ...query, of: await Promise.all(query.of.map((own) => this.queryFor(part, own))) }
      case 'not':
        return { ...query, of: await this.queryFor(part, query.of) }
      case 'entities': {
        const numbers = await Promise.all(query.numbers.map((number) => this.names.numbersIn(part, number)))
        return { ...query, numbers: numbers.flat() }
      }
      case 'issue': {
        const id = ownIssue(part.name, query.id)
        return id === undefined ? { ask: 'listed', ids: [] } : { ...query, id }
      }
      case 'listed':
        return { ...query, ids: query.ids.flatMap((id) => ownName(part.name, id) ?? []) }
      default:
        return query
    }
  }

  /** Asks each part for what it knows of its own numbers; what comes back is one for one, or nothing. */
  private async ofNumbers<Value>(
    numbers: number[],
    ask: (part: Part, own: number[]) => Promise<Value[]>,
    numberOf?: (value: Value) => number,
  ): Promise<{ number: number; part: Part; value: Value }[]> {
    const found = new Map<number, { part: Part; value: Value }>()
    await this.each(async (part, index) => {
      const own = numbers.map(fromRow).filter((place) => place.part === index)
      const asked = own.map(({ number }) => number)
      if (asked.length === 0) return
      const values = await ask(part, asked)
      if (numberOf || values.length === asked.length) {
        for (const [at, value] of values.entries())
          found.set(inRow(index, numberOf?.(value) ?? asked[at]!), { part, value })
        return
      }
      // One of them is gone: which one, only each by itself can say.
      for (const number of asked)
        for (const value of await ask(part, [number])) found.set(inRow(index, number), { part, value })
    })
    return numbers.flatMap((number) => {
      const known = found.get(number)
      return known ? [{ number, ...known }] : []
    })
  }

  async articles(numbers: number[]): Promise<ArchivedArticle[]> {
    const found = await this.ofNumbers(
      numbers,
      ({ archive }, own) => archive.articles(own),
      ({ number }) => number,
    )
    return found.map(({ number, part, value }) => articleWithin(part.name, number, value))
  }

  async datesOf(numbers: number[]): Promise<(string | null)[]> {
    return numbers.map(dayInRow)
  }

  async issuesOf(numbers: number[]): Promise<string[]> {
    const found = await this.ofNumbers(numbers, ({ archive }, own) => archive.issuesOf(own))
    return found.map(({ number, part, value }) =>
      issueWithin(part.name, { id: value, date: dayInRow(number) }),
    )
  }

  async idsOf(numbers: number[]): Promise<string[]> {
    const found = await this.ofNumbers(numbers, ({ archive }, own) => archive.idsOf(own))
    return found.map(({ part, value }) => within(part.name, value))
  }

  occurrences(text: string): AsyncIterable<Occurrences[]> {
    const streams = this.parts.map(({ archive }, index) => numbered(archive.occurrences(text), index))
    return mergedStreams(streams, (one, other) => one.article - other.article)
  }

  async article(id: string): Promise<ArchivedArticle | undefined> {
    for (const [index, { name, archive }] of this.parts.entries()) {
      const own = ownName(name, id)
      const found = own === undefined ? undefined : await archive.article(own)
      if (found) return articleWithin(name, inRow(index, found.number), found)
    }
    return undefined
  }

  entitiesLike(question: NameQuestion, limit: number): Promise<NamedEntity[]> {
    return this.names.entitiesLike(question, limit)
  }

  entitiesHolding(part: string, kinds: EntityKind[], limit: number): Promise<NamedEntity[]> {
    return this.names.entitiesHolding(part, kinds, limit)
  }

  entitiesKeyed(key: string, kinds: EntityKind[]): Promise<NamedEntity[]> {
    return this.names.entitiesKeyed(key, kinds)
  }

  headlinesLike(question: NameQuestion, limit: number): Promise<Headline[]> {
    return this.names.headlinesLike(question, limit)
  }

  appearances(entity: number, limit: number): Promise<Appearance[]> {
    return this.names.appearances(entity, limit)
  }

  async statistics(): Promise<Statistics> {
    return statisticsOf(
      this.parts.map(({ archive }) => archive),
      await this.issues(),
    )
  }

  async troubles(limit: number): Promise<Skipped[]> {
    const lists = await this.each(async ({ name, archive }) =>
      (await archive.troubles(limit)).map((trouble) => ({ ...trouble, file: within(name, trouble.file) })),
    )
    return mergedBy(lists, (one, other) => byBytes(one.file, other.file)).slice(0, limit)
  }

  async close(): Promise<void> {
    await this.each(({ archive }) => archive.close())
  }
}

async function* numbered(stream: AsyncIterable<Occurrences[]>, part: number): AsyncGenerator<Occurrences[]> {
  for await (const rows of stream)
    yield rows.map(({ article, times }) => ({ article: inRow(part, article), times }))
}
