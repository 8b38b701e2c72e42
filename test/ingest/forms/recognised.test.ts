import { expect, it } from 'vitest'
import { tokensOf } from '../../../src/ingest/forms/html/tokens.ts'
import { readAlto } from '../../../src/ingest/forms/recognised/alto.ts'
import { readHocr } from '../../../src/ingest/forms/recognised/hocr.ts'
import { readPageXml } from '../../../src/ingest/forms/recognised/page-xml.ts'
import { placedPage } from '../../../src/ingest/forms/recognised/recognised-page.ts'
import { metsOf } from './a-mets.ts'
import { altoOf, hocrOf, pageXmlOf } from './a-recognised.ts'
import { aSheet, type Story } from './a-sheet.ts'
import { readFolder } from './reading.ts'

const bridge: Story = {
  headline: ['跨河大桥昨日合龙'],
  size: 24,
  columns: 2,
  paragraphs: [
    '昨天上午，河东新区跨河大桥在晨雾里合龙，两岸居民出门十分钟就能过河，再不用绕行十五公里。',
    '施工负责人说，桥面铺装将在下月开始，届时白天限行，夜里放开，公交线路也会跟着改道。',
  ],
}
const library: Story = {
  headline: ['山村图书室有了新书'],
  size: 18,
  columns: 2,
  paragraphs: [
    '三十箱新书翻过两道山梁，送到了石桥村小学，孩子们围着箱子猜里面是什么，谁也没有猜到是童话。',
    '管理员把书按颜色摆上架，说认字少的孩子也能自己找回原处，借书卡是用烟盒纸做的。',
  ],
}
const sheet = aSheet([[bridge, library]], { isRuled: false })

it.each([
  ['ALTO', 'xml', altoOf(sheet)],
  ['PAGE', 'xml', pageXmlOf(sheet)],
  ['hOCR', 'hocr', hocrOf(sheet)],
  ['hOCR', 'html', hocrOf(sheet)],
])('a page in %s (.%s) is cut by where its lines stand', (encoding, extension, content) => {
  const { articles, results, skipped } = readFolder({ [`2023-04-22-05.${extension}`]: content })
  expect(skipped).toEqual([])
  expect(results[0]).toMatchObject({ encoding, date: '2023-04-22' })
  expect(articles.map(({ headline, page }) => [headline, page])).toEqual([
    [bridge.headline[0], 5],
    [library.headline[0], 5],
  ])
  expect(articles.map(({ body }) => body.map(({ text }) => text))).toEqual([
    bridge.paragraphs,
    library.paragraphs,
  ])
})

const word = (text: string, conf: number) =>
  `<Word><Coords points="10,10 30,10 30,20 10,20"/><TextEquiv conf="${conf}"><Unicode>${text}</Unicode></TextEquiv></Word>`
const pageXml = (line: string) =>
  `<PcGts><Page imageWidth="300" imageHeight="300"><TextRegion id="r"><TextLine><Coords points="10,10 90,10 90,20 10,20"/>${line}</TextLine></TextRegion></Page></PcGts>`

it('of words that a recogniser doubted it is kept where they stand; what a line says as a whole is right before its words', () => {
  const words = word('大桥', 0.9) + word('合龙', 0.4)
  const linesOf = (line: string) =>
    placedPage(readPageXml(pageXml(line)).pages[0]!).blocks.flatMap(({ lines }) => lines)
  expect(linesOf(words)).toMatchObject([{ text: '大桥合龙', unsure: [2, 4] }])
  expect(linesOf(`${words}<TextEquiv><Unicode>大桥合龙</Unicode></TextEquiv>`)).toMatchObject([
    { text: '大桥合龙', unsure: [2, 4] },
  ])
  const [other] = linesOf(`${words}<TextEquiv conf="0.8"><Unicode>大桥台龙</Unicode></TextEquiv>`)
  expect(other).toMatchObject({ text: '大桥台龙' })
  expect(other).not.toHaveProperty('unsure')
})

