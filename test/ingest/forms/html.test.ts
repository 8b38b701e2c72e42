import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import {
  bareContentPage,
  contentPage,
  drawnPage,
  type EpaperArticle,
  nodePage,
  type Template,
} from './an-epaper.ts'
import { readFolder } from './reading.ts'

const bridge: EpaperArticle = {
  kicker: '两岸往来十分钟',
  headline: '跨河大桥合龙',
  subhead: '月底试行通车',
  author: '本报记者 林晓',
  paragraphs: [
    '昨天上午，河东新区跨河大桥合龙，两岸居民再不用绕行十五公里。',
    '<strong>公交改道</strong>',
    '公交线路下月跟着改道，白天五分钟一班。（下转2版）',
  ],
}
const rest: EpaperArticle = {
  headline: '跨河大桥合龙',
  paragraphs: ['（上接1版）公交线路改道以后，北岸居民到南岸看病，一张车票就够，大桥桥头设了候车亭。'],
}
const library: EpaperArticle = {
  headline: '山村图书室有了新书',
  paragraphs: ['三十箱新书送到了石桥村小学，借书卡是用烟盒纸做的。（记者 周平）'],
}

const TEMPLATES: Template[] = [
  ...(['elements', 'comments', 'properties', 'headings', 'signed'] as const),
  ...(['rows', 'ids', 'classes', 'levels', 'lower levels'] as const),
]

it.each(TEMPLATES)('an article of an electronic paper is read from its %s', (template) => {
  const { articles, results, skipped } = readFolder({
    'html/2023-04/22/content_101.htm': contentPage(bridge, template),
  })
  expect(skipped).toEqual([])
  expect(results[0]).toMatchObject({ date: '2023-04-22', paper: '河东日报' })
  expect(articles).toHaveLength(1)
  expect(articles[0]).toMatchObject({
    ...{ kicker: [bridge.kicker], headline: bridge.headline, subhead: [bridge.subhead], jump: '下转2版' },
    ...{ bylines: [{ name: '林晓', role: '记者' }], confidence: { value: 1 } },
  })
  const text = articles[0]!.body.map((block) => block.text)
  expect(text.join('')).toBe(bridge.paragraphs.join('').replace(/<\/?strong>/g, ''))
  expect(text.join('')).not.toContain('不是文章')
})

it.each([false, true])(
  'pages tell which articles are theirs (drawn: %s), and parts are linked',
  (isDrawn) => {
    const { issues, skipped } = readFolder({
      'html/2023-04/22/node_2.htm': nodePage(1, '要闻', ['content_101.htm'], isDrawn),
      'html/2023-04/22/node_3.htm': nodePage(
        2,
        '社会',
        ['content_102.htm', 'content_103.htm?x=1#a'],
        isDrawn,
      ),
      'html/2023-04/22/content_101.htm': contentPage(bridge, 'elements'),
      'html/2023-04/22/content_102.htm': contentPage(library, 'comments'),
      'html/2023-04/22/content_103.htm': contentPage(rest, 'properties'),
    })
    expect(skipped).toEqual([])
    const [issue, ...others] = issues()
    expect(others).toEqual([])
    expect(issue!.articles.map(({ page, headline }) => [page, headline])).toEqual([
      [1, bridge.headline],
      [2, library.headline],
      [2, rest.headline],
    ])
    const [first, second, third] = issue!.articles
    expect(second!.bylines).toEqual([{ name: '周平', role: '记者' }])
    expect(first!.continuedBy).toBe(third!.id)
    expect(third!.continues).toBe(first!.id)
  },
)

it('an article whose template says no headline has the one that its page calls it by', () => {
  const [listed, drawn, cut] = [library, rest, bridge].map(bareContentPage) as [string, string, string]
  const { articles } = readFolder({
    'a/2023-04/22/node_2.htm': nodePage(4, '要闻', ['content_101.htm'], false, library.headline),
    'a/2023-04/22/content_101.htm': listed,
    'b/2023-04/23/node_3.htm': drawnPage(5, '社会', [{ id: 746458, title: rest.headline }]),
    'b/2023-04/23/con-746458.html': drawn,
    'c/2023-04/24/node_2.htm': nodePage(1, '要闻', ['content_7.htm'], false, '跨河大桥…'),
    'c/2023-04/24/content_7.htm': cut,
  })
  const heads = articles.map(({ page, headline, headlineFrom }) => [page, headline, headlineFrom])
  expect(heads).toContainEqual([4, library.headline, 'print'])
  expect(heads).toContainEqual([5, rest.headline, 'print'])
  expect(heads).toContainEqual([1, expect.not.stringContaining('…'), 'inferred'])
})

it('a site packed into an archive is read as the folder in it', () => {
  const { articles } = readFolder({
    'site.zip': zipSync({
      'html/2023-04/22/node_2.htm': strToU8(nodePage(4, '要闻', ['content_1.htm'])),
      'html/2023-04/22/content_1.htm': strToU8(contentPage(library, 'elements')),
    }),
  })
  expect(articles).toMatchObject([
    { page: 4, headline: library.headline, source: { file: 'site.zip/html/2023-04/22/content_1.htm' } },
  ])
})

/** A text in an encoding of two bytes, which only the decoder knows. */
function encoded(text: string, encoding: string): Uint8Array {
  const bytesOf = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (!bytesOf.has(character)) bytesOf.set(character, [lead, trail])
    }
  return Uint8Array.from(
    [...text].flatMap((each) => (each < '\x80' ? [each.charCodeAt(0)] : bytesOf.get(each)!)),
  )
}

