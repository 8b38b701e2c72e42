import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { drawnRules } from '../../../src/ingest/forms/pdf/drawn-rules.ts'
import { readCorpus } from '../../../src/ingest/read-corpus.ts'
import type { Skipped } from '../../../src/ingest/reading/skipped.ts'
import { aPdf, type PdfPage, written } from './a-pdf.ts'
import { aSheet, type Story } from './a-sheet.ts'
import { anySheet } from './any-sheet.ts'

const bridge: Story = {
  headline: ['跨河大桥昨日合龙'],
  size: 24,
  byline: '本报记者 林晓',
  columns: 2,
  paragraphs: [
    '本报讯 昨天上午，河东新区跨河大桥在晨雾里合龙，两岸居民出门十分钟就能过河，再不用绕行十五公里。',
    '施工负责人说，桥面铺装将在下月开始，届时白天限行，夜里放开，公交线路也会跟着改道。',
    '住在北岸的老船工说，摆渡四十年，终于可以把船拴上了。',
  ],
}
const market: Story = {
  headline: ['菜场夜里也开门'],
  size: 18,
  columns: 2,
  paragraphs: [
    '晚上九点，西门菜场灯火通明，摊主们把刚到的莲藕码成小山，下班的人顺路捎上一把青菜。',
    '市场管理方介绍，夜市试行三周，每晚有两千人来，摊位费减半，垃圾当夜清走。',
  ],
}
const library: Story = {
  headline: ['山村图书室有了新书'],
  size: 18,
  columns: 4,
  paragraphs: [
    '三十箱新书翻过两道山梁，送到了石桥村小学，孩子们围着箱子猜里面是什么。',
    '管理员把书按颜色摆上架，说认字少的孩子也能自己找回原处，借书卡是用烟盒纸做的。',
    '捐书的是一位退休教师，他在信里写道，书读旧了才算没有白送，请不要舍不得翻。',
  ],
}

function read(bytes: Uint8Array, name = '2023-04-22-03.pdf') {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-pdf-'))
  writeFileSync(join(folder, name), bytes)
  const skipped: Skipped[] = []
  const results = [...readCorpus([folder], { onSkip: (skip) => skipped.push(skip) })]
  return { results, skipped, articles: results.flatMap(({ articles }) => articles) }
}

const articlesOf = (bytes: Uint8Array) => read(bytes).articles

const texts = (story: Story) => story.paragraphs.map((text) => text.replace('讯 ', '讯'))

it.each([true, false])('columns, headlines and writers of a page are read (rules: %s)', (isRuled) => {
  const { articles, results, skipped } = read(aPdf([aSheet([[bridge, market], [library]], { isRuled })]))
  expect(skipped).toEqual([])
  expect(results[0]).toMatchObject({ date: '2023-04-22', dateFrom: 'name', encoding: 'pdf' })
  const stories = [bridge, market, library]
  expect(articles.map(({ headline }) => headline)).toEqual(stories.map(({ headline }) => headline[0]))
  expect(articles.map(({ body }) => body.filter(({ type }) => type === 'p').map(({ text }) => text))).toEqual(
    stories.map(texts),
  )
  expect(articles[0]).toMatchObject({ page: 3, bylines: [{ name: '林晓', role: '记者' }] })
})

it('pages of one file follow each other, each with its number, and lines are counted through', () => {
  const { articles } = read(aPdf([aSheet([[library]]), aSheet([[bridge]])]), '2023-04-22.pdf')
  expect(articles.map(({ page, source }) => [page, source.sheet])).toEqual([
    [1, 1],
    [2, 2],
  ])
  const [first, second] = articles.map(({ source }) => source.lines)
  expect(second![0]![0]).toBeGreaterThan(first!.at(-1)![1])
  expect(new Set(articles.map(({ id }) => id)).size).toBe(2)
})

it('a headline set from top to bottom stands beside its text', () => {
  const sheet = aSheet([[{ ...library, headline: [], columns: 3 }]])
  const upright = [...'山村图书室有新书'].map((text, at) => ({ text, x: 470, y: 120 + 26 * at, size: 22 }))
  const { articles } = read(aPdf([{ ...sheet, height: 400, sets: [...upright, ...sheet.sets] }]))
  expect(articles.map(({ headline }) => headline)).toEqual(['山村图书室有新书'])
})

it('a caption right below a text, in its size and face, is of the picture', () => {
  const sheet = aSheet([[bridge, market]])
  const below = sheet.sets.filter(({ x, size }) => size === 10 && x < 100).at(-1)!
  const caption = ['▲图为大桥合龙现场，两岸', '居民在看。周平 摄']
  const lines = caption.map((text, at) => ({ text, x: 30, y: below.y + 14 * (at + 1), size: 10 }))
  const { articles } = read(aPdf([{ ...sheet, sets: [...sheet.sets, ...lines] }]))
  const photo = articles.find(({ kind }) => kind === 'photo')!
  expect(photo.body.map(({ text }) => text)).toEqual([caption.join('')])
  expect(photo.bylines).toMatchObject([{ name: '周平' }])
  const article = articles.find(({ headline }) => headline === bridge.headline[0])!
  const paragraphs = article.body.filter(({ type }) => type === 'p')
  expect(paragraphs.map(({ text }) => text)).toEqual(texts(bridge))
})

