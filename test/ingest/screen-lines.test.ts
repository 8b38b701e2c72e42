import { describe, expect, it } from 'vitest'
import { withoutScreenLines } from '../../src/ingest/page/lines/screen-lines.ts'
import { printLines } from '../../src/ingest/print/print-line.ts'
import { readText } from '../../src/ingest/reading/read-file.ts'
import { bridge, clinic, library, orchard } from './news.ts'
import { expectSoundPage } from './sound.ts'

const texts = { bridge, library, orchard, clinic }
const plain = (text: string[]) => text.map((paragraph) => paragraph.replaceAll(' ', ''))
const written = (page: string) =>
  expectSoundPage(page).map(({ headline, body, bylines }) => ({
    headline,
    text: body.map(({ text }) => text.replaceAll(' ', '')),
    writers: bylines.map(({ name }) => name),
  }))

const copied = (source: string) =>
  [
    '首页 > 新闻 > 本地',
    '跨河大桥昨天合龙',
    source,
    '字号：大 中 小   分享到：微信 微博 QQ空间',
    ...texts.bridge.map((text) => `　　${text}`),
    '[责任编辑：何禾]',
    '点赞 128  收藏  评论 9',
    '相关阅读',
    '· 青石乡的梨花开了',
    '· 卫生站添了心电图机',
    '版权所有 河东新闻网 未经授权不得转载',
  ].join('\n')

describe('an article copied from a web page', () => {
  it.each([
    ['2016-06-07 08:07 来源：河东日报', '2016-06-07'],
    ['2016年6月7日 08:07', '2016-06-07'],
    ['发布时间：2016-06-07 来源：河东日报', '2016-06-07'],
    ['来源：河东日报', null],
  ])('is its headline and its text, and of its day: %s', (source, day) => {
    const page = copied(source)
    expect(written(page)).toMatchObject([{ headline: '跨河大桥昨天合龙', text: plain(bridge) }])
    expect(readText(page, 'copied.txt', {})[0]!.date).toBe(day)
  })

  it('is by whom the line of its source names', () => {
    const [article] = written(copied('2016-06-07 08:07 来源：河东日报 作者：何雨生 编辑：何禾'))
    expect(article).toMatchObject({ headline: '跨河大桥昨天合龙' })
    expect(article!.writers).toContain('何雨生')
    expect(article!.writers).not.toContain('何禾')
  })
})

it('articles of an electronic edition are parted from its buttons and from where they stood', () => {
  const article = (headline: string, text: string[]) => [
    headline,
    '《河东日报》（2019年10月8日 第04版）',
    ...text,
    '返回目录　放大+　缩小-　全文复制　上一篇　下一篇',
  ]
  const page = [
    '2019年10月8日 星期二',
    ...article('跨河大桥昨天合龙', bridge),
    ...article('图书馆夜里也开门', library),
    ...article('青石乡梨花引来游人', orchard),
  ].join('\n')
  expect(written(page).map(({ headline, text }) => [headline, text])).toEqual([
    ['跨河大桥昨天合龙', plain(bridge)],
    ['图书馆夜里也开门', plain(library)],
    ['青石乡梨花引来游人', plain(orchard)],
  ])
})

it('what an account asks of its readers, and how a dispatch is sent, is in no text', () => {
  const around = [
    '点击上方蓝字关注我们',
    '— END —',
    '长按二维码关注',
    '阅读原文',
    '喜欢此内容的人还喜欢',
    'ZCZC',
    'NNNN',
  ]
  const [click, ...behind] = around
  const page = ['跨河大桥昨天合龙', click, ...texts.bridge, ...behind].join('\n')
  expect(written(page)).toMatchObject([{ headline: '跨河大桥昨天合龙', text: plain(bridge) }])
})

it('an article of an account is of its day, and what it says of its other texts is none', () => {
  const page = [
    '跨河大桥昨天合龙',
    '河东日报 2020年9月17日 07:12',
    ...texts.bridge,
    '往期推荐',
    '青石乡的梨花开了 游人排到村口',
    '卫生站添了心电图机',
  ]
  expect(written(page.join('\n'))).toMatchObject([{ headline: '跨河大桥昨天合龙', text: plain(bridge) }])
  const { lines } = withoutScreenLines(printLines(page.join('\n')))
  expect(lines.filter(({ isDisplay }) => isDisplay).map(({ text }) => text)).toEqual(['跨河大桥昨天合龙'])
})

