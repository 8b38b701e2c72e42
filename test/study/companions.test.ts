import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Spoken } from '../../src/store/tallies.ts'
import { companionsAmong } from '../../src/study/companions.ts'
import type { SpokenOf } from '../../src/study/spoken-of.ts'

const spoken = (name: string, together: number, articles: number): Spoken => ({
  ...{ kind: 'person', key: name, name, together, articles },
})

const spokenOf = (read: number, all: Spoken[]): SpokenOf => ({
  read,
  spoken: async (least = 1, below = Number.POSITIVE_INFINITY) =>
    all.filter(({ together }) => together >= least && together < below),
})

it('who stands beside a name oftener than by chance is told, the surest first', async () => {
  // Of 1,000 articles 40 were read: 乙 stands in half of these, 丙 in all as in the whole corpus, 丁 in a few more than
  // by chance.
  const read = [spoken('丙', 40, 1000), spoken('丁', 6, 50), spoken('乙', 20, 25)]
  const rows = await companionsAmong(spokenOf(40, read), { all: 1000, least: 3.84 })
  expect(rows.map(({ name }) => name)).toEqual(['乙', '丁'])
  expect(rows[0]).toMatchObject({ together: 20, articles: 25, expected: 1 })
  // 2·(20·ln(20/1) + 20·ln(20/39) + 5·ln(5/24) + 955·ln(955/936)), worked out by hand.
  expect(rows[0]!.logLikelihood).toBeCloseTo(115.813057, 5)
})

it('a name that the index counts lower than it was read, as while it grows, breaks no sum', async () => {
  const rows = await companionsAmong(spokenOf(10, [spoken('乙', 10, 3)]), { all: 1000, least: 0 })
  expect(rows).toHaveLength(1)
  for (const value of Object.values(rows[0]!)) if (typeof value === 'number') expect(value).not.toBeNaN()
})

it('those that are told first are the first of all, though not all are looked up', async () => {
  const aSpoken = (all: number, read: number) =>
    fc
      .tuple(fc.integer({ min: 1, max: read }), fc.nat(all - read), fc.constantFrom(1, 1, 1, 3))
      .map(([most, beside, part]) => {
        const together = Math.max(1, Math.floor(most / part ** 3))
        return [together, together + beside] as const
      })
  const aCorpus = fc
    .integer({ min: 2, max: 3000 })
    .chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: 1, max: all - 1 })))
    .chain(([all, read]) =>
      fc.tuple(fc.constant(all), fc.constant(read), fc.array(aSpoken(all, read), { maxLength: 60 })),
    )
  await fc.assert(
    fc.asyncProperty(aCorpus, fc.integer({ min: 1, max: 12 }), async ([all, read, counts], most) => {
      const names = counts.map(([together, articles], at) => spoken(`名${at}`, together, articles))
      const every = await companionsAmong(spokenOf(read, names), { all, least: 3.84 })
      const first = await companionsAmong(spokenOf(read, names), { all, least: 3.84, most })
      expect(first).toEqual(every.slice(0, most))
    }),
    { numRuns: 500 },
  )
})

it('names that stand in few of the articles are not looked up where others surely come before', async () => {
  const often = Array.from({ length: 5 }, (_, at) => spoken(`常${at}`, 40, 45))
  const rare = Array.from({ length: 500 }, (_, at) => spoken(`罕${at}`, 1, 1))
  const lookedUp: string[] = []
  const own = spokenOf(100, [...rare, ...often])
  const watched = async (least: number, below: number) => {
    const told = await own.spoken(least, below)
    lookedUp.push(...told.map(({ name }) => name))
    return told
  }
  await companionsAmong({ read: 100, spoken: watched }, { all: 10_000, least: 3.84, most: 5 })
  expect(lookedUp).toHaveLength(often.length)
})
