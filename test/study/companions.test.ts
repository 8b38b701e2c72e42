import { expect, it } from 'vitest'
import type { Spoken } from '../../src/store/tallies.ts'
import { companionsAmong } from '../../src/study/companions.ts'

const spoken = (name: string, together: number, articles: number): Spoken => ({
  ...{ kind: 'person', key: name, name, together, articles },
})

it('who stands beside a name oftener than by chance is told, the surest first', () => {
  // Of 1,000 articles 40 were read: 乙 stands in half of these, 丙 in all as in the whole corpus, 丁 in a few more than
  // by chance.
  const read = [spoken('丙', 40, 1000), spoken('丁', 6, 50), spoken('乙', 20, 25)]
  const rows = companionsAmong({ read: 40, spoken: read }, 1000, 3.84)
  expect(rows.map(({ name }) => name)).toEqual(['乙', '丁'])
  expect(rows[0]).toMatchObject({ together: 20, articles: 25, expected: 1 })
  // 2·(20·ln(20/1) + 20·ln(20/39) + 5·ln(5/24) + 955·ln(955/936)), worked out by hand.
  expect(rows[0]!.logLikelihood).toBeCloseTo(115.813057, 5)
})

it('a name that the index counts lower than it was read, as while it grows, breaks no sum', () => {
  const rows = companionsAmong({ read: 10, spoken: [spoken('乙', 10, 3)] }, 1000, 0)
  expect(rows).toHaveLength(1)
  for (const value of Object.values(rows[0]!)) if (typeof value === 'number') expect(value).not.toBeNaN()
})
