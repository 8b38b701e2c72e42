import type { EntityKind } from '../../../src/model/entity.ts'
import type { Query } from '../../../src/model/query.ts'
import type { Archive, Days, NamedEntity, NameQuestion } from '../../../src/store/archive.ts'

/** A question about somebody or something says who: numbers are an engine's own. */
export type Question =
  | { about: 'issues' | 'issueSizes' | 'statistics' }
  | { about: 'lines'; issue: string }
  | { about: 'matching'; query: AskedQuery; limit: number }
  | { about: 'article'; id: string }
  | { about: 'counts'; entities: { kind: EntityKind; key: string }[] }
  | { about: 'like'; question: NameQuestion; limit: number }
  | { about: 'keyed'; key: string; kinds: EntityKind[] }
  | { about: 'holding'; part: string; kinds: EntityKind[]; limit: number }
  | { about: 'appearances'; kind: EntityKind; key: string; limit: number; days?: Days }
  | { about: 'occurrences'; text: string }
  | { about: 'troubles'; limit: number }

/** A query in which entities have names in place of numbers. */
export type AskedQuery =
  | Exclude<Query, { ask: 'all' | 'any' | 'not' | 'entities' }>
  | { ask: 'all' | 'any'; of: AskedQuery[] }
  | { ask: 'not'; of: AskedQuery }
  | { ask: 'entities'; named: { kind: EntityKind; key: string }[] }

const unnumbered = ({ number: _, ...entity }: NamedEntity) => entity

async function numbered(archive: Archive, query: AskedQuery): Promise<Query> {
  switch (query.ask) {
    case 'all':
    case 'any':
      return { ask: query.ask, of: await Promise.all(query.of.map((own) => numbered(archive, own))) }
    case 'not':
      return { ask: 'not', of: await numbered(archive, query.of) }
    case 'entities': {
      const found = await Promise.all(query.named.map(({ kind, key }) => archive.entitiesKeyed(key, [kind])))
      return { ask: 'entities', numbers: found.flat().map(({ number }) => number) }
    }
    default:
      return query
  }
}

/** All numbers, in pages of this many. */
async function inPages(archive: Archive, query: Query, limit: number): Promise<number[]> {
  const numbers: number[] = []
  for (;;) {
    const after = numbers.at(-1)
    const page = await archive.matching(query, { limit, ...(after !== undefined && { after }) })
    numbers.push(...page)
    if (page.length < limit) return numbers
  }
}

/** What an archive answers, in words that mean the same of every archive. */
export async function answerTo(archive: Archive, asked: Question): Promise<unknown> {
  const idOf = async (number: number) => (await archive.idsOf([number]))[0]
  switch (asked.about) {
    case 'issues':
      return archive.issues()
    case 'issueSizes':
      return archive.issueSizes()
    case 'statistics':
      return { ...(await archive.statistics()), troubles: await archive.countTroubles() }
    case 'lines':
      return archive.articlesOf(asked.issue)
    case 'matching': {
      const query = await numbered(archive, asked.query)
      const numbers = await inPages(archive, query, asked.limit)
      return {
        ids: await archive.idsOf(numbers),
        isInOrder: numbers.every((number, index) => index === 0 || number > numbers[index - 1]!),
        issues: await archive.issuesOf(numbers),
        dates: await archive.datesOf(numbers),
        count: await archive.count(query),
      }
    }
    case 'article': {
      const found = await archive.article(asked.id)
      if (!found) return undefined
      const [again] = await archive.articles([found.number])
      return [found, again!].map(({ number: _, entities, ...rest }) => ({ ...rest, entities }))
    }
    case 'counts':
      return archive.articleCounts(asked.entities)
    case 'like': {
      const headlines = await archive.headlinesLike(asked.question, asked.limit)
      return {
        names: (await archive.entitiesLike(asked.question, asked.limit)).map(unnumbered),
        headlines: await Promise.all(
          headlines.map(async ({ article, headline }) => [await idOf(article), headline]),
        ),
      }
    }
    case 'keyed':
      return (await archive.entitiesKeyed(asked.key, asked.kinds)).map(unnumbered)
    case 'holding':
      return (await archive.entitiesHolding(asked.part, asked.kinds, asked.limit)).map(unnumbered)
    case 'appearances': {
      const [entity] = await archive.entitiesKeyed(asked.key, [asked.kind])
      const seen = entity ? await archive.appearances(entity.number, asked.limit, asked.days) : []
      return Promise.all(seen.map(async ({ article, ...rest }) => ({ id: await idOf(article), ...rest })))
    }
    case 'occurrences': {
      const told: unknown[] = []
      for await (const some of archive.occurrences(asked.text))
        for (const { article, times } of some) told.push([await idOf(article), times])
      return told
    }
    case 'troubles':
      return archive.troubles(asked.limit)
  }
}
