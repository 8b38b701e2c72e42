import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { tar, warc } from './an-archive.ts'
import { contentPage, nodePage } from './an-epaper.ts'
import { readFolder } from './reading.ts'

const article = {
  headline: '山村图书室有了新书',
  paragraphs: ['三十箱新书送到了石桥村小学，借书卡是用烟盒纸做的。'],
}
const files = {
  'html/2023-04/22/node_2.htm': nodePage(4, '要闻', ['content_1.htm']),
  'html/2023-04/22/content_1.htm': contentPage(article, 'elements'),
}

it.each([
  ['site.tar', tar(files)],
  ['site.tar.gz', gzipSync(tar(files))],
  ['site.tgz', gzipSync(tar(files))],
  ['site.warc', Buffer.concat(warc(files, false))],
  ['site.warc', Buffer.concat(warc(files, true))],
  // Each record is packed by itself.
  ['site.warc.gz', Buffer.concat(warc(files, false).map((each) => gzipSync(each)))],
])('a site in %s is read as the folder in it', (name, bytes) => {
  const { articles, results, skipped } = readFolder({ [name]: bytes })
  expect(skipped).toEqual([])
  expect(results[0]).toMatchObject({ date: '2023-04-22', paper: '河东日报' })
  expect(articles).toMatchObject([{ headline: article.headline, page: 4 }])
  expect(articles[0]!.source.file).toMatch(/^site\..*\/content_1\.htm$/)
})

it('texts in a .tar are read, long names and all, and one that is cut short to its break', () => {
  const text = '昨天上午，跨河大桥合龙，两岸居民出门十分钟就能过河。'
  const whole = tar({ '2023-04-22-01.txt': text, '2023-04-22-02.txt': text.repeat(40) })
  const { articles, skipped } = readFolder({ 'a.tar': whole.subarray(0, 1600) })
  expect(articles.length).toBeGreaterThan(0)
  expect(skipped).toMatchObject([{ file: 'a.tar', why: 'broken' }])
  expect(readFolder({ 'b.warc': 'no archive\r\n\r\nof the web' }).skipped).toMatchObject([{ why: 'broken' }])
})

it('what a password keeps, and archives in archives or of another kind, are named with what is in the way', () => {
  const text = '昨天上午，跨河大桥合龙，两岸居民出门十分钟就能过河。'
  const locked = zipSync({ '2023-04-22-01.txt': strToU8(text) }, { level: 0 })
  // The bit of the flags that says so, in the entry and in the directory.
  locked[6]! |= 1
  locked[Buffer.from(locked).indexOf('PK\u0001\u0002', 0, 'latin1') + 8]! |= 1
  const inner = zipSync({ '2023-04-22-02.txt': strToU8(text) })
  const { articles, skipped } = readFolder({
    'a.zip': locked,
    'b.zip': zipSync({ 'inner.zip': inner, '2023-04-22-03.txt': strToU8(text), 'x.txt.gz': gzipSync(text) }),
    'c.tar': tar({ 'inner.tar.gz': 'x' }),
    'd.7z': '7z',
    'e.rar': 'Rar!',
  })
  expect(skipped.map(({ file, why }) => [file, why])).toEqual([
    ['a.zip/2023-04-22-01.txt', 'locked'],
    ['b.zip/inner.zip', 'packed'],
    ['b.zip/x.txt.gz', 'packed'],
    ['c.tar/inner.tar.gz', 'packed'],
    ['d.7z', 'packed'],
    ['e.rar', 'packed'],
  ])
  expect(articles.map(({ source }) => source.file)).toEqual(['b.zip/2023-04-22-03.txt'])
})

const answer = (address: string, head: string, body: Buffer) => {
  const sent = Buffer.concat([Buffer.from(`HTTP/1.1 ${head}\r\n\r\n`), body])
  const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://paper.test/${address}\r\nContent-Length: ${sent.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(record), sent, Buffer.from('\r\n\r\n')])
}

it('pages of a web archive are read as they were sent: packed, without the name of a file, or not at all', () => {
  const page = Buffer.from(contentPage(article, 'elements'))
  const packed = (name: string, packing: string, bytes: Buffer) =>
    answer(name, `200 OK\r\nContent-Encoding: ${packing}`, bytes)
  const { articles, skipped } = readFolder({
    'site.warc': Buffer.concat([
      packed('1.htm', 'gzip', gzipSync(page)),
      packed('2.htm', 'br', brotliCompressSync(page)),
      packed('3.htm', 'deflate', deflateSync(page)),
      packed('4.htm', 'gzip', page),
      packed('5.htm', 'gzip', Buffer.from('no gzip')),
      packed('6.htm', 'strange', page),
      answer('news/7/', '200 OK\r\nContent-Type: text/html; charset=utf-8', page),
      answer('picture/8', '200 OK\r\nContent-Type: image/png', page),
      answer('9.htm', '404 Not Found\r\nContent-Type: text/html', page),
      packed('10.htm', 'gzip', gzipSync(Buffer.alloc(65 * 1024 * 1024))),
    ]),
  })
  expect(articles.map(({ source }) => source.file)).toEqual([
    ...['site.warc/paper.test/1.htm', 'site.warc/paper.test/2.htm', 'site.warc/paper.test/3.htm'],
    ...['site.warc/paper.test/4.htm', 'site.warc/paper.test/news/7.html'],
  ])
  expect(skipped.map(({ file, why }) => [file, why])).toEqual([
    ['site.warc/paper.test/5.htm', 'broken'],
    ['site.warc/paper.test/6.htm', 'broken'],
    ['site.warc/paper.test/10.htm', 'large'],
  ])
})

it('an entry of a .tar that is too large is named', () => {
  const { skipped } = readFolder({ 'a.tar': tar({ 'long.jsonl': 'x'.repeat(65 * 1024 * 1024) }) })
  expect(skipped).toMatchObject([{ file: 'a.tar/long.jsonl', why: 'large', detail: '> 64 MiB' }])
})
