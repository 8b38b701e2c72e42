import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readFolder } from './reading.ts'

const word = (body: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/styles.xml': strToU8(
      '<w:styles xmlns:w="w"><w:style w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="w" xmlns:mc="m"><w:body>${body}</w:body></w:document>`,
    ),
  })
const run = (text: string, style = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

const TEXT = [
  '昨天上午，跨河大桥在晨雾里合龙，两岸居民出门十分钟就能过河。',
  '公交线路下月跟着改道，白天五分钟一班。',
]

it('a Word document is one article by its styles', () => {
  const { articles, results, skipped } = readFolder({
    '2023-04-22.docx': word(
      `${run('两岸往来十分钟')}${run('跨河大桥合龙', 'a3')}${run('本报记者 林晓')}${run(TEXT[0]!)}${run('公交改道', '2')}` +
        `<w:p><w:r><w:t>${TEXT[1]!.slice(0, 8)}</w:t></w:r><w:del><w:r><w:delText>删去的话</w:delText><w:t>删去的话</w:t></w:r></w:del><w:r><w:t>${TEXT[1]!.slice(8)}</w:t></w:r></w:p>` +
        `<w:p><mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>又说一遍</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>`,
    ),
  })
  expect(skipped).toEqual([])
  expect(results[0]).toMatchObject({ date: '2023-04-22', encoding: 'docx' })
  expect(articles).toMatchObject([
    {
      ...{ kicker: ['两岸往来十分钟'], headline: '跨河大桥合龙', bylines: [{ name: '林晓', role: '记者' }] },
      body: [
        { type: 'p', text: TEXT[0] },
        { type: 'crosshead', text: '公交改道' },
        { type: 'p', text: TEXT[1] },
      ],
    },
  ])
})

it('without styles a short first line is the headline, and none is where the text begins at once', () => {
  const { articles } = readFolder({
    'a.docx': word(`${run('跨河大桥合龙')}${TEXT.map((text) => run(text)).join('')}`),
    'b.docx': word(TEXT.map((text) => run(text)).join('')),
  })
  expect(articles.map(({ headline, headlineFrom, body }) => [headline, headlineFrom, body.length])).toEqual([
    ['跨河大桥合龙', 'print', 2],
    ['昨天上午，跨河大桥在晨雾里合龙，两岸居民出门十分钟就能过河', 'inferred', 2],
  ])
})

it('an OpenDocument text is one article, spaces and revisions as they are seen', () => {
  const content = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>
<office:body><office:text><text:tracked-changes><text:p>删去的话</text:p></text:tracked-changes><text:p text:style-name="P1">跨河大桥<text:s text:c="2"/>合龙</text:p>
<text:p>${TEXT[0]}</text:p><text:h text:outline-level="2">公交改道</text:h><text:p>${TEXT[1]}</text:p></office:text></office:body></office:document-content>`
  const { articles, skipped } = readFolder({ 'a.odt': zipSync({ 'content.xml': strToU8(content) }) })
  expect(skipped).toEqual([])
  expect(articles).toMatchObject([
    { headline: '跨河大桥 合龙', body: [{ type: 'p' }, { type: 'crosshead' }, { type: 'p' }] },
  ])
})

it('an old Word document is told with what converts it, and a broken new one is told', () => {
  const { skipped, articles } = readFolder({
    'a.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    'b.docx': 'PK no zip',
    'c.docx': zipSync({ 'word/other.xml': strToU8('<a/>') }),
  })
  expect(articles).toEqual([])
  expect(skipped).toMatchObject([
    { file: 'a.doc', why: 'oldForm', detail: 'libreoffice --convert-to docx' },
    { file: 'b.docx', why: 'broken' },
    { file: 'c.docx', why: 'broken', detail: 'word/document.xml' },
  ])
})

it('a document under the name of another form is read as what it is', () => {
  const body = `${run('跨河大桥合龙', 'a3')}${TEXT.map((text) => run(text)).join('')}`
  const page = `<html><body><h1>跨河大桥合龙</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}</body></html>`
  const { articles, skipped } = readFolder({ 'a.doc': word(body), 'b.odt': word(body), 'c.doc': page })
  expect(skipped).toEqual([])
  expect(articles.map(({ headline, body: own }) => [headline, own.map(({ text }) => text)])).toEqual(
    Array(3).fill(['跨河大桥合龙', TEXT]),
  )
})

it('a document of an older form, or behind a password, is told so under any name', () => {
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
  const { skipped } = readFolder({
    'a.docx': old,
    'b.docx': Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]),
    'c.rtf': '{\\rtf1 x}',
    'd.doc': '{\\rtf1 x}',
    'e.odt': zipSync({
      'META-INF/manifest.xml': strToU8(
        '<m:manifest xmlns:m="m"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>',
      ),
      'content.xml': strToU8('\u0001\u0002'),
    }),
  })
  expect(skipped.map(({ file, why }) => [file, why])).toEqual([
    ['a.docx', 'oldForm'],
    ['b.docx', 'locked'],
    ['c.rtf', 'oldForm'],
    ['d.doc', 'oldForm'],
    ['e.odt', 'locked'],
  ])
})

const TABLE_ROWS = ['桥　长　花费', '村口桥　18米　25万元']
const FRAMED = ['第一段在框里。', '第二段也在框里。']
const NOTE = '规矩写在桥头的石碑上。'

it('in a Word document rows of a table are a line each, what is framed stays as it is, and notes come last', () => {
  const cell = (texts: string[]) => `<w:tc>${texts.map((text) => run(text)).join('')}</w:tc>`
  const rows = TABLE_ROWS.map(
    (row) =>
      `<w:tr>${row
        .split('　')
        .map((text) => cell([text]))
        .join('')}</w:tr>`,
  ).join('')
  const frame = `<w:tbl><w:tr>${cell(FRAMED)}</w:tr></w:tbl>`
  const parts = unzipSync(word(`${run('桥修好了', 'a3')}${run(TEXT[0]!)}<w:tbl>${rows}</w:tbl>${frame}`))
  const notes = strToU8(
    `<w:footnotes xmlns:w="w"><w:footnote w:id="-1"><w:p/></w:footnote><w:footnote w:id="2">${run(NOTE)}</w:footnote></w:footnotes>`,
  )
  const { articles } = readFolder({ 'a.docx': zipSync({ ...parts, 'word/footnotes.xml': notes }) })
  expect(articles[0]!.body.map(({ text }) => text)).toEqual([TEXT[0], ...TABLE_ROWS, ...FRAMED, NOTE])
})

it('in an OpenDocument text they do so, too', () => {
  const p = (text: string) => `<text:p>${text}</text:p>`
  const cell = (texts: string[]) => `<t:table-cell>${texts.map(p).join('')}</t:table-cell>`
  const rows = TABLE_ROWS.map(
    (row) =>
      `<t:table-row>${row
        .split('　')
        .map((text) => cell([text]))
        .join('')}</t:table-row>`,
  ).join('')
  const frame = `<t:table><t:table-row>${cell(FRAMED)}</t:table-row></t:table>`
  const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p(NOTE)}</text:note-body></text:note>`
  const content = `<o:document-content xmlns:o="o" xmlns:text="t" xmlns:t="b"><text:h text:outline-level="1">桥修好了</text:h>${p(TEXT[0]! + note)}<t:table>${rows}</t:table>${frame}</o:document-content>`
  const { articles } = readFolder({ 'a.odt': zipSync({ 'content.xml': strToU8(content) }) })
  expect(articles[0]!.body.map(({ text }) => text)).toEqual([TEXT[0], ...TABLE_ROWS, ...FRAMED, NOTE])
})

it('who wrote, and when, may stand between a headline without a style and its text', () => {
  const { articles, results } = readFolder({
    'a.docx': word(
      `${run('跨河大桥昨天上午合龙')}${run('记者 林晓')}${run('2023年4月22日')}${TEXT.map((text) => run(text)).join('')}`,
    ),
  })
  expect(articles).toMatchObject([
    { headline: '跨河大桥昨天上午合龙', headlineFrom: 'print', bylines: [{ name: '林晓' }] },
  ])
  expect(results[0]!.date).toBe('2023-04-22')
})
