import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Archive } from '../../src/store/archive.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { PERIODS } from '../../src/study/choices.ts'
import { companionsAmong } from '../../src/study/companions.ts'
import { draw } from '../../src/study/drawn.ts'
import { frequenciesOf, frequenciesOfRest } from '../../src/study/frequencies.ts'
import { keysOf } from '../../src/study/keyness.ts'
import { patient } from '../../src/study/patient.ts'
import { setOf } from '../../src/study/set.ts'
import { spokenOf } from '../../src/study/spoken-of.ts'
import { trendOf } from '../../src/study/trend.ts'
import { aFolder, type Line, put } from '../store/a-folder.ts'
import { ALL_DAYS, aPaper } from './a-paper.ts'

const PIECES = [
  '网格',
  '网',
  '天天天',
  '县长林晓东说',
  '林晓东',
  'GDP',
  '3.5％',
  '，',
  '。',
  '\u{20000}\u{20001}',
  '國',
]
const DAYS = [
  ...['2021-01-31', '2021-02-01', '2021-02-28', '2022-01-01', '2022-12-31', '1993-07-01', '1700-05-05'],
  ...['2199-12-31', ''],
]
const aLine: fc.Arbitrary<Line> = fc.record({
  headline: fc.constantFrom('网格长', '天天向上', 'A网格b'),
  text: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
  date: fc.constantFrom(...DAYS),
  byline: fc.constantFrom('何雨芳', '网格'),
})

/** The same as one whose engine counts nothing beforehand. */
const withoutTallies = (archive: Archive): Archive =>
  Object.create(archive, { tallies: { value: undefined } }) as Archive

const eachPaper = (look: (archive: Archive) => Promise<void>, numRuns = 4) =>
  fc.assert(
    fc.asyncProperty(fc.array(aLine, { minLength: 1, maxLength: 40 }), async (lines) => {
      const archive = await aPaper(lines)
      await look(archive)
      await archive.close()
    }),
    { numRuns },
  )

const SETS = [
  '网格',
  '天天',
  '网',
  'GDP',
  '\u{20000}\u{20001}',
  '人:林晓东',
  '2021',
  '林晓东 -网格',
  '林晓东说',
  '题:天天',
  '国',
  '网格 OR 天天',
  '网格 天天 -GDP',
  '天天 OR 天天天',
  '网格 日:2021',
  '题:网格 OR 林晓东说',
  '人:林晓东 日:2021..2022',
  '人:林晓',
  '人:何雨芳 OR 日:2022',
  '记者:网格',
]

it('what is counted beforehand makes the line of time that reading makes', async () => {
  await eachPaper(async (archive) => {
    for (const line of SETS)
      for (const by of PERIODS)
        for (const days of [ALL_DAYS, { since: '2021-02-01', until: '2022-06-01' }]) {
          const own = await trendOf(
            patient(archive, () => true),
            setOf(line, days),
            { by, ...days },
          )
          expect(own).toEqual(await trendOf(withoutTallies(archive), setOf(line, days), { by, ...days }))
        }
  })
})

it('words summed by months are the words of the articles, and what is left of all is the rest', async () => {
  const tables = [
    '2021',
    '2021-02',
    '2022-01..2022-12',
    '..2021-12',
    '2021-02-02..2022-12',
    '日:2022',
    '1700',
    '网格',
  ]
  await eachPaper(async (archive) => {
    for (const line of tables)
      for (const counted of ['use', 'article'] as const) {
        const set = setOf(line, ALL_DAYS)
        const counting = { unit: 'word', counted, sample: undefined } as const
        const told = async (of: Archive) => {
          const own = await frequenciesOf(of, set, counting)
          const rest = await frequenciesOfRest(of, set, own, ALL_DAYS, counting)
          return [own.total, rest.total, keysOf(own.frequencies, rest.frequencies, 0)]
        }
        expect(await told(archive)).toEqual(await told(withoutTallies(archive)))
      }
  })
})

it('words summed by months follow names that become known and unknown', async () => {
  const folder = aFolder()
  const index = { folder: aFolder() }
  const line = (text: string): Line => ({ headline: '天天向上', text, date: '2022-01-01', byline: '何雨芳' })
  const counts = async () => {
    const { archive } = await openArchive(folder, index)
    const counting = { unit: 'word', counted: 'use', sample: undefined } as const
    const [summed, read] = await Promise.all(
      [archive, withoutTallies(archive)].map((own) => frequenciesOf(own, setOf('2022', ALL_DAYS), counting)),
    )
    await archive.close()
    const { counts: all, size } = summed!.frequencies
    expect([new Map([...all].sort()), size]).toEqual([
      new Map([...read!.frequencies.counts].sort()),
      read!.frequencies.size,
    ])
    return all
  }
  put(folder, 'a.jsonl', [line('林晓东林晓东林晓东')])
  expect((await counts()).get('林晓东')).toBe(undefined)
  put(folder, 'b.jsonl', [line('县长林晓东说，县长林晓东来了。')])
  expect((await counts()).get('林晓东')).toBe(3)
  rmSync(join(folder, 'b.jsonl'))
  expect((await counts()).get('林晓东')).toBe(undefined)
})

it('the same articles are drawn in one pass as page by page', async () => {
  await eachPaper(async (archive) => {
    for (const line of ['网格', '2021', '人:林晓东', '网'])
      for (const seed of [1, 2]) {
        const drawnBy = async (of: Archive) => {
          const { numbers, total, sample } = await draw(of, setOf(line, ALL_DAYS), { size: 3, seed })
          const all: number[] = []
          for await (const some of numbers()) all.push(...some)
          return { all, total, sample }
        }
        expect(await drawnBy(archive)).toEqual(await drawnBy(withoutTallies(archive)))
      }
  })
})

it('who is spoken of is the same by the index and by reading', async () => {
  await eachPaper(async (archive) => {
    for (const line of ['人:林晓东', '网格']) {
      const set = setOf(line, ALL_DAYS)
      const told = async (of: Archive) =>
        companionsAmong(await spokenOf(of, set, await draw(of, set, undefined)), { all: 100, least: 0 })
      expect(await told(archive)).toEqual(await told(withoutTallies(archive)))
    }
  })
})

it('what nobody waits for any more is given up between two months', async () => {
  const archive = await aPaper([
    { headline: '一', text: '网格。', date: '2021-01-01' },
    { headline: '二', text: '网格。', date: '2021-02-01' },
  ])
  let asked = 0
  const counting = { unit: 'word', counted: 'use', sample: undefined } as const
  const given = frequenciesOf(
    patient(archive, () => asked++ < 1),
    setOf('2021', ALL_DAYS),
    counting,
  )
  await expect(given).rejects.toThrow()
  await archive.close()
})
