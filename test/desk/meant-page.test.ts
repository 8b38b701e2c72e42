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
  // The same as `who` says of it, though the office stands in the text.
  expect(await page('市长')).toEqual(['person', '林晓东'])
  expect(await page('临河市市长')).toEqual(['person', '林晓东'])
  // A body is no question for its people, as long as people are not what is asked for.
  expect(await page('清河纺织集团')).toEqual(['org', '清河纺织集团'])
  expect(await page('水库')).toEqual([null, '水库'])
  expect(await page('签订')).toEqual([null, '签订'])
  expect(await page('渔船')).toBeUndefined()
  await archive.close()
})

it('an office of nobody whose words stand one close behind the other leads to where they do', async () => {
  const archive = await aPaper([
    { headline: '获奖名单', text: '水库好林晓东临河市市长\n机器新卢一帆QRS集团董事长', date: '2020-05-01' },
    { headline: '临河市的会', text: '临河市开会。会后请来了邻县，县里的市长也来了。', date: '2021-05-01' },
  ])
  const uses = async (typed: string) => (await meant(archive, typed))?.uses.map(({ name }) => name)
  expect(await uses('临河市长')).toEqual(['临河市市长'])
  expect(await uses('qrs董事长')).toEqual(['QRS集团董事长'])
  expect(await uses('临河县长')).toBeUndefined()
  await archive.close()
})

it('an office that several hold is not one of them: where it stands', async () => {
  const archive = await aPaper([
    { headline: '水库检查', text: '临河市市长林晓东到水库检查。', date: '2020-05-01' },
    { headline: '春灌开始', text: '临河市市长高远声宣布春灌开始。', date: '2022-03-01' },
  ])
  const found = await meant(archive, '市长')
  expect([found?.kind, found?.uses.length]).toEqual([null, 2])
  // Of one that stands nowhere so the last is told.
  expect((await meant(archive, '临河市长'))?.name).toBe('高远声')
  await archive.close()
})
