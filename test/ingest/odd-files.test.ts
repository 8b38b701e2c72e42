import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readCorpus } from '../../src/ingest/read-corpus.ts'
import type { Skipped } from '../../src/ingest/reading/skipped.ts'

// Files that are cut, nested, endless or no files at all: the good rest is read, and the bad is named.

const aFolder = () => mkdtempSync(join(tmpdir(), 'lbx-odd-'))
const line = (headline: string, text = '大桥合龙。') => `${JSON.stringify({ headline, text })}\n`
const bytesOf = (text: string) => new TextEncoder().encode(text)

function read(folder: string, options: { followsLinks?: boolean } = {}) {
  const skipped: Skipped[] = []
  const results = [...readCorpus([folder], { ...options, onSkip: (one) => skipped.push(one) })]
  return {
    headlines: results.flatMap(({ articles }) => articles.map(({ headline }) => headline)),
    skipped: skipped.map(({ file, why }) => `${file} ${why}`),
    results,
  }
}

it('a fifo, a device and a socket are named, and nobody waits for them', () => {
  const folder = aFolder()
  execFileSync('mkfifo', [join(folder, 'a.txt')])
  symlinkSync('/dev/zero', join(folder, 'b.txt'))
  symlinkSync('/dev/zero', join(folder, 'c.txt.gz'))
  writeFileSync(join(folder, 'd.jsonl'), line('大桥合龙'))
  expect(read(folder)).toMatchObject({
    headlines: ['大桥合龙'],
    skipped: ['a.txt noFile', 'b.txt link', 'c.txt.gz link'],
  })
  expect(read(folder, { followsLinks: true }).skipped).toEqual([
    'a.txt noFile',
    'b.txt noFile',
    'c.txt.gz noFile',
  ])
})

it('links in a ring, to themselves and to what is read anyway bring nothing twice', () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'sub'))
  writeFileSync(join(folder, 'sub', 'a.jsonl'), line('大桥合龙'))
  symlinkSync('..', join(folder, 'sub', 'up'))
  symlinkSync('.', join(folder, 'here'))
  symlinkSync('sub', join(folder, 'other'))
  symlinkSync('self.txt', join(folder, 'self.txt'))
  symlinkSync('sub/a.jsonl', join(folder, 'again.jsonl'))
  expect(read(folder, { followsLinks: true }).headlines).toEqual(['大桥合龙'])
  expect(read(folder).headlines).toEqual(['大桥合龙'])
  expect(read(folder).skipped).toEqual(['self.txt unreadable'])
})

it('links out of the corpus are followed only where that is asked for', () => {
  const [folder, outside] = [aFolder(), aFolder()]
  writeFileSync(join(outside, 'a.jsonl'), line('大桥合龙'))
  symlinkSync(outside, join(folder, 'outside'))
  expect(read(folder)).toMatchObject({ headlines: [], skipped: ['outside link'] })
  expect(read(folder, { followsLinks: true }).results[0]!.file).toBe('outside/a.jsonl')
})

it('a link to what is hidden within the corpus leads there', () => {
  const folder = aFolder()
  mkdirSync(join(folder, '.store'))
  writeFileSync(join(folder, '.store', 'x'), line('大桥合龙'))
  symlinkSync('.store/x', join(folder, 'a.jsonl'))
  linkSync(join(folder, '.store', 'x'), join(folder, 'b.jsonl'))
  expect(read(folder).results.map(({ file }) => file)).toEqual(['b.jsonl'])
})

it('a bad line costs no other', () => {
  const folder = aFolder()
  const cut = line('三').slice(0, 9)
  writeFileSync(join(folder, 'a.jsonl'), `${line('一')}{"headline":\n17\nnull\n[]\n${line('二')}${cut}`)
  expect(read(folder)).toMatchObject({
    headlines: ['一', '二'],
    skipped: [
      'a.jsonl:2 broken',
      'a.jsonl:3 broken',
      'a.jsonl:4 broken',
      'a.jsonl:5 broken',
      'a.jsonl:7 broken',
    ],
  })
})

it('a line that is too long costs no other, and the others keep their numbers', () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'a.jsonl'), line('一') + line('二', '长'.repeat(2_000_000)) + line('三'))
  const { headlines, skipped, results } = read(folder)
  expect(headlines).toEqual(['一', '三'])
  expect(skipped).toEqual(['a.jsonl:2 large'])
  expect(results.flatMap(({ articles }) => articles.map(({ id }) => id))).toEqual(['a.jsonl:1', 'a.jsonl:3'])
})

