import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Archive } from '../../src/store/archive.ts'
import { Company } from '../../src/study/collocates.ts'
import { draw, readDrawn } from '../../src/study/drawn.ts'
import { frequenciesOf } from '../../src/study/frequencies.ts'
import { keysOf } from '../../src/study/keyness.ts'
import { setOf } from '../../src/study/set.ts'
import { trendOf } from '../../src/study/trend.ts'
import { byCodePoint } from '../../src/text/order.ts'
import { ALL_DAYS, aPaper } from './a-paper.ts'

/** A made paper, and what is told of it, worked out by tools/studies.py. */
const reference = JSON.parse(readFileSync(new URL('studies.json', import.meta.url), 'utf8'))

let archive: Archive
beforeAll(async () => {
  archive = await aPaper(reference.articles)
})
afterAll(() => archive.close())

type Rows = object[]

/** Every number is the same to a millionth, everything else is the same. */
function expectNear(ours: Rows, theirs: Rows) {
  const near = (row: object) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'number' ? expect.closeTo(value, 6) : value,
      ]),
    )
  expect(theirs.length).toBeGreaterThan(2)
  expect(ours).toEqual(theirs.map(near))
}

const byWord = <Row extends { word: string }>(rows: Row[]): Row[] =>
  rows.sort((a, b) => byCodePoint(a.word, b.word))

it('collocates and what they are made of equal the reference', async () => {
  const set = setOf('网格', ALL_DAYS)
  const company = new Company(5, 'character')
  for await (const { fields } of readDrawn(archive, set, await draw(archive, set, undefined)))
    company.add(fields)
  // The articles that have no hit count for the reference, too.
  const rest = setOf('-网格 日:2019..2022', ALL_DAYS)
  for await (const { fields } of readDrawn(archive, rest, await draw(archive, rest, undefined)))
    company.add(fields)
  expect(company.sums()).toEqual(reference.collocates.sums)
  expectNear(byWord(company.collocates(0)), reference.collocates.rows)
})

it('years and months, and how unevenly hits are spread over them, equal the reference', async () => {
  for (const [by, told] of [
    ['year', reference.years],
    ['month', reference.months],
  ] as const) {
    const { rows, dispersion } = await trendOf(archive, setOf('网格', ALL_DAYS), { by, ...ALL_DAYS })
    expectNear(rows, told.rows)
    expect(dispersion!.dp).toBeCloseTo(told.dispersion.dp, 6)
    expect(dispersion!.normalised).toBeCloseTo(told.dispersion.normalised, 6)
  }
})

it('the words in which two years differ equal the reference, by uses and by articles', async () => {
  for (const [counted, told] of [
    ['use', reference.keysByUse],
    ['article', reference.keysByArticle],
  ] as const) {
    const counting = { unit: 'character', counted, sample: undefined } as const
    const of = async (year: string) =>
      (await frequenciesOf(archive, setOf(year, ALL_DAYS), counting)).frequencies
    expectNear(byWord(keysOf(await of('2021'), await of('2022'), 0)), told)
  }
})
