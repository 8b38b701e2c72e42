import { expect, it } from 'vitest'
import { againstBundled } from './against-bundled.ts'

const found = againstBundled()
const differing = async (draft: string) => (await found(draft)).map(({ kind, text }) => `${kind}: ${text}`)

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
  expect(await differing(draft)).toEqual([`steps: ${row}`]),
)

it.each([
  '小事邻里议，楼栋的事小组议，大事支部议，难事社区议——这就是“四议”。',
  '王营庄、杜家山之间修了路。',
  '分内事。人大代表在其中有三种身份，宣传者、参\n\n与者，还是监督者。',
  '凝心聚力，团结奋进，是四句话里的后两句。',
  '居民代表、志愿者和党员中心户可以当联络员。',
  '党员中心户、党员联户，在党小组下面。',
  '调度一次、通报一次、研判一次：三件事每月都做。',
  '婚事新办，丧事简办，余事不办，是村里常说的三句话。',
  '赛事由区科学技术协会、区教育科技局、共青团区委三家单位主办。',
])('a row that is whole is left alone: %s', async (draft) => expect(await differing(draft)).toEqual([]))

it.each([
  ['要让景区成为离石文旅的“新招牌”。', '新招牌'],
  ['有人损害企业利益，就要“零宽恕”。', '零宽恕'],
  ['党员家门口都挂出“模范党员户”的牌子。', '模范党员户'],
  ['廉海平用四句话定调，头一句是“高举旗杆”。', '高举旗杆'],
])('a quoted word in the place of another: %s', async (draft, word) =>
  expect(await differing(draft)).toEqual([`quotation: ${word}`]),
)

it.each([
  '诗里写“百灵鸟在山上唱”。',
  '有人问起招考：“钱从哪里来？”',
  '报上登过“熟人社会”的讨论。',
  '对政协的人说“新朋友”，也说“老朋友”。',
])('a quotation of something else is left alone: %s', async (draft) =>
  expect(await differing(draft)).toEqual([]),
)

it.each([
  // Beside an office that is right, the deputy of what somebody heads is wrong.
  ['市政府党组书记、副市长张广勇主持学习。', 'office: 市政府党组书记、副市长'],
  ['张广勇副市长见了客人。', 'office: 副市长'],
  ['在山西省民歌协会，刘桂连担任会长。', 'office: 会长'],
  ['孙尚平任局长的市财政局公布了用水量。', 'office: 市财政局'],
])('an office in whatever place of the sentence: %s', async (draft, ...wanted) =>
  expect(await differing(draft)).toEqual(wanted),
)

it.each([
  ['上品嘉园属于滨河街道。', 'organisation: 滨河街道'],
  ['区科协、区文旅发展局、共青团区委一道主办了竞赛。', 'organisation: 区文旅发展局'],
])('a body of another place, or in a row of others: %s', async (draft, ...wanted) =>
  expect(await differing(draft)).toEqual(wanted),
)

it.each(['上品嘉园属于凤山街道。', '区科协、区教育科技局、共青团区委一道主办了竞赛。', '王营庄在信义镇。'])(
  'a body where the archive has it is left alone: %s',
  async (draft) => expect(await differing(draft)).toEqual([]),
)

it.each([
  ['城市网格助理员的补助，每天500元起。', 'unit: 每天500元'],
  ['在职党员到社区报到，全市4.5万人次。', 'unit: 4.5万人次'],
  ['文旅集团要运行的三个景区，有王营庄、大冬沟、杜家山。', 'organisation: 大冬沟'],
])('a number of another time or unit, a place by its sound: %s', async (draft, ...wanted) =>
  expect(await differing(draft)).toEqual(wanted),
)

it('the number of the same time is left alone', async () => {
  expect(await differing('城市网格助理员的补助，每个月500元起。')).toEqual([])
})