it('of a packed file that is cut the good part is read', () => {
  const folder = aFolder()
  const random = Array.from({ length: 4000 }, (_, index) =>
    line(`第${index}条`, `大桥${index * 7919}号合龙。`),
  )
  const packed = gzipSync(random.join(''))
  writeFileSync(join(folder, 'a.jsonl.gz'), packed.subarray(0, packed.length >> 1))
  const { headlines, skipped } = read(folder)
  expect(headlines.length).toBeGreaterThan(1000)
  expect(skipped.at(-1)).toBe('a.jsonl broken')
})

it('a bad entry of an archive costs no other', () => {
  const folder = aFolder()
  const zip = zipSync({
    'a.jsonl': bytesOf(line('一')),
    'b.jsonl': bytesOf(line('二').repeat(50)),
    'c.jsonl': bytesOf(line('三')),
  })
  // Into the middle of the packed second entry.
  const at = Buffer.from(zip).indexOf('b.jsonl') + 20
  zip.fill(0xff, at, at + 8)
  writeFileSync(join(folder, 'x.zip'), zip)
  const { headlines, skipped } = read(folder)
  expect(headlines.filter((headline) => headline !== '二')).toEqual(['一', '三'])
  expect(skipped).toEqual(['x.zip/b.jsonl broken'])
})

it('an archive without its end says so', () => {
  const folder = aFolder()
  const zip = zipSync({ 'a.jsonl': bytesOf(line('一')) })
  writeFileSync(join(folder, 'x.zip'), zip.subarray(0, zip.length - 30))
  writeFileSync(join(folder, 'y.jsonl'), line('二'))
  expect(read(folder)).toMatchObject({ headlines: ['二'], skipped: ['x.zip broken'] })
})

it.each(['gb18030', 'utf-16le', 'utf-8'])(
  'lines in %s are read, whatever stands before the first that tells',
  (encoding) => {
    const folder = aFolder()
    const text = `${'{"headline":"ascii"}\n'.repeat(20_000)}${line('大桥合龙', '两岸居民的路近了，出门十分钟。')}`
    const encoded = execFileSync('iconv', ['-f', 'utf-8', '-t', encoding], { input: text, maxBuffer: 1e8 })
    writeFileSync(join(folder, 'a.jsonl'), encoded)
    const { headlines } = read(folder)
    expect([headlines.length, headlines.at(-1)]).toEqual([20_001, '大桥合龙'])
  },
)

it('a file of lines is read to its end, with its numbers, however long it is', () => {
  const folder = aFolder()
  writeFileSync(
    join(folder, 'a.jsonl'),
    Array.from({ length: 50_000 }, (_, index) => line(`${index}`)).join(''),
  )
  const articles = read(folder).results.flatMap(({ articles: own }) => own)
  expect(articles).toHaveLength(50_000)
  expect(articles.every(({ id, headline }) => id === `a.jsonl:${Number(headline) + 1}`)).toBe(true)
})

it('any archive, broken anywhere, is read as far as it goes', () => {
  const whole = zipSync({
    'a.jsonl': bytesOf(line('一').repeat(20)),
    'b.txt': bytesOf('大桥合龙。\n'.repeat(20)),
  })
  const packed = gzipSync(line('一').repeat(200))
  const broken = (bytes: Uint8Array) =>
    fc
      .tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), fc.nat({ max: bytes.length }))
      .map(([at, value, end]) => {
        const copy = bytes.slice(0, Math.max(end, at + 1))
        copy[at] = value
        return copy
      })
  const folder = aFolder()
  fc.assert(
    fc.property(broken(whole), broken(packed), fc.uint8Array({ maxLength: 300 }), (zip, gz, any) => {
      writeFileSync(join(folder, 'x.zip'), zip)
      writeFileSync(join(folder, 'y.jsonl.gz'), gz)
      writeFileSync(join(folder, 'z.jsonl'), any)
      expect(Array.isArray(read(folder).headlines)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

it('lines that show nothing are told, where no article has them between its own', () => {
  const folder = aFolder()
  const text = '昨天上午，跨河大桥合龙，两岸居民出门十分钟就能过河，再不用绕行。'
  const lines = [
    '\0\0',
    '',
    '\ufeff',
    '跨河大桥合龙',
    text,
    '\0',
    '施工方说，桥面铺装还要一个月，通车要等到年底。',
    '\u200b ',
    ' \0',
    '',
  ]
  writeFileSync(join(folder, 'a.txt'), lines.join('\n'))
  const [result] = read(folder).results
  expect(result!.articles.map(({ source }) => source.lines)).toEqual([[[4, 7]]])
  expect(result!.dropped).toMatchObject([
    {
      lines: [
        [1, 1],
        [8, 9],
      ],
      why: 'invisible',
    },
  ])
})
