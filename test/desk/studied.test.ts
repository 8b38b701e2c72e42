import { expect, it } from 'vitest'
import type { Studied } from '../../src/desk/studies.ts'
import { studied } from '../../src/desk/study/studied.ts'
import { aPaper } from '../study/a-paper.ts'

it('the newest lines of a concordance are there before anything is counted, and stay until others come', async () => {
  const archive = await aPaper(
    Array.from({ length: 120 }, (_, index) => ({
      headline: `第${index}`,
      text: `河边的水车转${index % 3 === 0 ? '了又转' : ''}。`,
      date: `20${10 + (index % 10)}-01-0${1 + (index % 9)}`,
    })),
  )
  for (const line of ['水车', '/水./']) {
    const told: Studied[] = []
    const wish = { what: 'concordance', line, against: null, choice: 0, isAll: false } as const
    const whole = await studied(archive, wish, {
      ...{ collections: '/nowhere', isWanted: () => true, onSome: (some) => told.push(some) },
    })
    const rows = 'rows' in whole ? whole.rows : []
    expect(rows).toHaveLength(120)
    expect(told[0]).toMatchObject({ isWhole: false, total: 0, read: [0, 0] })
    expect(told[0]!.rows.length).toBeGreaterThan(40)
    expect(told[0]!.rows).toEqual(rows.slice(0, told[0]!.rows.length))
    for (const [index, some] of told.slice(1).entries())
      expect(some.rows.length).toBeGreaterThanOrEqual(told[index]!.rows.length)
  }
  await archive.close()
})

it('the first use is told as soon as it is read, and all of them at the end', async () => {
  const archive = await aPaper(
    Array.from({ length: 130 }, (_, index) => ({
      headline: `第${index}`,
      text: '河边的水车。',
      date: new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10),
    })),
  )
  const told: Studied[] = []
  const wish = { what: 'firstUse', line: '水车', against: null, choice: 0, isAll: false } as const
  const whole = await studied(archive, wish, {
    ...{ collections: '/nowhere', isWanted: () => true, onSome: (some) => told.push(some) },
  })
  expect(told[0]).toMatchObject({ isWhole: false, rows: [{ date: '2010-01-01' }] })
  expect(whole).toMatchObject({ isWhole: true, total: 130, read: [130, 130] })
  expect('rows' in whole && whole.rows).toHaveLength(130)
  await archive.close()
})

it('of a very common word the earliest uses are read and that is said; all of them when they are asked for', async () => {
  const archive = await aPaper(
    Array.from({ length: 2100 }, (_, index) => ({
      headline: `第${index}`,
      text: '河边的水车。',
      date: new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10),
    })),
  )
  const wish = { what: 'firstUse', line: '水车', against: null, choice: 0, isAll: false } as const
  const listening = { collections: '/nowhere', isWanted: () => true, onSome: () => {} }
  const some = await studied(archive, wish, listening)
  expect(some).toMatchObject({ isWhole: true, total: 2100, read: [1000, 2100] })
  const rows = 'rows' in some ? some.rows : []
  expect(rows).toHaveLength(1000)
  expect([rows[0], rows[999]]).toMatchObject([{ date: '2010-01-01' }, { date: '2012-09-26' }])
  const all = await studied(archive, { ...wish, isAll: true }, listening)
  expect(all).toMatchObject({ isWhole: true, total: 2100, read: [2100, 2100] })
  expect('rows' in all && all.rows).toHaveLength(2100)
  await archive.close()
})
