import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
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

function tar(entries: Record<string, string>): Buffer {
  const blocks = Object.entries(entries).flatMap(([name, text]) => {
    const bytes = Buffer.from(text)
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write(bytes.length.toString(8).padStart(11, '0'), 124)
    header.write('0', 156)
    header.write('ustar', 257)
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

const record = (name: string, text: string, isChunked: boolean): Buffer => {
  const bytes = Buffer.from(text)
  const half = bytes.length >> 1
  const chunk = (own: Buffer) => [Buffer.from(`${own.length.toString(16)}\r\n`), own, Buffer.from('\r\n')]
  const body = isChunked
    ? Buffer.concat([
        ...chunk(bytes.subarray(0, half)),
        ...chunk(bytes.subarray(half)),
        Buffer.from('0\r\n\r\n'),
      ])
    : bytes
  const answer = Buffer.concat([
    Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${isChunked ? 'Transfer-Encoding: chunked\r\n' : ''}\r\n`,
    ),
    body,
  ])
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://paper.test/${name}?x=1\r\nContent-Length: ${answer.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), answer, Buffer.from('\r\n\r\n')])
}
const info = Buffer.from('WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n')
const warc = (isChunked: boolean) => [
  info,
  ...Object.entries(files).map(([name, text]) => record(name, text, isChunked)),
]

it.each([
  ['site.tar', tar(files)],
  ['site.tar.gz', gzipSync(tar(files))],
  ['site.tgz', gzipSync(tar(files))],
  ['site.warc', Buffer.concat(warc(false))],
  ['site.warc', Buffer.concat(warc(true))],
  // Each record is packed by itself.
  ['site.warc.gz', Buffer.concat(warc(false).map((each) => gzipSync(each)))],
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
