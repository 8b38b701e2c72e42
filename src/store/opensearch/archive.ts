import type { Skipped } from '../../ingest/reading/skipped.ts'
import type { Entity, EntityKind } from '../../model/entity.ts'
import type { Query } from '../../model/query.ts'
import { fold } from '../../text/fold.ts'
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
  Note,
  Occurrences,
  Page,
  Statistics,
} from '../archive.ts'
import { NamedNumbers } from '../named-numbers.ts'
import { mentionRows } from '../sqlite/rows.ts'
import { pairWords } from '../sqlite/tokens.ts'
import { anyOfValues, type Condition, compile, every, type Names, NOTHING, phrases } from './compile.ts'
import { articleId, FACTS, nameId, nameOf } from './documents.ts'
import { isRepeating, timesIn } from './repeating.ts'
import type { Search, SearchIndex } from './search-index.ts'

/** Articles that are told together. */
const TOGETHER = 1000
const BY_NUMBER = [{ number: 'asc' }]
const BY_RANK = [{ articles: 'desc' }, { key: 'asc' }, { kind: 'asc' }]

const isWhat = (what: string): Condition => ({ term: { what } })
const articlesWith = (condition: Condition): Condition => every([isWhat('article'), condition])

/** Answers from an index of a cluster. */
export class OpenSearchArchive implements Archive {
  private readonly numbers = new NamedNumbers()

  constructor(private readonly index: SearchIndex) {}

  private readonly names: Names = {
    ofNumbers: (numbers) =>
      numbers.flatMap((number) => {
        const identity = this.numbers.identityOf(number)
        return identity ? [nameOf(identity)] : []
      }),
    named: async (kind, name) => {
      const words: Condition[] = [...name].length > 1 ? [everyWord(pairWords(name))] : []
      const holds = every([...words, holding('name', name)])
      const either = { bool: { should: [{ term: { key: name } }, holds], minimum_should_match: 1 } }
      const query = every([isWhat('name'), { term: { kind } }, either])
      const found = await this.index.all({ query, sort: [{ key: 'asc' }], _source: ['kind', 'key'] })
      return found.map(({ _source }) => nameOf(_source as { kind: string; key: string }))
    },
  }

