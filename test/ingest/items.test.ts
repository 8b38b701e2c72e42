import { describe, expect, it } from 'vitest'
import { beginningItems } from '../../src/ingest/page/lines/items.ts'
import { printLines } from '../../src/ingest/print/print-line.ts'
import { bridge, column, library, news } from './news.ts'
import { expectSoundPage } from './sound.ts'

const begun = (...lines: string[]) => beginningItems(printLines(lines.join('\n')))

describe('items of a list', () => {
  it.each([
    ['一、修一条路；', '二、架一座桥；', '三、通一班车。'],
    ['（九）修一条路。', '（十）架一座桥。', '（十一）通一班车。'],
    ['1．修一条路；', '2．架一座桥；', '3．通一班车。'],
    ['①修一条路。林晓摄', '②架一座桥。何雨摄', '③通一班车。方圆摄'],
    ['第十九条 修路的，', '归乡里管。', '第二十条 架桥的，归市里管。'],
  ])('count on from the one before: %s', (first, second, third) => {
    const all = begun('两岸要办的事：', first, second, third)
    expect(all).toEqual([false, /^[一①1]/.test(first), !/^归/.test(second), true])
  })

  it('are none where a number stands inside a sentence', () => {
    expect(begun('一、修一条路；', '其中第', '二、第三段先开工。')).toEqual([false, false, false])
    expect(begun('先修第', '一、第二段。')).toEqual([false, false])
    expect(begun('增长1', '2.5倍。', '3．另算。')).toEqual([false, false, false])
  })

  it('are paragraphs of their own where the one before fills its column', () => {
    const items = ['1．河东大街以北、桥头路以东；', '2．东桥街道卫生站周边各小区；', '3．青石乡政府沿线。']
    const notice = [
      '停水公告',
      ...column(16, '因供水管道改造，定于3月12日8时至18时停水，请提前储水：', ...items),
    ]
    const [, article] = expectSoundPage([news[0]![0], ...column(16, ...bridge), ...notice].join('\n'))
    expect(article!.body.map(({ text }) => text).slice(-3)).toEqual(items)
  })
})

it('each small advertisement with a mark before it is a paragraph, though nothing ends it', () => {
  const offers = Array.from({ length: 8 }, (_, at) => `●出租：河东大街${at + 1}号门面房，有意者来电`)
  const blocks = expectSoundPage(['便民信息', ...offers].join('\n')).flatMap(({ body }) => body)
  expect(blocks.map(({ text }) => text).filter((text) => text.startsWith('●'))).toEqual(offers)
})

describe('notices', () => {
  const notices = [
    [
      '遗失声明',
      '青石面馆遗失食品经营许可证副本，编号JY210017，声明作废。',
      '河东梨园遗失承包合同一份，声明作废。',
    ],
    [
      '停水公告',
      '因供水管道改造，定于3月12日8时至18时对河东大街停水，请提前储水。',
      '河东新区供水公司',
      '2021年3月9日',
    ],
    ['招聘启事', '市图书馆面向社会招聘管理员3名，大专以上学历，能适应夜班。', '报名地点：市图书馆一楼。'],
  ]

  it.each([15, 18, 40])('one behind the other are each one, set in %i characters', (width) => {
    const set = notices.flatMap(([name, ...text]) => [name!, ...column(width, ...text)])
    const page = [news[0]![0], ...column(width, ...bridge), ...set, news[1]![0], ...column(width, ...library)]
    const articles = expectSoundPage(page.join('\n'))
    expect(articles.map(({ headline }) => headline)).toEqual([
      news[0]![0],
      ...notices.map(([name]) => name),
      news[1]![0],
    ])
    expect(articles.map(({ kind }) => kind)).toEqual(['article', 'notice', 'notice', 'notice', 'article'])
  })
})

describe('captions with numbers', () => {
  const pictures = ['合龙后的跨河大桥。何雨 摄', '工人在桥头安装护栏。何雨 摄', '市民在桥上散步。林晓 摄']

  it.each([
    ['图①：', '图②：', '图③：'],
    ['图1：', '图2：', '图3：'],
    ['图一：', '图二：', '图三：'],
    ['①', '②', '③'],
  ])('%s are told one by one, and none is lost', (...marks) => {
    const captions = pictures.map((text, at) => marks[at] + text)
    const [article] = expectSoundPage(
      [news[0]![0], ...bridge, ...captions, news[1]![0], ...library].join('\n'),
    )
    expect(article!.body.slice(3).map(({ text }) => text)).toEqual(captions)
  })
})

it('a sentence is no furniture, however short the page', () => {
  const [article] = expectSoundPage(
    ['《河东日报》2023年5月1日 第1版', '', '大桥合龙', '', '河东大桥昨天合龙。'].join('\n'),
  )
  expect([article!.headline, article!.body.map(({ text }) => text)]).toEqual([
    '大桥合龙',
    ['河东大桥昨天合龙。'],
  ])
})