it('a headline that was taken for two blocks is one line, and the next one is another', () => {
  const lineAt = (text: string, left: number, top: number, size: number) => {
    const boxOf = (at: number, length: number) => ({
      ...{ left: left + size * at, right: left + size * (at + length), top, bottom: top + 0.9 * size },
    })
    const words = [...text].map((each, at) => ({ text: each, box: boxOf(at, 1), confidence: 0.9 }))
    return { words, box: boxOf(0, words.length) }
  }
  const regionOf = (...lines: ReturnType<typeof lineAt>[]) => ({ id: '', lines })
  const body = library.paragraphs.map((text, at) => lineAt(text.slice(0, 30), 30, 60 + 14 * at, 10))
  const { blocks } = placedPage({
    ...{ width: 600, height: 400, graphics: [] },
    regions: [
      regionOf(lineAt('昨日合龙', 128, 21, 24)),
      regionOf(lineAt('跨河大桥', 30, 20, 24), ...body),
      regionOf(lineAt('菜场夜里开门', 250, 20, 24)),
    ],
  })
  const [joined, ...others] = blocks.flatMap(({ lines }) => lines).filter(({ size }) => size > 20)
  expect(joined).toMatchObject({ text: '跨河大桥昨日合龙', box: { left: 30, right: 224 } })
  expect(others.map(({ text }) => text)).toEqual(['菜场夜里开门'])
})

/** A page in dots, as it is scanned. */
const scanned = ({ width, height, sets, ...rest }: ReturnType<typeof aSheet>) => ({
  ...{ ...rest, width: 3 * width, height: 3 * height },
  sets: sets.map((set) => ({ ...set, x: 3 * set.x, y: 3 * set.y, size: 3 * set.size })),
})

it.each([
  ['ALTO', 'xml', altoOf],
  ['hOCR', 'hocr', hocrOf],
])(
  'a line below a headline in %s belongs to it, though it is hardly higher than the text',
  (_, extension, made) => {
    const headed = scanned(aSheet([[{ ...bridge, subhead: '公交线路下月跟着改道' }, library]]))
    const { articles } = readFolder({ [`2023-04-22-05.${extension}`]: made(headed) })
    expect(articles.map(({ headline, subhead }) => [headline, ...subhead])).toEqual([
      ['跨河大桥昨日合龙', '公交线路下月跟着改道'],
      ['山村图书室有了新书'],
    ])
  },
)

it('rules that a recogniser saw part what stands above and below them', () => {
  const box = { left: 30, top: 60, right: 230, bottom: 61 }
  const graphic = '<GraphicalElement HPOS="30" VPOS="60" WIDTH="200" HEIGHT="1"/>'
  const hocr = `<div class='ocr_separator' title="bbox 30 60 230 61"></div>`
  const page = '<SeparatorRegion id="s"><Coords points="30,60 230,60 230,61 30,61"/></SeparatorRegion>'
  const [alto] = readAlto(altoOf(sheet).replace('<PrintSpace>', `<PrintSpace>${graphic}`)).pages
  const [given] = readPageXml(pageXmlOf(sheet).replace('<ReadingOrder>', `${page}<ReadingOrder>`)).pages
  const [seen] = readHocr(
    tokensOf(hocrOf(sheet).replace("<div class='ocr_carea'>", `${hocr}<div class='ocr_carea'>`)),
  )
  for (const each of [alto, given, seen]) expect(placedPage(each!).rules).toEqual([box])
  const [drawn] = readAlto(altoOf(sheet).replace('<PrintSpace>', `<PrintSpace>${graphic.repeat(9000)}`)).pages
  expect(placedPage(drawn!).rules.length).toBeLessThan(1000)
})

it.each(['alto/', ''])('articles that a METS file names are believed (pages in %j)', (folder) => {
  const { articles, results, skipped } = readFolder({
    'issue/issue-mets.xml': metsOf(sheet, '0001.xml'),
    [`issue/${folder}0001.xml`]: altoOf(sheet),
  })
  expect(skipped).toEqual([])
  expect(results[0]).toMatchObject({ paper: '河东日报', date: '2023-04-22', dateFrom: 'manifest' })
  expect(articles.map(({ headline, confidence }) => [headline, confidence.value])).toEqual([
    [bridge.headline[0], 1],
    [library.headline[0], 1],
  ])
  expect(articles.map(({ body }) => body.map(({ text }) => text))).toEqual([
    bridge.paragraphs,
    library.paragraphs,
  ])
})

