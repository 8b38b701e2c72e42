import { expect, it } from 'vitest'
import { meant } from '../../src/desk/pages-of.ts'
import { aPaper } from '../study/a-paper.ts'

it('a name with its office leads to the name, an office that stands nowhere so to who holds it', async () => {
  const archive = await aPaper([
    { headline: '水库检查', text: '临河市市长林晓东到水库检查。', date: '2020-05-01' },
    { headline: '合同签订', text: '清河纺织集团董事长卢一帆签订合同。', date: '2021-06-02' },
  ])
  const page = async (typed: string) => {
    const found = await meant(archive, typed)
    return found && [found.kind, found.name]
  }
  expect(await page('市长林晓东')).toEqual(['person', '林晓东'])
  expect(await page('清河董事长')).toEqual(['person', '卢一帆'])
  expect(await page('签订')).toEqual([null, '签订'])
  expect(await page('渔船')).toBeUndefined()
  await archive.close()
})
