import { expect, it } from 'vitest'
import type { Entity } from '../../src/model/entity.ts'
import type { Archive } from '../../src/store/archive.ts'
import { Companions } from '../../src/study/companions.ts'
import type { Read } from '../../src/study/drawn.ts'

const named = (...names: string[]): Read => {
  const entities = names.map(
    (name) => ({ kind: 'person', key: name, name, mentions: [] }) as unknown as Entity,
  )
  return { found: { entities }, fields: [] } as unknown as Read
}
/** A corpus of 1,000 articles, in so many of which each name stands. */
const corpus = (counts: Record<string, number>) =>
  ({
    count: async () => 1000,
    articleCounts: async (all: { key: string }[]) => all.map(({ key }) => counts[key] ?? 0),
  }) as unknown as Archive

it('who stands beside a name oftener than by chance is told, the surest first, and never the name itself', async () => {
  const companions = new Companions((_, name) => name === '甲')
  // 甲 stands in 40 articles: 乙 in half of these, 丙 in all as in the whole corpus, 丁 in some more than by chance.
  for (let at = 0; at < 40; at++)
    companions.add(named('甲', '丙', ...(at < 20 ? ['乙'] : []), ...(at < 6 ? ['丁'] : [])))
  const { rows, all } = await companions.companions(corpus({ 乙: 25, 丙: 1000, 丁: 50 }), 3.84)
  expect(all).toBe(1000)
  expect(rows.map(({ name }) => name)).toEqual(['乙', '丁'])
  expect(rows[0]).toMatchObject({ together: 20, articles: 25, expected: 1 })
  // 2·(20·ln(20/1) + 20·ln(20/39) + 5·ln(5/24) + 955·ln(955/936)), worked out by hand.
  expect(rows[0]!.logLikelihood).toBeCloseTo(115.813057, 5)
})

it('a name that the index counts lower than it was read, as while it grows, breaks no sum', async () => {
  const companions = new Companions(() => false)
  for (let at = 0; at < 10; at++) companions.add(named('乙'))
  const { rows } = await companions.companions(corpus({ 乙: 3 }), 0)
  expect(rows).toHaveLength(1)
  for (const value of Object.values(rows[0]!)) if (typeof value === 'number') expect(value).not.toBeNaN()
})
