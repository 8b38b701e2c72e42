import { expect, it } from 'vitest'
import { valuesOf } from '../../src/search/values.ts'
import { aPaper } from '../study/a-paper.ts'

const dayAt = (index: number) => new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10)

it('of a thing with more values than are read the newest are told, and that there are older ones', async () => {
  const archive = await aPaper(
    Array.from({ length: 60 }, (_, index) => ({
      ...{ headline: `第${index}`, text: `河边现有${100 + index}座水车。`, date: dayAt(index) },
    })),
  )
  const [entity] = await archive.entitiesHolding('水车', ['figure'], 1)
  const { values, hasOlder } = await valuesOf(archive, entity!)
  expect([values.length, values[0]!.date, values.at(-1)!.value, hasOlder]).toEqual([
    50,
    dayAt(10),
    '159',
    true,
  ])
  const older = await valuesOf(archive, entity!, { since: null, until: dayAt(9) })
  expect([older.values.map(({ number }) => number), older.hasOlder]).toEqual([
    Array.from({ length: 10 }, (_, index) => 100 + index),
    false,
  ])
  await archive.close()
})
