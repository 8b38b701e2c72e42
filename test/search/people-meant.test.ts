import { afterAll, beforeAll, expect, it } from 'vitest'
import { peopleMeant } from '../../src/search/people-meant.ts'
import type { Archive, Days } from '../../src/store/archive.ts'
import { aPaper } from '../study/a-paper.ts'

let archive: Archive
beforeAll(async () => {
  archive = await aPaper([
    {
      headline: '水库检查',
      text: '布拉托河流委员会主席安达·米洛同临河市市长林晓东到水库检查。副市长周望山一同前往。',
      date: '2020-05-01',
    },
    { headline: '春灌开始', text: '临河市市长高远声宣布春灌开始。', date: '2022-03-01' },
    {
      headline: '合同签订',
      text: '清河纺织集团董事长卢一帆同沙井镇党委书记温长青签订合同。',
      date: '2021-06-02',
    },
    {
      headline: '政协开会',
      text: '临河市政协党组书记、主席莫沙白主持会议，市水利局局长韦大川作了报告。',
      date: '2021-07-02',
    },
    {
      headline: '出油了',
      text: '临河远洋渔业总公司总经理白望岳介绍了产量，临河远洋渔业总公司副总经理石见川在座。',
      date: '2021-08-02',
    },
  ])
})
afterAll(() => archive.close())

const who = async (typed: string, days?: Days) =>
  (await peopleMeant(archive, typed, 3, days)).map(({ entity, forgiven }) => [entity.name, forgiven])

it.each([
  ['市长林晓东', '林晓东'],
  ['林晓东市长', '林晓东'],
  ['河流委员会主席安达·米洛', '安达·米洛'],
  ['温长青同卢一帆签订合同', '温长青'],
  ['温长青同卢一帆签订合同', '卢一帆'],
])('who %s: the people named in it', async (typed, name) => {
  expect(await who(typed)).toContainEqual([name, 'within'])
})

it.each([
  ['临河市市长', '高远声'],
  ['副市长', '周望山'],
  ['清河纺织集团董事长', '卢一帆'],
  ['清河董事长', '卢一帆'],
  ['沙井镇书记', '温长青'],
  ['市政协主席', '莫沙白'],
  ['政协主席', '莫沙白'],
  ['市水利局长', '韦大川'],
  ['水利局局长', '韦大川'],
  ['韦局长', '韦大川'],
  ['清河纺织', '卢一帆'],
  // Their bodies said in short.
  ['清纺董事长', '卢一帆'],
  ['临远渔总经理', '白望岳'],
  ['临远渔副总经理', '石见川'],
])('who %s: whoever holds it', async (typed, name) => {
  expect((await who(typed))[0]).toEqual([name, 'office'])
})

it('an office held by several: the last of them first; by days, who held it then', async () => {
  expect((await who('市长')).map(([name]) => name)).toEqual(['高远声', '林晓东'])
  expect(await who('市长', { since: null, until: '2021-01-01' })).toEqual([['林晓东', 'office']])
})

it.each(['市委书记', '沙井镇镇长', '清河纺织集团副董事长', '天气', '蔡市长', '市长助理', '1'])(
  'who %s: nobody',
  async (typed) => {
    expect(await who(typed)).toEqual([])
  },
)
