import type { Skipped } from '../../ingest/reading/skipped.ts'
import type { Entity, EntityKind } from '../../model/entity.ts'
import type { Query } from '../../model/query.ts'
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
import { NamedNumbers } from '../named-numbers.ts'
import type { Tallies } from '../tallies.ts'
import { appearancesIn } from './appearances.ts'
import { compile } from './compile.ts'
import type { Condition } from './conditions.ts'
import { articleId, articleIn, articlesWith, BY_NUMBER, FACTS, isWhat, nameId } from './documents.ts'
import { asCondition, Named } from './named.ts'
import { occurrencesIn } from './occurrences.ts'
import type { Search, SearchIndex } from './search-index.ts'
import { talliesOf } from './tallies.ts'

/** Answers from an index of a cluster. */
export class OpenSearchArchive implements Archive {
  readonly tallies: Tallies
  private readonly named: Named

  constructor(
    private readonly index: SearchIndex,
    private readonly numbers = new NamedNumbers(),
  ) {
    this.named = new Named(index, numbers)
    this.tallies = talliesOf(index, {
      condition: (query) => this.condition(query),
      numbers: (query) => this.matching(query, { limit: Number.MAX_SAFE_INTEGER }),
      occurrences: (text) => this.occurrences(text),
      datesOf: (numbers) => this.datesOf(numbers),
    })
  }

  until(signal: AbortSignal): OpenSearchArchive {
    return new OpenSearchArchive(this.index.until(signal), this.numbers)
  }

  private async condition(query: Query): Promise<Condition> {
    return articlesWith(await compile(query, this.named.inQuery))
  }

  async matching(query: Query, { limit, after }: Page): Promise<number[]> {
    const search: Search = { query: await this.condition(query), sort: BY_NUMBER, _source: false }
    const found = await this.index.first(search, limit, after === undefined ? undefined : [after])
    return found.map(({ sort }) => sort![0] as number)
  }

  async count(query: Query): Promise<number> {
    return this.index.count(await this.condition(query))
  }

  private async contents<Content>(what: string): Promise<Content[]> {
    const found = await this.index.all({
      query: isWhat(what),
      sort: [{ order: 'asc' }],
      _source: ['content'],
    })
    return found.map(({ _source }) => JSON.parse(_source!['content'] as string) as Content)
  }

  async issues(): Promise<ArchivedIssue[]> {
    return (await this.contents<{ issue: ArchivedIssue }>('issue')).map(({ issue }) => issue)
  }

  async issueSizes(): Promise<IssueSize[]> {
    const kept = await this.contents<{ size: IssueSize; sizeOrder: number }>('issue')
    return kept.sort((one, other) => one.sizeOrder - other.sizeOrder).map(({ size }) => size)
  }

  troubles(limit: number): Promise<Skipped[]> {
    return this.contents<Skipped>('trouble').then((all) => all.slice(0, limit))
  }

  async countTroubles(): Promise<number> {
    return (await this.statistics()).unread
  }

  async statistics(): Promise<Statistics> {
    const [facts] = await this.index.get([FACTS])
    return JSON.parse(facts!['content'] as string) as Statistics
  }

  async articlesOf(issue: string): Promise<ArchivedLine[]> {
    const query = articlesWith({ term: { issue } })
    const found = await this.index.all({ query, sort: [{ line: 'asc' }], _source: ['number', 'content'] })
    return found.map(({ _source }) => {
      const { id, kind, page, headline, headlineFrom } = articleIn(_source!).article
      return { id, kind, page, headline, headlineFrom }
    })
  }

  async articleCounts(entities: Pick<Entity, 'kind' | 'key'>[]): Promise<number[]> {
    const found = await this.index.get(entities.map(nameId), ['articles'])
    return found.map((one) => (one?.['articles'] as number | undefined) ?? 0)
  }

  async articles(numbers: number[]): Promise<ArchivedArticle[]> {
    const found = await this.index.get(numbers.map(articleId), ['number', 'content'])
    return found.flatMap((one) => (one ? [articleIn(one)] : []))
  }

  async datesOf(numbers: number[]): Promise<(string | null)[]> {
    const found = await this.index.get(numbers.map(articleId), ['date'])
    return found.map((one) => (one?.['date'] as string | undefined) ?? null)
  }

  issuesOf(numbers: number[]): Promise<string[]> {
    return this.oneOf(numbers, 'issue')
  }

  idsOf(numbers: number[]): Promise<string[]> {
    return this.oneOf(numbers, 'id')
  }

  private async oneOf(numbers: number[], field: string): Promise<string[]> {
    const found = await this.index.get(numbers.map(articleId), [field])
    return found.flatMap((one) => (one ? [one[field] as string] : []))
  }

  async article(id: string): Promise<ArchivedArticle | undefined> {
    const search = { query: articlesWith({ term: { id } }), sort: BY_NUMBER, _source: ['number', 'content'] }
    const [found] = await this.index.first(search, 1)
    return found && articleIn(found._source!)
  }

  occurrences(text: string): AsyncGenerator<Occurrences[]> {
    return occurrencesIn(this.index, text)
  }

  entitiesLike(question: NameQuestion, limit: number): Promise<NamedEntity[]> {
    return this.named.first(asCondition(question), limit)
  }

  entitiesKeyed(key: string, kinds: EntityKind[]): Promise<NamedEntity[]> {
    return this.named.keyed(key, kinds)
  }

  entitiesHolding(part: string, kinds: EntityKind[], limit: number): Promise<NamedEntity[]> {
    return this.named.holding(part, kinds, limit)
  }

  async headlinesLike(question: NameQuestion, limit: number): Promise<Headline[]> {
    const query = articlesWith(asCondition(question))
    const found = await this.index.first({ query, sort: BY_NUMBER, _source: ['headline'] }, limit)
    return found.map(({ sort, _source }) => ({
      article: sort![0] as number,
      headline: _source!['headline'] as string,
    }))
  }

  async appearances(entity: number, limit: number, days?: Days): Promise<Appearance[]> {
    const identity = this.numbers.identityOf(entity)
    return identity ? appearancesIn(this.index, identity, limit, days) : []
  }

  async close(): Promise<void> {
    this.index.close()
  }
}