const filled = (colour: string, [left, top, right, bottom]: [number, number, number, number]) =>
  drawnRules(
    {
      fnArray: [OPS.setFillRGBColor, OPS.constructPath],
      argsArray: [[colour], [OPS.fill, [new Float32Array(15)], [left, top, right, bottom]]],
    },
    [1, 0, 0, 1, 0, 0],
  )

it('a coloured ground is the frame of what stands on it; white, a bar and a drawn character are none', () => {
  expect(filled('#eeeeee', [10, 10, 110, 210])).toHaveLength(4)
  expect(filled('#ffffff', [10, 10, 110, 210])).toEqual([])
  expect(filled('#990000', [10, 10, 410, 40])).toEqual([])
  expect(filled('#000000', [10, 10, 40, 40])).toEqual([])
})

it('a page set from top to bottom is read from the right', () => {
  const down = (text: string, x: number, size: number) =>
    [...text].map((each, at) => ({ text: each, x, y: 60 + size * at, size }))
  const body = library.paragraphs.flatMap((text) => `\u3000\u3000${text}`.match(/.{1,20}/gu) ?? [])
  const sets = [
    ...down('山村图书室有新书', 500, 22),
    ...body.flatMap((line, at) => down(line, 470 - 16 * at, 10)).filter(({ text }) => text !== '\u3000'),
  ]
  const { articles } = read(aPdf([{ width: 560, height: 320, sets }]))
  expect(articles).toMatchObject([{ headline: '山村图书室有新书' }])
  expect(articles[0]!.body.map(({ text }) => text)).toEqual(library.paragraphs)
})

it('a first character that stands beside two lines belongs to the first', () => {
  const sheet = aSheet([[{ ...library, columns: 4 }]])
  const at = sheet.sets.findIndex(({ text }) => text.startsWith('三十箱'))
  const [first, second] = [sheet.sets[at]!, sheet.sets[at + 1]!]
  const moved = [
    { ...first, text: '三', size: 26, x: first.x - 20, y: second.y },
    { ...first, text: first.text.slice(1), x: first.x + 10 },
    { ...second, text: second.text.slice(0, 8), x: first.x + 10 },
    { ...second, text: second.text.slice(8), y: second.y + 14, x: first.x - 20 },
  ]
  const rest = sheet.sets.slice(at + 2).map((set) => (set.x < 150 ? { ...set, y: set.y + 14 } : set))
  const { articles } = read(aPdf([{ ...sheet, sets: [...sheet.sets.slice(0, at), ...moved, ...rest] }]))
  expect(articles).toMatchObject([{ headline: library.headline[0] }])
  expect(articles[0]!.body[0]!.text.slice(0, 40)).toBe(library.paragraphs[0]!.slice(0, 40))
})

it('a page without text, and one whose fonts name no characters, are told with their numbers', () => {
  const empty: PdfPage = { width: 300, height: 300, sets: [] }
  const numbers = String.fromCharCode(...Array.from({ length: 40 }, (_, at) => 3 + 7 * at))
  const unknown: PdfPage = { ...empty, sets: [{ text: numbers, x: 20, y: 40, size: 10, codes: 'unknown' }] }
  const { skipped, articles } = read(aPdf([aSheet([[bridge]]), empty, empty, unknown]))
  expect(articles).toHaveLength(1)
  expect(skipped).toEqual([
    { file: '2023-04-22-03.pdf', why: 'noText', detail: 'p. 2–3' },
    { file: '2023-04-22-03.pdf', why: 'noCharacters', detail: 'p. 4' },
  ])
})

it('radicals that a font has in place of ideographs are read as these, and counted', () => {
  const sheet = aSheet([[{ ...bridge, headline: ['跨河⼤桥昨⽇合龙'] }]])
  const sets = sheet.sets.map((set) => (set.isBold ? { ...set, codes: 'mapped' as const } : set))
  const { articles, results } = read(aPdf([{ ...sheet, sets }]))
  expect(articles[0]!.headline).toBe('跨河大桥昨日合龙')
  expect(results[0]!.folded).toBe(2)
})

it('what is no PDF, or breaks off, is told and ends nothing', () => {
  const whole = aPdf([aSheet([[bridge]])])
  expect(read(Buffer.from('no PDF at all')).skipped).toMatchObject([{ why: 'broken' }])
  expect(read(written(['<< /Type /Catalog /Pages 1 0 R >>'])).skipped).toMatchObject([{ why: 'broken' }])
  const { articles } = read(whole.subarray(0, whole.length - 20))
  expect(articles.map(({ headline }) => headline)).toEqual(['跨河大桥昨日合龙'])
})

/** Which columns belong together was learned, and these stories all speak of the same few things. */
const MOST = 0.85

it('of whatever rows of stories a ruled page has, most come out whole', () => {
  const sheets = fc.sample(anySheet, { seed: 7, numRuns: 6 })
  const whole = sheets.flatMap((rows) => {
    const read = new Map(
      articlesOf(aPdf([aSheet(rows)])).map(({ headline, body }) => [headline, body.map(({ text }) => text)]),
    )
    return rows
      .flat()
      .map(({ headline, paragraphs }) => read.get(headline.join(''))?.join('\n') === paragraphs.join('\n'))
  })
  expect(whole.filter(Boolean).length / whole.length).toBeGreaterThan(MOST)
})