  private async condition(query: Query): Promise<Condition> {
    return articlesWith(await compile(query, this.names))
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

  async statistics(): Promise<Statistics> {
    const [facts] = await this.index.get([FACTS])
    return JSON.parse(facts!['content'] as string) as Statistics
  }

  async articlesOf(issue: string): Promise<ArchivedLine[]> {
    const query = articlesWith({ term: { issue } })
    const found = await this.index.all({ query, sort: [{ line: 'asc' }], _source: ['number', 'content'] })
    return found.map(({ _source }) => {
      const { id, kind, page, headline, headlineFrom } = asArticle(_source!).article
      return { id, kind, page, headline, headlineFrom }
    })
  }

  async articleCounts(entities: Pick<Entity, 'kind' | 'key'>[]): Promise<number[]> {
    const found = await this.index.get(entities.map(nameId), ['articles'])
    return found.map((one) => (one?.['articles'] as number | undefined) ?? 0)
  }

  async articles(numbers: number[]): Promise<ArchivedArticle[]> {
    const found = await this.index.get(numbers.map(articleId), ['number', 'content'])
    return found.flatMap((one) => (one ? [asArticle(one)] : []))
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
    return found && asArticle(found._source!)
  }

  /**
   * How often a text stands in an article is its score there, once for each of its pairs; where two uses may overlap the
   * text is looked at.
   */
  async *occurrences(text: string): AsyncGenerator<Occurrences[]> {
    const folded = fold(text).toLowerCase()
    const pairs = [...folded].length - 1
    if (pairs < 1) return
    const isCounted = isRepeating(folded)
    const query = isCounted
      ? articlesWith(phrases(folded))
      : { bool: { filter: [isWhat('article')], must: [phrases(folded)] } }
    const search: Search = {
      ...{ query, sort: BY_NUMBER, track_scores: !isCounted },
      _source: isCounted ? ['number', 'content'] : false,
    }
    for (let after: unknown[] | undefined; ; ) {
      const found = await this.index.first(search, TOGETHER, after)
      yield found.map(({ sort, _score, _source }) => ({
        article: sort![0] as number,
        times: isCounted ? timesIn(asArticle(_source!).article, folded) : _score! / pairs,
      }))
      if (found.length < TOGETHER) return
      after = found.at(-1)!.sort
    }
  }

  private async named(query: Condition, limit: number): Promise<NamedEntity[]> {
    const search: Search = { query: every([isWhat('name'), query]), sort: BY_RANK }
    const found = await this.index.first(search, limit)
    return found.map(({ _source }) => {
      const { kind, key, name, articles, mentions } = _source as unknown as NamedEntity
      return { number: this.numbers.of({ kind, key }), kind, key, name, articles, mentions }
    })
  }

  entitiesLike(question: NameQuestion, limit: number): Promise<NamedEntity[]> {
    return this.named(asCondition(question), limit)
  }

  async entitiesKeyed(key: string, kinds: EntityKind[]): Promise<NamedEntity[]> {
    const found = await this.named(every([{ term: { key } }, anyOfValues('kind', kinds)]), kinds.length)
    return found.sort((one, other) => byBytes(one.kind, other.kind))
  }

  entitiesHolding(part: string, kinds: EntityKind[], limit: number): Promise<NamedEntity[]> {
    // Names of figures are not among the names that can be asked for by their parts.
    const isAsked = [...part].length > 1 && !kinds.includes('figure')
    const words = isAsked ? [everyWord(pairWords(part))] : []
    const held = part === '' ? [] : [holding('key', part)]
    return this.named(every([anyOfValues('kind', kinds), ...words, ...held]), limit)
  }

  async headlinesLike(question: NameQuestion, limit: number): Promise<Headline[]> {
    const query = articlesWith(asCondition(question))
    const found = await this.index.first({ query, sort: BY_NUMBER, _source: ['headline'] }, limit)
    return found.map(({ sort, _source }) => ({
      article: sort![0] as number,
      headline: _source!['headline'] as string,
    }))
  }

  async appearances(entity: number, limit: number): Promise<Appearance[]> {
    const identity = this.numbers.identityOf(entity)
    if (!identity) return []
    const query = articlesWith({ term: { names: nameOf(identity) } })
    const search = { query, sort: BY_NUMBER, _source: ['number', 'content'] }
    const found = await this.index.first(search, limit)
    return found.flatMap(({ _source }) => {
      const { number, date, article, entities } = asArticle(_source!)
      const own = mentionRows(article, entities).find(
        ({ kind, key }) => kind === identity.kind && key === identity.key,
      )
      if (!own) return []
      // One line for each value of a figure; of everything else there is one.
      const note = own.note === null ? {} : (JSON.parse(own.note.split('\n')[0]!) as Note)
      return [{ article: number, date, times: own.times, note }]
    })
  }

  async close(): Promise<void> {
    this.index.close()
  }
}

function asArticle(source: Record<string, unknown>): ArchivedArticle {
  const kept = JSON.parse(source['content'] as string) as Omit<ArchivedArticle, 'number'>
  return { number: source['number'] as number, ...kept }
}

const everyWord = (words: string[]): Condition =>
  words.includes('') ? NOTHING : every(words.map((word) => ({ term: { tokens: word.toLowerCase() } })))

const holding = (field: string, part: string): Condition => ({
  wildcard: { [field]: { value: `*${part.replace(/[\\*?]/g, '\\$&')}*` } },
})

function asCondition({ every: groups, ways = [] }: NameQuestion): Condition {
  const anyWord = (words: string[]): Condition => ({
    terms: { tokens: words.map((word) => word.toLowerCase()) },
  })
  if (groups) return every(groups.map(anyWord))
  return { bool: { should: ways.map(everyWord), minimum_should_match: 1 } }
}
