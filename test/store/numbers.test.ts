import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { find } from '../../src/search/find.ts'
import { SqliteArchive } from '../../src/store/sqlite/archive.ts'
import { openForReading } from '../../src/store/sqlite/database.ts'
import { dayOfNumber, rangesOfDay } from '../../src/store/sqlite/numbers.ts'
import { refreshIndex } from '../../src/store/sqlite/refresh.ts'
import { aFolder, put } from './a-folder.ts'

const aDay = fc
  .integer({ min: Date.UTC(1850, 0, 1), max: Date.UTC(2150, 0, 1) })
  .map((time) => new Date(time).toISOString().slice(0, 10))

it('every number of a day says its day, and later days stand before', () => {
  fc.assert(
    fc.property(aDay, aDay, (one, other) => {
      for (const [first, last] of rangesOfDay(one))
        expect([dayOfNumber(first), dayOfNumber(last)]).toEqual([one, one])
      const [[first], [beyond]] = rangesOfDay(one)
      const [[, lastOfOther], [, lastBeyond]] = rangesOfDay(other)
      if (one < other) expect([lastOfOther < first, lastBeyond < beyond]).toEqual([true, true])
      expect(lastOfOther).toBeLessThan(rangesOfDay(null)[0][0])
    }),
  )
  for (const [first, last] of rangesOfDay(null))
    expect([dayOfNumber(first), dayOfNumber(last)]).toEqual([null, null])
})

it('a day with more articles than stand in its place loses none of them', async () => {
  const [folder, path] = [aFolder(), join(aFolder(), 'index.db')]
  const many = Array.from({ length: 1_100 }, (_, index) => ({ headline: `纪要${index}`, text: '会议纪要。' }))
  put(folder, 'many.jsonl', many)
  put(folder, 'before.jsonl', [{ headline: '前一天', text: '会议纪要。', date: '2021-03-04' }])
  put(folder, 'after.jsonl', [{ headline: '后一天', text: '会议纪要。', date: '2021-03-06' }])
  await refreshIndex(path, folder)
  const archive = new SqliteArchive(openForReading(path)!)
  const total = async (line: string) => (await find(archive, { line, limit: 1 })).total
  expect(await total('会议纪要')).toBe(1_102)
  expect(await total('会议纪要 日:2021-03-05')).toBe(1_100)
  expect(await total('会议纪要 日:2021-03-06')).toBe(1)
  expect(await total('会议纪要 -日:2021-03-05')).toBe(2)
  expect(await total('题:纪要1099')).toBe(1)
  await archive.close()
})
