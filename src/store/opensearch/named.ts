import type { EntityKind } from '../../model/entity.ts'
import { byBytes } from '../../text/order.ts'
import type { ArchivedIssue, NamedEntity, NameQuestion } from '../archive.ts'
import type { NamedNumbers } from '../named-numbers.ts'
import { isNamed } from '../paper-named.ts'
import { pairWords } from '../sqlite/tokens.ts'
import type { Names } from './compile.ts'
import { anyOfValues, type Condition, every, LONG, NOTHING } from './conditions.ts'
import { isWhat, nameOf } from './documents.ts'
import type { Search, SearchIndex } from './search-index.ts'

const BY_RANK = [{ articles: 'desc' }, { key: 'asc' }, { kind: 'asc' }]

const everyWord = (words: string[]): Condition =>
  words.includes('') ? NOTHING : every(words.map((word) => ({ term: { tokens: word.toLowerCase() } })))

const isLong = (part: string) => [...part].length > LONG

const holding = (field: string, part: string): Condition => ({
  wildcard: { [field]: { value: `*${part.replace(/[\\*?]/g, '\\$&')}*` } },
})

/** What holds a part by its pairs first, which are found at once, and then by its characters. */
const holdingByPairs = (field: string, part: string): Condition[] => [
  ...([...part].length > 1 ? [everyWord(pairWords(part))] : []),
  holding(field, part),
]

/** Names, and headlines, that may be meant. */
export function asCondition({ every: groups, ways = [] }: NameQuestion): Condition {
  const anyWord = (words: string[]): Condition => ({
    terms: { tokens: words.map((word) => word.toLowerCase()) },
  })
  if (groups) return every(groups.map(anyWord))
  return { bool: { should: ways.map(everyWord), minimum_should_match: 1 } }
}

/** Somebody or something in an index of a cluster. */
export class Named {
  constructor(
    private readonly index: SearchIndex,
    private readonly numbers: NamedNumbers,
  ) {}

  readonly inQuery: Names = {
    ofNumbers: (numbers) =>
      numbers.flatMap((number) => {
        const identity = this.numbers.identityOf(number)
        return identity ? [nameOf(identity)] : []
      }),
    named: async (kind, name) => {
      if (isLong(name)) return []
      const holds = every(holdingByPairs('name', name))
      const either = { bool: { should: [{ term: { key: name } }, holds], minimum_should_match: 1 } }
      const query = every([isWhat('name'), { term: { kind } }, either])
      const found = await this.index.all({ query, sort: [{ key: 'asc' }], _source: ['kind', 'key'] })
      return found.map(({ _source }) => nameOf(_source as { kind: string; key: string }))
    },
    issuesOf: async (paper) => {
      const query = isWhat('issue')
      const found = await this.index.all({ query, sort: [{ order: 'asc' }], _source: ['content'] })
      return found
        .map(({ _source }) => (JSON.parse(_source!['content'] as string) as { issue: ArchivedIssue }).issue)
        .flatMap((issue) => (isNamed(issue.paper, paper) ? issue.id : []))
    },
  }

  async first(query: Condition, limit: number): Promise<NamedEntity[]> {
    const search: Search = { query: every([isWhat('name'), query]), sort: BY_RANK }
    const found = await this.index.first(search, limit)
    return found.map(({ _source }) => {
      const { kind, key, name, articles, mentions } = _source as unknown as NamedEntity
      return { number: this.numbers.of({ kind, key }), kind, key, name, articles, mentions }
    })
  }

  async keyed(key: string, kinds: EntityKind[]): Promise<NamedEntity[]> {
    if (isLong(key)) return []
    const found = await this.first(every([{ term: { key } }, anyOfValues('kind', kinds)]), kinds.length)
    return found.sort((one, other) => byBytes(one.kind, other.kind))
  }

  holding(part: string, kinds: EntityKind[], limit: number): Promise<NamedEntity[]> {
    // Names of figures are not among the names that can be asked for by their parts.
    if (isLong(part)) return Promise.resolve([])
    const isAsked = !kinds.includes('figure')
    const held = part === '' ? [] : isAsked ? holdingByPairs('key', part) : [holding('key', part)]
    return this.first(every([anyOfValues('kind', kinds), ...held]), limit)
  }
}
