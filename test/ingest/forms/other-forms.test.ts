import { expect, it } from 'vitest'
import { aPdf, type PdfPage } from './a-pdf.ts'
import { aSheet } from './a-sheet.ts'
import { readFolder } from './reading.ts'

const text = '昨天上午，河东新区跨河大桥在晨雾里合龙，两岸居民出门十分钟就能过河，再不用绕行。'
const page = aPdf([aSheet([[{ headline: ['跨河大桥合龙'], columns: 2, paragraphs: [text, text] }]])])
const picture: PdfPage = { width: 300, height: 300, sets: [] }
const html = `<article><h1>跨河大桥合龙</h1><p>${text}</p></article>`

it.each([
  ['a PDF and its dump', { 'a.pdf': page, 'a.txt': text }, 'a.pdf', 'a.txt'],
  [
    'by the day and page in their names',
    { '20230422_02.pdf': page, '2023-04-22-02.txt.gz': text },
    '20230422_02.pdf',
    '2023-04-22-02.txt.gz',
  ],
  ['an article and the page that it was printed on', { 'a.html': html, 'a.pdf': page }, 'a.html', 'a.pdf'],
])('of two forms of one page the better is read and the other named: %s', (_, files, read, other) => {
  const { results, skipped } = readFolder(files)
  expect(results.map(({ file }) => file)).toEqual([read])
  expect(skipped).toEqual([{ file: other, why: 'otherForm', detail: read }])
})

it('a form that holds nothing is better than none', () => {
  const { results, skipped } = readFolder({ 'a.pdf': aPdf([picture]), 'a.txt': text })
  expect(results.map(({ file }) => file)).toEqual(['a.txt'])
  expect(skipped.map(({ file, why }) => [file, why])).toEqual([['a.pdf', 'noText']])
})

it('pages of other days, other pages and texts alone are all read', () => {
  const { skipped, results } = readFolder({
    '2023-04-22-01.pdf': page,
    '2023-04-22-02.txt': text,
    '2023-04-23-01.txt': text,
    'b.md': `# 题\n\n${text}`,
    'b.txt': text,
  })
  expect(skipped).toEqual([])
  expect(results).toHaveLength(5)
})
