import { beforeAll, describe, expect, it } from 'vitest'
import { Library } from '../../src/draft/ask/library.ts'
import { check } from '../../src/draft/check.ts'
import { messagesIn } from '../../src/messages/index.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder, put } from '../store/a-folder.ts'

const ARTICLES: [date: string, text: string][] = [
  ['2021-03-02', '清河县开会。县水利局局长林知雨介绍了清淤的进度。白沙乡党委书记贺新舟作了发言。'],
  ['2021-06-10', '清河县听汇报。县财政局副局长段若川讲了预算。'],
  ['2022-11-08', '清河县一批干部到岗。副县长林知雨作了表态。县农业农村局局长贺新舟也到了会。'],
  ['2023-02-14', '清河县查账。县审计局局长段若川带队，段若川看了三本账。'],
  ['2022-06-10', '清河县的公路改造开工。县林业局局长许望山说，路边的老树一棵不砍。'],
  ['2022-09-09', '东屏县给教师送戏。东屏县广播电视台台长许望山派人录了像。'],
  ['2022-09-20', '清河县气象局局长郑晓帆提醒施工队防雷雨。'],
  ['2022-10-21', '东屏县统计局局长郑晓帆解释了数据的来历。'],
]
let library: Library
beforeAll(async () => {
  const folder = aFolder()
  put(
    folder,
    'made.jsonl',
    ARTICLES.map(([date, text], index) => ({ date, text, headline: `记事第${index}则` })),
  )
  library = new Library((await openArchive(folder, { folder: aFolder() })).archive, null)
})
const found = async (draft: string) =>
  (await check({ draft, library, says: messagesIn('zh').draft })).findings
    .filter(({ degree }) => degree !== 'note')
    .map(({ kind, text }) => [kind, text])

describe('an office that the archive gives with the level of its place alone', () => {
  it.each([
    ['清河县水利局局长林知雨到堤上走了走。', 'outdated-office', '清河县水利局局长'],
    ['清河县白沙乡党委书记贺新舟看了麦田。', 'outdated-office', '清河县白沙乡党委书记'],
    // Read in one sentence alone, an article is not sure of a name; another article is.
    ['清河县财政局副局长段若川约谈了两家单位。', 'outdated-office', '清河县财政局副局长'],
    ['东屏县林业局局长许望山数了数老树。', 'office', '东屏县林业局局长'],
  ])('%s', async (draft, ...wanted) => expect(await found(draft)).toEqual([wanted]))

  it.each([
    '清河县林业局局长许望山又来看树。',
    '清河县气象局局长郑晓帆说，明天有雷雨。',
    '当时的清河县水利局局长林知雨也在场。',
    '清河县农业农村局局长贺新舟看了麦田。',
  ])('nothing is said of what is right, or of two people of one name: %s', async (draft) =>
    expect(await found(draft)).toEqual([]),
  )
})

it.each([
  ['公路改造开工，路边的老树一棵不砍，东屏县广播电视台台长许望山说。', '东屏县广播电视台台长'],
  ['雷雨要来，东屏县统计局局长郑晓帆提醒施工队防一防。', '东屏县统计局局长'],
])('what is told of one is not told of another of the same name: %s', async (draft, office) =>
  expect(await found(draft)).toEqual([['namesake', office]]),
)

it('what both may have done is told of either', async () => {
  expect(await found('讲第二课的郑晓帆，是东屏县统计局局长。')).toEqual([])
})
