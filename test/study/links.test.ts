import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Archive } from '../../src/store/archive.ts'
import { linksOf } from '../../src/study/links/links.ts'
import { setOf } from '../../src/study/set.ts'
import { ALL_DAYS, aPaper } from './a-paper.ts'

const PEOPLE = ['林晓东', '周一平', '何雨芳', '金秋月', '孙大军', '钱学文']
const linksIn = (archive: Archive, one: string, other: string) =>
  linksOf(archive, setOf(one, ALL_DAYS), setOf(other, ALL_DAYS), { sample: undefined })

it('articles that speak of both are told, those first in which a sentence does', async () => {
  const archive = await aPaper([
    { headline: '一', text: '县长林晓东说，好。市长周一平说，好。', date: '2021-03-01' },
    { headline: '二', text: '人都在。县长林晓东说，市长周一平来了。天晴。', date: '2021-01-01' },
    { headline: '三', text: '县长林晓东说好。', date: '2021-02-01' },
  ])
  const { total, through, links } = await linksIn(archive, '人:林晓东', '周一平')
  expect([total, through]).toEqual([2, []])
  expect(links.map(({ date, sentence }) => [date, sentence])).toEqual([
    ['2021-01-01', '县长林晓东说，市长周一平来了。'],
    ['2021-03-01', null],
  ])
  expect(links[0]).toMatchObject({ from: '林晓东', to: '周一平', isBody: true, block: 0, offset: 6 })
  await archive.close()
})

it('where no article speaks of both the shortest chain is told, through those who are spoken of least', async () => {
  const met = (one: string, other: string, date: string) => ({
    headline: '会见',
    text: `县长${one}会见市长${other}。`,
    date,
  })
  const archive = await aPaper([
    met('林晓东', '周一平', '2021-01-01'),
    met('周一平', '孙大军', '2021-01-02'),
    met('林晓东', '何雨芳', '2021-01-03'),
    met('何雨芳', '孙大军', '2021-01-04'),
    met('何雨芳', '金秋月', '2021-01-05'),
    met('孙大军', '钱学文', '2021-01-06'),
  ])
  const near = await linksIn(archive, '人:林晓东', '人:孙大军')
  expect([near.total, near.through]).toEqual([0, ['周一平']])
  expect(near.links.map(({ from, to, date }) => [from, to, date])).toEqual([
    ['林晓东', '周一平', '2021-01-01'],
    ['周一平', '孙大军', '2021-01-02'],
  ])
  expect((await linksIn(archive, '人:金秋月', '人:钱学文')).through).toEqual(['何雨芳', '孙大军'])
  expect((await linksIn(archive, '人:钱学文', '人:林晓东')).through).toHaveLength(2)
  expect((await linksIn(archive, '人:林晓东', '没有的人')).links).toEqual([])
  await archive.close()
})

/** The fewest steps between two in a graph of who stands with whom. */
function distance(articles: string[][], from: string, to: string): number | undefined {
  let reached = new Set([from])
  for (let steps = 1; steps <= PEOPLE.length; steps++) {
    const next = new Set([
      ...reached,
      ...articles.filter((own) => own.some((one) => reached.has(one))).flat(),
    ])
    if (next.has(to)) return steps
    if (next.size === reached.size) return undefined
    reached = next
  }
  return undefined
}

it('a chain is as short as any, and each of its links is an article that speaks of both', async () => {
  const groups = fc.array(fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 2 }), {
    minLength: 3,
    maxLength: 9,
  })
  await fc.assert(
    fc.asyncProperty(groups, async (articles) => {
      const archive = await aPaper(
        articles.map((names, index) => ({
          headline: `第${index}`,
          text: names.map((name) => `县长${name}到场。`).join(''),
          date: `2021-01-${10 + index}`,
        })),
      )
      const counted = Object.create(archive, { tallies: { value: undefined } }) as Archive
      for (const other of PEOPLE.slice(1)) {
        const told = await linksIn(archive, `人:${PEOPLE[0]}`, `人:${other}`)
        const steps = distance(articles, PEOPLE[0]!, other)
        if (steps === undefined) expect(told.links).toEqual([])
        else if (steps === 1) expect(told.total).toBeGreaterThan(0)
        else expect(told.through).toHaveLength(steps - 1)
        expect(told).toEqual(await linksIn(counted, `人:${PEOPLE[0]}`, `人:${other}`))
      }
      await archive.close()
    }),
    { numRuns: 6 },
  )
})
