import { expect, it } from 'vitest'
import { find } from '../../src/search/find.ts'
import { aPaper } from '../study/a-paper.ts'

it('of several papers of one day one is asked for by a part of its name', async () => {
  const archive = await aPaper(
    ['河东日报', '河东晚報', '西岸日报'].map((paper) => ({
      paper,
      headline: `${paper}修桥`,
      text: '大桥开工。',
    })),
  )
  const headlines = async (line: string) =>
    (await find(archive, { line, limit: 10 })).hits.map(({ article }) => article.headline).sort()
  expect(await headlines('大桥 paper:晚报')).toEqual(['河东晚報修桥'])
  expect(await headlines('报:河东')).toEqual(['河东日报修桥', '河东晚報修桥'])
  expect(await headlines('大桥 -报:日报')).toEqual(['河东晚報修桥'])
  expect(await headlines('大桥 报:南方')).toEqual([])
  await archive.close()
})
