import { expect, it } from 'vitest'
import { doubtsFrom } from '../../src/desk/doubts.ts'
import type { Entity, EntityKind } from '../../src/model/entity.ts'
import type { Archive } from '../../src/store/archive.ts'
import { anArticle } from '../an-article.ts'

const named = (kind: EntityKind, name: string, probability: number, times: number): Entity => ({
  ...{ kind, name, key: name, probability },
  mentions: Array.from({ length: times }, (_, at) => ({
    ...{ field: 'body' as const, block: 0, start: at, end: at + 1, text: name },
  })),
})

/** An issue of one article that speaks of these. */
function holding(entities: Entity[]): Archive {
  const article = anArticle({ id: 'a', body: [{ type: 'p', text: '甲'.repeat(20), lines: [], origin: [] }] })
  return {
    issues: async () => [{ id: '2023-01-01' }],
    articlesOf: async () => [{ id: 'a' }],
    article: async () => ({ article, entities }),
  } as unknown as Archive
}
const namesIn = async (entities: Entity[]) =>
  (await doubtsFrom(holding(entities), null)).doubts.flatMap((own) => (own.of === 'name' ? own.name : []))

it('hundreds of one kind, all alike, leave room for the others', async () => {
  const bodies = Array.from({ length: 400 }, (_, at) => named('org', `局${at}`, 0.4, 1))
  const names = await namesIn([...bodies, named('person', '甲', 0.5, 1), named('place', '乙村', 0.6, 1)])
  expect(names.length).toBe(300)
  expect(names.slice(-2)).toEqual(['甲', '乙村'])
})

it('the worst come first, of those alike what is said oftenest', async () => {
  const entities = [named('org', '少', 0.4, 1), named('org', '多', 0.4, 5), named('person', '疑', 0.3, 1)]
  expect(await namesIn(entities)).toEqual(['疑', '多', '少'])
})
