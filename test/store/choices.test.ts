import { expect, it } from 'vitest'
import type { Query } from '../../src/model/query.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder, put } from './a-folder.ts'

const text = (text: string): Query => ({ ask: 'text', text })

it('a choice with a condition beside it, and page by page, gives what fits both and each once', async () => {
  const folder = aFolder()
  const dates = ['2021-03-05', '2021-03-06', '2021-03-07', '2021-03-08']
  put(
    folder,
    'a.jsonl',
    dates.map((date, index) => ({
      headline: '大桥',
      text: index < 2 ? '通车。' : '开工。',
      date,
      page: index,
    })),
  )
  const { archive } = await openArchive(folder, { folder: aFolder() })
  // No part of a choice can be asked of the full text alone.
  const either: Query = { ask: 'any', of: [text('通车'), { ask: 'page', page: 3 }] }
  const days: Query = { ask: 'dates', from: '2021-03-06', to: '2021-03-07' }
  const both: Query = { ask: 'all', of: [either, days] }
  expect([await archive.count(either), await archive.count(both)]).toEqual([3, 1])
  const [first] = await archive.matching(either, { limit: 1 })
  expect(await archive.matching(either, { limit: 9, after: first! })).toHaveLength(2)
  const backwards: Query = { ask: 'dates', from: '2021-03-07', to: '2021-03-06' }
  expect(await archive.count({ ask: 'all', of: [{ ask: 'any', of: [backwards] }] })).toBe(0)
  expect(await archive.count({ ask: 'not', of: { ask: 'not', of: backwards } })).toBe(0)
  expect(await archive.matching({ ask: 'entities', numbers: [] }, { limit: 9 })).toEqual([])
  await archive.close()
})
