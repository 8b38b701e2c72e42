import { expect, it } from 'vitest'
import { witnessesOf } from '../../src/draft/ask/witness.ts'
import { isReckoned } from '../../src/draft/figures/reckoned.ts'
import { blocksOf } from '../../src/draft/read/blocks.ts'
import { statementsOf } from '../../src/draft/read/statements.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder, put } from '../store/a-folder.ts'
import { againstMade } from './against-made.ts'

const articles = [
  {
    headline: '电工队伍瘦身',
    date: '2021-06-08',
    text: '东屏县的农村电工由1080人减少到471人。北坡供电所的电工由356人减少到236人。改造线路用去水泥杆230根、木杆145根、钢管杆64根。',
  },
]
const found = againstMade(articles)
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

it.each([
  ['东屏县的农村电工减少了609人。', true],
  ['东屏县的农村电工，砍掉的有609人。', true],
  // What is only written with the same characters: 参加, 合作, 公共.
  ['东屏县参加合作的公共电工有609人。', false],
  ['东屏县的农村电工减少了607人。', false],
])('whether a number is made of others: %s', async (draft, wanted) => {
  const folder = aFolder()
  put(folder, 'made.jsonl', articles)
  const { archive } = await openArchive(folder, { folder: aFolder() })
  const numbers = await archive.matching({ ask: 'dates', from: null, to: null }, { limit: 1 })
  const witness = witnessesOf((await archive.articles(numbers))[0]!).find(({ text }) => text.includes('471'))!
  const [statement] = statementsOf(blocksOf(draft), null)
  expect(isReckoned(statement!.amounts[0]!, statement!, witness)).toBe(wanted)
})
