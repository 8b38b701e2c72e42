import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Spoken, SpokenCount } from '../../src/store/tallies.ts'
import { companionsAmong } from '../../src/study/companions.ts'
import type { SpokenOf } from '../../src/study/spoken-of.ts'

const spoken = (name: string, together: number, articles: number): Spoken => ({
  ...{ kind: 'person', key: name, name, together, articles },
})

/** @param known of all articles that speak of somebody, what an engine knows without counting */
const spokenOf = (read: number, all: Spoken[], known = (own: Spoken) => own.articles): SpokenOf => ({
  read,
  counts: async (least = 1, below = Number.POSITIVE_INFINITY, isWorth = () => true) =>
    all.flatMap((own, number) => {
      const { together, articles } = own
      const isAsked = together >= least && together < below && isWorth({ together, articles: known(own) })
      return isAsked ? [{ number, together, articles }] : []
    }),
  named: async (counts) => counts.map(({ number }) => all[number]!),
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
    fc.asyncProperty(
      aCorpus,
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async ([all, read, counts], most, share) => {
        const names = counts.map(([together, articles], at) => spoken(`名${at}`, together, articles))
        const whole = spokenOf(read, names)
        const withoutWorth = {
          ...whole,
          counts: (least?: number, below?: number) => whole.counts(least, below),
        }
        const every = await companionsAmong(withoutWorth, { all, least: 3.84 })
        const part = ({ together, articles }: Spoken) => Math.max(together, Math.floor(articles * share))
        const first = await companionsAmong(spokenOf(read, names, part), { all, least: 3.84, most })
        expect(first).toEqual(every.slice(0, most))
      },
    ),
    { numRuns: 500 },
  )
})

it('names that stand in few of the articles are not looked up where others surely come before', async () => {
  const often = Array.from({ length: 5 }, (_, at) => spoken(`常${at}`, 40, 45))
  const rare = Array.from({ length: 500 }, (_, at) => spoken(`罕${at}`, 1, 1))
  const lookedUp: number[] = []
  const own = spokenOf(100, [...rare, ...often])
  const counts = async (least: number, below: number) => {
    const told = await own.counts(least, below)
    lookedUp.push(...told.map(({ number }) => number))
    return told
  }
  await companionsAmong({ ...own, counts }, { all: 10_000, least: 3.84, most: 5 })
  expect(lookedUp).toHaveLength(often.length)
})

it('only those that are told are asked for their names, and those that are as sure as the last', async () => {
  const sure = Array.from({ length: 4 }, (_, at) => spoken(`乙${9 - at}`, 30 + at, 40))
  const alike = Array.from({ length: 6 }, (_, at) => spoken(`丙${9 - at}`, 20, 40))
  const others = Array.from({ length: 50 }, (_, at) => spoken(`丁${at}`, 17, 40))
  const own = spokenOf(100, [...others, ...alike, ...sure])
  const asked: string[] = []
  const named = async (counts: SpokenCount[]) => {
    const told = await own.named(counts)
    asked.push(...told.map(({ name }) => name))
    return told
  }
  const rows = await companionsAmong({ ...own, named }, { all: 10_000, least: 3.84, most: 6 })
  expect(rows.map(({ name }) => name)).toEqual(['乙6', '乙7', '乙8', '乙9', '丙4', '丙5'])
  expect(asked.filter((name) => name.startsWith('丁'))).toEqual([])
})

it('who is left out takes nobody else along', async () => {
  const names = Array.from({ length: 12 }, (_, at) => spoken(`名${at}`, 20 + at, 40))
  const isLeftOut = ({ name }: Spoken) => ['名11', '名10', '名9'].includes(name)
  const rows = await companionsAmong(spokenOf(100, names), { all: 10_000, least: 3.84, most: 3, isLeftOut })
  expect(rows.map(({ name }) => name)).toEqual(['名8', '名7', '名6'])
})