it('articles that METS ties to areas of pages are read: by their names, and by those of what holds blocks together', () => {
  const area = (id: string) =>
    `<div ID="${id}" TYPE="pagearea"><fptr><area FILEID="M1" SHAPE="RECT" COORDS="0,0,9,9"/></fptr><fptr><area FILEID="A1" BETYPE="IDREF" BEGIN="word1"/></fptr></div>`
  const tied = (article: string, ...areas: string[]) =>
    `<smLinkGrp><smLocatorLink href="#${article}"/>${areas.map((id) => `<smLocatorLink href="#${id}"/>`).join('')}</smLinkGrp>`
  const mets = `<mets><fileSec><file ID="A1"><FLocat href="0001.xml"/></file></fileSec>
<structMap TYPE="LOGICAL"><div ID="log" TYPE="ISSUE" LABEL="河东日报"><div ID="art1" TYPE="ARTICLE" LABEL="第一篇"/><div ID="art2" TYPE="ARTICLE"/></div></structMap>
<structMap TYPE="PHYSICAL"><div ID="phys" TYPE="page" ORDER="7">${['held', 'b3', 'b4'].map(area).join('')}</div></structMap>
<structLink>${tied('log', 'phys')}${tied('art1', 'held')}${tied('art2', 'b3', 'b4')}</structLink></mets>`
  const alto = altoOf(sheet)
    .replace('<TextBlock ID="b1">', '<ComposedBlock ID="held"><TextBlock ID="b1">')
    .replace('<TextBlock ID="b3">', '</ComposedBlock><TextBlock ID="b3">')
  const { articles } = readFolder({ 'issue-mets.xml': mets, '0001.xml': alto })
  expect(articles[0]).toMatchObject({ headline: '第一篇', headlineFrom: 'print', page: 7 })
  expect(articles[0]!.body.map(({ text }) => text)).toEqual(bridge.paragraphs)
  expect(articles).toHaveLength(2)
})

it('parts of an article that METS names on several pages are linked', () => {
  const mets = metsOf(sheet, '0001.xml')
    .replace(
      '<mets:file ID="A1">',
      '<mets:file ID="A2"><mets:FLocat xlink:href="alto/0002.xml"/></mets:file><mets:file ID="A1">',
    )
    .replace(
      '</mets:div></mets:div><mets:div TYPE="ARTICLE"',
      '<mets:div TYPE="TEXT"><mets:fptr><mets:area FILEID="A2" BEGIN="b1"/></mets:fptr></mets:div></mets:div></mets:div><mets:div TYPE="ARTICLE"',
    )
  const { issues } = readFolder({
    'issue-mets.xml': mets,
    'alto/0001.xml': altoOf(sheet),
    'alto/0002.xml': altoOf(aSheet([[library]], { isRuled: false })),
  })
  const [issue] = issues()
  const [first, , ...rest] = issue!.articles
  expect(rest).toHaveLength(1)
  expect([first!.headline, first!.continuedBy]).toEqual([bridge.headline[0], rest[0]!.id])
  expect(rest[0]!.continues).toBe(first!.id)
})

it('entities are not unfolded, and what is cut short is read as far as it goes', () => {
  const bomb = `<!DOCTYPE alto [<!ENTITY a "大桥"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`
  const whole = altoOf(sheet)
  const named = whole.replace('CONTENT="昨"', 'CONTENT="&b;&c;"').replace(/<\?xml.*\?>/, bomb)
  const { articles, skipped } = readFolder({ 'a.xml': named, 'b.xml': whole.slice(0, whole.length / 2) })
  expect(skipped.map(({ file, why }) => [file, why])).toEqual([
    ['a.xml', 'broken'],
    ['b.xml', 'broken'],
  ])
  expect(articles[0]!.headline).toBe('跨河大桥&b;&c;日合龙')
  expect(JSON.stringify(articles)).not.toMatch(/root|大桥大桥/)
})

it('XML that is no page of text says that it gave nothing', () => {
  expect(readFolder({ 'feed.xml': '<rss><item>新闻</item></rss>' }).skipped).toMatchObject([
    { why: 'noArticle' },
  ])
})