it('subtitles are a text without their numbers and times', () => {
  const lines = texts.bridge.join('').match(/.{1,16}/gu)!
  const shown = lines.flatMap((line, at) => [
    `${at + 1}`,
    `00:00:${10 + at},000 --> 00:00:${11 + at},500`,
    line,
    '',
  ])
  const sung = lines.map((line, at) => `[00:${10 + at}.00]${line}`)
  for (const page of [shown, sung]) {
    const { lines: left } = withoutScreenLines(printLines(page.join('\n')))
    expect(left.map(({ text }) => text.replaceAll(' ', ''))).toEqual(plain(lines))
  }
})

it('what stands at the head and the foot of each page of a book is in no text', () => {
  const head = '河东文史 第十二辑'
  const page = [
    ...[head, '跨河大桥昨天合龙', ...bridge, '— 37 —'],
    ...[head, '图书馆夜里也开门', ...library, '— 38 —'],
    ...[head, '青石乡梨花引来游人', ...orchard, '— 39 —'],
    ...[head, '卫生站添了心电图机', ...clinic, '— 40 —'],
  ].join('\n')
  const found = written(page)
  expect(found.map(({ headline }) => headline)).toEqual([
    '跨河大桥昨天合龙',
    '图书馆夜里也开门',
    '青石乡梨花引来游人',
    '卫生站添了心电图机',
  ])
  expect(found.map(({ text }) => text)).toEqual([bridge, library, orchard, clinic].map(plain))
})

describe('what a program put into the text of a web page', () => {
  it.each([
    ['stars around headlines', (headline: string) => `***** ${headline} *****`, []],
    ['number signs', (headline: string) => `## ${headline}`, []],
    ['links', (headline: string, at: number) => `## [${headline}](/a${at})`, []],
    ['bold links', (headline: string, at: number) => `**[${headline}](/a${at})**`, []],
    [
      'numbers of links',
      (headline: string, at: number) => `[${at + 4}]${headline}`,
      ['References', '   1. file:///', '   2. https://paper.example/n'],
    ],
  ] as const)('is in no headline: %s', (_, marked, end) => {
    const page = [
      '    * 首页',
      '    * 新闻',
      '    * 视频',
      marked('跨河大桥昨天合龙', 0),
      ...bridge.map((text) => `　　${text}`),
      marked('图书馆夜里也开门', 1),
      ...library.map((text) => `　　${text}`),
      ...end,
    ].join('\n\n')
    expect(written(page).map(({ headline, text }) => [headline, text])).toEqual([
      ['跨河大桥昨天合龙', plain(bridge)],
      ['图书馆夜里也开门', plain(library)],
    ])
  })
})

it.each(['来源于生活的诗', '评论', '一枚邮票的旅行', '山里的老人'])(
  'what stands alone above the only text of a page is its headline, whatever it says: %s',
  (headline) => {
    expect(written([headline, ...bridge].join('\n'))).toMatchObject([{ headline, text: plain(bridge) }])
  },
)

it('a source below a text stays there', () => {
  const page = ['跨河大桥昨天合龙', ...bridge, '来源：河东日报', '图书馆夜里也开门', ...library]
  expect(withoutScreenLines(printLines(page.join('\n'))).taken).toEqual([])
})

it('a numbered list below 相关链接 stays there', () => {
  const page = ['跨河大桥昨天合龙', ...bridge, '相关链接', '1.桥长820米', '2.桥面宽24米', '3.双向四车道']
  expect(withoutScreenLines(printLines(page.join('\n'))).taken).toEqual([])
})

it('a list of short entries inside a text stays there', () => {
  const list = ['* 钢筋', '* 水泥', '* 木料', '* 路灯']
  const page = [
    '跨河大桥昨天合龙',
    bridge[0]!,
    bridge[1]!,
    '桥上用的料有：',
    ...list,
    ...bridge.slice(1),
    ...library,
  ]
  expect(withoutScreenLines(printLines(page.join('\n'))).taken).toEqual([])
})

describe('what looks like it and is print', () => {
  it.each([
    '阅读让小城更有书香',
    '评论',
    '收藏：一枚邮票的旅行',
    '相关链接',
    '微信里的家风故事',
    '来源于生活的诗',
    '第3页的批注',
    '下载一座村庄的记忆',
    '版权所有者的烦恼',
  ])('stays on the page: %s', (line) => {
    const page = [line, ...bridge].join('\n')
    expect(withoutScreenLines(printLines(page)).taken).toEqual([])
  })
})

it('a line of nothing but millions of stars is read, and costs no other', () => {
  const page = ['跨河大桥昨天合龙', ...bridge, '*'.repeat(6_000_000)].join('\n')
  const [read] = readText(page, 'odd.txt', {})
  const texts = read!.articles.flatMap(({ body }) => body.map(({ text }) => text))
  expect(texts.join()).toContain('大桥全长820米')
})
