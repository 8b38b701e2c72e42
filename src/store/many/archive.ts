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
  Days,
  Headline,
  IssueSize,
  NamedEntity,
  NameQuestion,
  Occurrences,
  Page,
  Statistics,
} from '../archive.ts'
import type { Tallies } from '../tallies.ts'
import { askedOf } from './asked-of.ts'
import { mergedIssues, mergedSizes } from './issues.ts'
import { mergedBy } from './merged.ts'
import { Names } from './names.ts'
import { occurrencesIn } from './occurrences.ts'
import { ofNumbers } from './of-numbers.ts'
import { dayInRow, inRow, lastUpTo } from './order.ts'
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
      const queryFor = (query: Query) => askedOf(part, query, this.names)
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
      const numbers = await part.archive.matching(await askedOf(part, query, this.names), page)
      return numbers.map((number) => inRow(index, number))
    })
    return mergedBy(lists, byNumber).slice(0, limit)
  }

  async count(query: Query): Promise<number> {
    const counts = await this.each(async (part) => part.archive.count(await askedOf(part, query, this.names)))
    return counts.reduce((sum, own) => sum + own, 0)
  }

  async articles(numbers: number[]): Promise<ArchivedArticle[]> {
    const found = await ofNumbers(
      this.parts,
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
    const found = await ofNumbers(this.parts, numbers, ({ archive }, own) => archive.issuesOf(own))
    return found.map(({ number, part, value }) =>
      issueWithin(part.name, { id: value, date: dayInRow(number) }),
    )
  }

  async idsOf(numbers: number[]): Promise<string[]> {
    const found = await ofNumbers(this.parts, numbers, ({ archive }, own) => archive.idsOf(own))
    return found.map(({ part, value }) => within(part.name, value))
  }

  occurrences(text: string): AsyncIterable<Occurrences[]> {
    return occurrencesIn(this.parts, text)
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

  appearances(entity: number, limit: number, days?: Days): Promise<Appearance[]> {
    return this.names.appearances(entity, limit, days)
  }

  async statistics(): Promise<Statistics> {
    return statisticsOf(
      this.parts.map(({ archive }) => archive),
      await this.issues(),
    )
  }

  async countTroubles(): Promise<number> {
    const counts = await this.each(({ archive }) => archive.countTroubles())
    return counts.reduce((sum, count) => sum + count, 0)
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
