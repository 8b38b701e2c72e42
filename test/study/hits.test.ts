import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Archive } from '../../src/store/archive.ts'
import { linesOf } from '../../src/study/concordance.ts'
import { draw, readDrawn } from '../../src/study/drawn.ts'
import { setOf } from '../../src/study/set.ts'
import { trendOf } from '../../src/study/trend.ts'
import { fold } from '../../src/text/fold.ts'
import { ALL_DAYS, aPaper } from './a-paper.ts'

const TEXTS = ['古桥修古桥古桥', '桥古桥', '修桥，古 桥；53.6%', '古桥𠀀桥古', '哈哈哈哈哈', '没有', '古桥']
let archive: Archive
beforeAll(async () => {
  archive = await aPaper(
    TEXTS.map((text, index) => ({
      headline: index === 5 ? '古桥县县长林晓东' : '标题',
      text: `${text}。`,
      date: `202${index % 3}-0${1 + (index % 5)}-03`,
    })),
  )
})
afterAll(() => archive.close())

async function read(line: string) {
  const set = setOf(line, ALL_DAYS)
  const drawn = await draw(archive, set, undefined)
  const lines = []
  for await (const one of readDrawn(archive, set, drawn)) lines.push(...linesOf(one))
  return { total: drawn.total, lines }
}

it('the uses of a text that the index counts are those that stand in the articles', async () => {
  const part = fc
    .tuple(fc.constantFrom(...TEXTS), fc.nat(6), fc.integer({ min: 2, max: 4 }))
    .map(([text, at, length]) => fold(text).slice(at, at + length))
    .filter((text) => [...text].length > 1 && text.isWellFormed() && fold(text) === text)
  await fc.assert(
    fc.asyncProperty(part, async (text) => {
      const { total, lines } = await read(`"${text}"`)
      const counted = new Map<number, number>()
      for await (const told of archive.occurrences(text))
        for (const { article, times } of told) counted.set(article, times)
      expect(counted.size).toBe(total)
      expect([...counted.values()].reduce((sum, own) => sum + own, 0)).toBe(lines.length)
    }),
    { numRuns: 60 },
  )
})

it('every hit is a line, also two side by side; a longer name does not replace the term', async () => {
  const { lines } = await read('古桥')
  expect(lines.every(({ term }) => fold(term) === '古桥')).toBe(true)
  expect(lines.length).toBe(8)
  expect((await read('林晓')).lines.map(({ term, right }) => term + right)).toEqual(['林晓东'])
})

it('names, expressions, texts that stand near each other and headlines have their hits', async () => {
  expect((await read('人:林晓东')).lines.map(({ term }) => term)).toEqual(['林晓东'])
  expect((await read('/修.桥/')).lines.map(({ term }) => term)).toEqual(['修古桥'])
  expect((await read('题:古桥')).lines.map(({ term }) => term)).toEqual(['古桥'])
  expect((await read('修 NEAR/3 53.6%')).lines.map(({ term }) => term)).toEqual(['修', '53.6%'])
  expect((await read('古桥 OR 哈哈')).lines.length).toBe(10)
})

it('what cuts a character in two in no line', async () => {
  for (const { left, right } of (await read('桥古')).lines)
    expect([left, right].every((side) => side.isWellFormed())).toBe(true)
})

it('a set is a query, a period, an issue or the rest', async () => {
  expect((await read('2021')).total).toBe(2)
  expect((await read('2021..2022-03')).total).toBe(4)
  expect((await read('..2020')).total).toBe(3)
  expect((await read('期:河东日报/2021-02-03')).total).toBe(1)
  expect((await read('"2021"')).total).toBe(0)
})

it('a trend counts each period, and leaves out those that the archive has nothing of', async () => {
  const trend = async (line: string, by: 'year' | 'month' | 'issue') =>
    trendOf(archive, setOf(line, ALL_DAYS), { by, ...ALL_DAYS })
  const quick = await trend('古桥', 'year')
  expect(quick.rows.map(({ period, articles, hits }) => [period, articles, hits])).toEqual([
    ['2020', 3, 5],
    ['2021', 1, 1],
    ['2022', 2, 2],
  ])
  for (const by of ['year', 'month', 'issue'] as const) {
    const { rows } = await trend('古桥', by)
    // The same asked in a way that has to read the texts.
    const slow = await trend('古桥 OR 从来没有的话', by)
    expect(slow.rows).toEqual(rows)
    expect(rows.reduce((sum, { characters }) => sum + characters, 0)).toBe(
      (await archive.statistics()).characters,
    )
  }
  expect((await trend('哈哈', 'month')).rows.map(({ hits }) => hits).sort()).toEqual([0, 0, 0, 0, 0, 0, 2])
  expect((await trend('古桥 日:2021', 'year')).rows.map(({ hits }) => hits)).toEqual([0, 1, 0])
  const days = { since: '2021-01-01', until: '2022-02-28' }
  for (const line of ['古桥', '古桥 OR 从来没有的话']) {
    const { rows } = await trendOf(archive, setOf(line, days), { by: 'year', ...days })
    expect(rows.map(({ period, articles, hits }) => [period, articles, hits])).toEqual([
      ['2021', 1, 1],
      ['2022', 1, 1],
    ])
  }
  expect((await trend('从来没有的话', 'year')).dispersion).toBeNull()
})
