import { expect, it } from 'vitest'
import { Library } from '../../src/draft/ask/library.ts'
import { check } from '../../src/draft/check.ts'
import { messagesIn } from '../../src/messages/index.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder, put } from '../store/a-folder.ts'
import { againstBundled } from './against-bundled.ts'

const found = againstBundled()
const differing = async (draft: string) =>
  (await found(draft)).map(({ kind, text, proposal }) => `${kind}: ${text} → ${proposal}`)

it.each([
  // Of another level.
  ['整治“六乱”的1000万元奖励，县财政来安排。', 'organisation: 县财政 → 市财政'],
  ['社区工作经费由市、县两级财政拨付，每年10万元。', 'organisation: 市、县两级 → 省、市两级'],
  ['市财政局上半年的账本上，三个数字值得记下。', 'organisation: 市财政局 → 市水利局'],
  // In another newspaper.
  ['8月2日，孙大军在《经济日报》发表署名文章。', 'quotation: 经济日报 → 山西日报'],
  // One end of a range, and its unit.
  ['第一层网格每格300—600户，由社区工作者当网格员。', 'figure: 300—600户 → 300—500户'],
  ['按10—20人一格分出二级网格，联络员从党员中心户里产生。', 'unit: 10—20人 → 10—20户'],
  // A year of what is done once, and a day.
  ['总部在北京的旭阳集团，1985年创立。', 'figure: 1985年 → 1995年'],
  ['4月16日，新书在吕梁市图书馆发布。', 'figure: 4月16日 → 4月18日'],
  // Up for down.
  ['固定资产投资力争下降10%以上。', 'figure: 下降10% → 增长10%'],
  // Somebody else does it.
  ['自办物业的费用，由居委会向住户众筹。', 'organisation: 居委会 → 业委会'],
  ['企业要有党组织，物管会的人选由县政府把关。', 'organisation: 县政府 → 街道社区党委'],
  // One of those that a sentence names, wherever it stands.
  ['作总结时，廉海平要求委员提高履职本领、强化政治引领。', 'namesake: 廉海平 → 白志荣'],
  ['帮着出主意的两所高校是中国农业大学和太原理工大学。', 'organisation: 太原理工大学 → 山西农业大学'],
  [
    '比赛的主办单位是区科学技术协会、区文化和旅游局、共青团区委。',
    'organisation: 区文化和旅游局 → 区教育科技局',
  ],
  // A character of a name, its surname, too.
  ['主讲人玉茂伟主持着孝义市木偶创新工作室。', 'person-name: 玉茂伟 → 王茂伟'],
  // A character that sounds the same, in no name.
  ['余稻共生的项目抓得很紧。', 'practice: 余稻共生 → 鱼稻共生'],
])('something else in its place: %s', async (draft, wanted) =>
  expect(await differing(draft)).toEqual([wanted]),
)

it.each([
  '自办物业的费用，由业委会向住户众筹。',
  '自办物业的费用，也由居委会向住户众筹。',
  '小区里的充电桩，由居委会向住户众筹。',
  '由此看来，费用由住户众筹。',
])('nothing differs where the archive says so, or nothing of it: %s', async (draft) =>
  expect(await differing(draft)).toEqual([]),
)

it('a month with wide blanks is the month that the same article has so', async () => {
  const folder = aFolder()
  const text =
    '1958 年 1 月起先后任县轻工局计划科科长、副局长。1978 年 1 月起先后任县轻工局计划科顾问、副局长。'
  put(folder, 'made.jsonl', [{ headline: '老厂长的一生', text, date: '2021-05-06' }])
  const own = new Library((await openArchive(folder, { folder: aFolder() })).archive, null)
  const { findings } = await check({ draft: text, library: own, says: messagesIn('zh').draft })
  expect(findings.filter(({ degree }) => degree !== 'note')).toEqual([])
})

it.each([
  ['会上定下两件事：一是修路，二是种树，三是引水。', ['steps: 两件事 → null']],
  ['会上定下三件事。一是修路，二是种树。', ['steps: 三件事 → null']],
  ['提了四点要求：①守时；②守规；③守信。', ['steps: 四点要求 → null']],
  ['会上定下三件事：一是修路，二是种树，三是引水。', []],
  ['会上定下三件事：一是修路，二是种树，还有一件待议，下次再谈。', []],
  ['第一步清人，第二步清物。两件事都办了。', []],
])('items that are numbered, and how many a text says there are: %s', async (draft, wanted) =>
  expect(await differing(draft)).toEqual(wanted),
)

it('two numbers that have changed places', async () => {
  expect(await differing('区里的两会，应到代表174人，应到委员194名。')).toEqual([
    'figure: 174人 → 194人',
    'figure: 194名 → 174名',
  ])
})

it.each([
  '应到代表194人，应到委员174名。',
  '固定资产投资力争增长10%以上。',
  '整治“六乱”的1000万元奖励，市财政来安排。',
  '县财政也拿出1000万元，用在路上。',
  '孙大军的文章，《经济日报》转载了。',
  '旭阳集团2003年扩建，总部在北京。',
  '第一层网格每格300—500户。',
  '滨河街道看了两处，凤山街道看了四处，一共六处。',
  // Part of what is quoted is quoted rightly.
  '作风上要“守纪律、讲规矩”。',
  // A name ends before the body begins.
  '刘桂连在市民歌学会当会长。',
])('what is right, or of something else, is left alone: %s', async (draft) =>
  expect(await differing(draft)).toEqual([]),
)
