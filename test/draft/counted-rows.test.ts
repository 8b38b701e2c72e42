import { beforeAll, expect, it } from 'vitest'
import { Library } from '../../src/draft/ask/library.ts'
import { check } from '../../src/draft/check.ts'
import { messagesIn } from '../../src/messages/index.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder } from '../store/a-folder.ts'

const bundled = new URL('../../corpus/', import.meta.url).pathname
let library: Library
beforeAll(async () => {
  library = new Library((await openArchive(bundled, { folder: aFolder() })).archive, null)
})
const leftOut = async (draft: string) =>
  (await check({ draft, library, says: messagesIn('zh').draft })).findings
    .filter(({ degree }) => degree !== 'note')
    .map(({ kind, text }) => `${kind}: ${text}`)

it.each([
  // How many there are is said by the archive, too, in whatever words it tells of them.
  [
    '下一步有五个方面：继续建工程、改善生态、监管行业、深化改革。',
    '继续建工程、改善生态、监管行业、深化改革',
  ],
  ['支部下面有三层，党小组、党员联户。', '党小组、党员联户'],
  ['每月通报一次、研判一次，三件事件件要办。', '每月通报一次、研判一次'],
  ['婚事新办，余事不办，是村里常说的三句话。', '婚事新办，余事不办'],
  ['干部记住了“零距离”“零容忍”三个零。', '“零距离”“零容忍”'],
  ['小事邻里议，楼栋的事小组议，难事社区议——这就是“四议”。', '小事邻里议，楼栋的事小组议，难事社区议'],
  ['献策有三种：议出“新路子”，拿得出“金点子”。', '议出“新路子”，拿得出“金点子”'],
  ['“一黑二白”说的是煤、铝。', '说的是煤、铝'],
  ['审批的模式不变，集中办公、容缺办理、绿色通行。', '集中办公、容缺办理、绿色通行'],
])('what is left out of a row that is counted: %s', async (draft, row) =>
  expect(await leftOut(draft)).toEqual([`steps: ${row}`]),
)

it.each([
  '小事邻里议，楼栋的事小组议，大事支部议，难事社区议——这就是“四议”。',
  '王营庄、杜家山之间修了路。',
  '调度一次、通报一次、研判一次：三件事每月都做。',
  '婚事新办，丧事简办，余事不办，是村里常说的三句话。',
  '赛事由区科学技术协会、区教育科技局、共青团区委三家单位主办。',
])('a row that is whole is left alone: %s', async (draft) => expect(await leftOut(draft)).toEqual([]))
