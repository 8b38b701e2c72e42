import { expect, it } from 'vitest'
import { againstMade } from './against-made.ts'

const found = againstMade([
  {
    headline: '电工队伍瘦身',
    date: '2021-06-08',
    text: '东屏县的农村电工由1080人减少到471人。北坡供电所的电工由356人减少到236人。改造线路用去水泥杆230根、木杆145根、钢管杆64根。',
  },
])
const differing = async (draft: string) =>
  (await found(draft)).map(({ kind, text, proposal }) => `${kind}: ${text} → ${proposal}`)

it.each([
  ['东屏县的农村电工减去609人，只留471人。', []],
  ['东屏县的农村电工砍掉600余人，只留471人。', []],
  ['北坡供电所改造线路，用去各种电杆共439根。', []],
  ['东屏县的农村电工减少到417人。', ['figure: 417人 → 471人']],
])('a number that is made of others is none of them: %s', async (draft, wanted) =>
  expect(await differing(draft)).toEqual(wanted),
)