it('a page in GB 2312 is read by what it says of itself', () => {
  const text = contentPage(library, 'elements', 'gb2312')
  const { articles, results } = readFolder({ '2023-04-22/content_9.htm': encoded(text, 'gb18030') })
  expect(articles[0]!.headline).toBe(library.headline)
  expect(results[0]!.encoding).toBe('gb18030')
})

const traditional: EpaperArticle = {
  headline: '山村圖書室有了新書',
  paragraphs: ['三十箱新書送到了石橋村小學，借書卡是用煙盒紙做的。'],
}

it.each([
  ['gb18030', 'utf-8', library],
  ['gb18030', 'iso-8859-1', library],
  ['gb18030', 'big5', library],
  ['big5', 'gb2312', traditional],
])('a page in %s that says it is in %s is read as what it is', (is, said, article) => {
  const bytes = encoded(contentPage(article, 'elements', said), is)
  const { articles, results } = readFolder({ '2023-04-22/content_9.htm': bytes })
  expect(articles[0]!.headline).toBe(article.headline)
  expect(results[0]!.encoding).toBe(is)
})

it.each([
  [
    'schema.org',
    `<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"菜场夜里也开门","author":[{"name":"林晓"}],"datePublished":"2023-04-22T08:00:00+08:00","publisher":{"name":"河东晚报"},"articleBody":"晚上九点，西门菜场灯火通明。\\n夜市试行三周。"}]}</script>`,
  ],
  [
    'OpenGraph',
    `<meta property="og:type" content="article"><meta property="og:title" content="菜场夜里也开门"><meta property="article:author" content="林晓"><meta property="article:published_time" content="2023-04-22"><meta property="og:site_name" content="河东晚报"><article><p>晚上九点，西门菜场灯火通明。</p><p>夜市试行三周。</p></article>`,
  ],
  [
    'elements',
    `<title>河东晚报</title><article><h1>菜场夜里也开门</h1><a rel="author">林晓</a><time datetime="2023-04-22">昨天</time><div><p>晚上九点，西门菜场灯火通明。</p><p>夜市试行三周。</p></div></article>`,
  ],
])('a page of the web with %s is an article', (_, html) => {
  const { articles, results } = readFolder({ 'saved.html': html })
  expect(results[0]).toMatchObject({ date: '2023-04-22', dateFrom: 'manifest', paper: '河东晚报' })
  expect(articles[0]).toMatchObject({ headline: '菜场夜里也开门', bylines: [{ name: '林晓' }] })
  const text = articles[0]!.body.map(({ text }) => text).join('')
  expect(text).toContain('晚上九点，西门菜场灯火通明。')
  expect(text).toContain('夜市试行三周。')
})

it.each([
  [
    'a converter',
    '<title>菜场夜里也开门</title><body><header><h1 class="title">菜场夜里也开门</h1><p class="subtitle">夜市试行三周</p><p class="author">记者 林晓</p><p class="date">2023-04-22</p></header><p>晚上九点，西门菜场<a href="x">灯火通明</a>。</p><h2>谁来买</h2><p>下夜班的人最多。</p></body>',
  ],
  [
    'a word processor',
    '<title>x</title><body><p class="title-western">菜场夜里也开门</p><p class="subtitle-western">夜市试行三周</p><p class="author-western">记者 林晓</p><p class="date-western">2023-04-22</p><p class="western">晚上九点，西门菜场灯火通明。</p><h2 class="western">谁来买</h2><p class="western">下夜班的人最多。</p></body>',
  ],
])('a page of %s, which marks no article, is read by its heading and paragraphs', (_, html) => {
  const { articles, results, skipped } = readFolder({ 'saved.html': html })
  expect(skipped).toEqual([])
  expect(results[0]).toMatchObject({ date: '2023-04-22' })
  expect(articles).toMatchObject([
    {
      ...{ headline: '菜场夜里也开门', subhead: ['夜市试行三周'], bylines: [{ name: '林晓', role: '记者' }] },
      body: [
        { type: 'p', text: '晚上九点，西门菜场灯火通明。' },
        { type: 'crosshead', text: '谁来买' },
        { type: 'p', text: '下夜班的人最多。' },
      ],
    },
  ])
})

it('a page of links and a page that says that there is none are no articles', () => {
  const link = (text: string) => `<li><a href="#">${text}</a></li>`
  const { articles, skipped } = readFolder({
    'index.html': `<body><h1>要闻</h1><ul>${link('菜场夜里也开门。')}${link('大桥合龙了。')}${link('图书室有了新书。')}</ul></body>`,
    'missing.html': '<body><h1>找不到</h1><p>没有这一页。</p></body>',
    'picture.html': '<body><img src="a.jpg"></body>',
  })
  expect(articles).toEqual([])
  expect(skipped.map(({ file, why }) => [file, why])).toEqual([
    ['index.html', 'noArticle'],
    ['missing.html', 'noArticle'],
    ['picture.html', 'empty'],
  ])
})

it('a page without an article is told, and one that is cut short is read as far as it goes', () => {
  const whole = contentPage(bridge, 'elements')
  const { articles, skipped } = readFolder({
    'index.html': '<html><body><p>欢迎</p></body></html>',
    'content_1.htm': whole.slice(0, whole.indexOf('公交改道')),
    'nested.html': '<div>'.repeat(200_000),
  })
  expect(skipped.map(({ file, why }) => [file, why])).toEqual([
    ['index.html', 'noArticle'],
    ['nested.html', 'empty'],
  ])
  expect(articles.map(({ headline, body }) => [headline, body.length])).toEqual([[bridge.headline, 1]])
})
