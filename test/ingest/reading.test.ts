import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { gatherIssues } from '../../src/ingest/issue/gather-issues.ts'
import { ManifestError, parseManifest } from '../../src/ingest/issue/manifest.ts'
import { readCorpus } from '../../src/ingest/read-corpus.ts'
import { decode, isBinary } from '../../src/ingest/reading/decode.ts'
import { readName } from '../../src/ingest/reading/page-name.ts'
import type { Skipped } from '../../src/ingest/reading/skipped.ts'

const sentence = '本报讯 河东新区跨河大桥合龙，两岸居民出门十分钟就能过河。'

/** Bytes of a text in GB 18030 or Big5, which Node decodes but does not encode: found by decoding every pair. */
function encoded(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (!table.has(character)) table.set(character, [lead, trail])
    }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]))
}

describe('encodings', () => {
  it.each(['gb18030', 'big5'] as const)('%s is known by how it reads', (encoding) => {
    const text = encoding === 'big5' ? '本報訊河東新區大橋合龍，兩岸居民出門十分鐘就能過河。' : sentence
    expect(decode(encoded(text, encoding))).toEqual({ text, encoding, replacements: 0 })
  })

  it('UTF-16 is known with and without a mark', () => {
    const little = Buffer.from(`${sentence}\n`, 'utf16le')
    expect(decode(little)).toMatchObject({ text: `${sentence}\n`, encoding: 'utf-16le' })
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), little])).encoding).toBe('utf-16le')
    expect(decode(Buffer.from(little).swap16())).toMatchObject({
      text: `${sentence}\n`,
      encoding: 'utf-16be',
    })
  })

  it('one broken byte leaves UTF-8 what it is, and is counted', () => {
    const bytes = Buffer.concat([Buffer.from(sentence.repeat(3)), Buffer.from([0xff]), Buffer.from(sentence)])
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', replacements: 1 })
  })

  it('what is asked for overrules what is found', () => {
    expect(decode(Buffer.from('abc'), 'GBK').encoding).toBe('gb18030')
  })

  it('every text in UTF-8 is read as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => decode(Buffer.from(`x${text}`)).text === `x${text}`,
      ),
    )
  })
})

describe('names of pages', () => {
  it.each([
    ['2023-04-22-01.txt', '2023-04-22', 1],
    ['20230422_A02.txt', '2023-04-22', 2],
    ['吕梁日报2023年4月22日第1版.txt', '2023-04-22', 1],
    ['2023/04/22/03.txt', '2023-04-22', 3],
    ['2023-04-22.txt', '2023-04-22', null],
    ['2023-02-30-01.txt', null, null],
    ['000_ba6ce2c93c7b536c.txt', null, null],
    ['scan20231301.txt', null, null],
  ])('%s', (file, date, page) => {
    expect(readName(file)).toMatchObject({ date, page })
  })

  it('name the paper, too', () => {
    expect(readName('吕梁日报2023年4月22日第1版.txt').paper).toBe('吕梁日报')
  })
})

it('a small picture is no text in UTF-16', () => {
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8A',
    'base64',
  )
  expect(isBinary(picture, decode(picture).encoding)).toBe(true)
})

describe('a corpus folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-corpus-'))
  mkdirSync(join(folder, 'sub'))
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  put('2021-03-05-01.txt', sentence)
  put('sub/2021-03-05-02.txt.gz', gzipSync(sentence.replace('河东', '河西')))
  put(
    'more.jsonl',
    `${JSON.stringify({ title: '题', text: '一段。\n二段。', date: '2021-03-06', author: '林晓' })}\n`,
  )
  put('pages.zip', zipSync({ '2021-03-07-01.txt': strToU8(sentence), 'picture.png': strToU8('no text') }))
  put('empty.txt', '')
  put('blank.txt', ' \n\n ')
  put(
    'program.txt',
    Uint8Array.from({ length: 400 }, (_, index) => index % 32),
  )
  put('broken.jsonl', '{"title": \n')
  put('large.txt', sentence.repeat(40))
  put('README.md', '# 不是文章')
  put('scan.txt', sentence)
  put('corpus.toml', 'paper = "河东日报"\n[files."scan.txt"]\ndate = 2021-03-05\npage = 4\n')
  const skipped: Skipped[] = []
  const issues = gatherIssues([
    ...readCorpus([folder], { limit: 2000, onSkip: (skip) => skipped.push(skip) }),
  ])

  it('gives issues by day, newest first, pages in order', () => {
    expect(issues.map(({ date }) => date)).toEqual(['2021-03-07', '2021-03-06', '2021-03-05'])
    expect(issues[2]!.articles.map(({ page }) => page)).toEqual([1, 2, 4])
    expect(issues[2]).toMatchObject({ paper: '河东日报', dateSure: true })
    expect(issues[1]!.articles[0]).toMatchObject({
      headline: '题',
      bylines: [{ name: '林晓', role: '记者' }],
    })
    expect(issues[1]!.articles[0]!.body.map(({ text }) => text)).toEqual(['一段。', '二段。'])
  })

  it('passes over what it cannot read, each with its reason, and reads the rest', () => {
    expect(skipped.map(({ file, why }) => [file, why])).toEqual([
      ['blank.txt', 'empty'],
      ['broken.jsonl:1', 'broken'],
      ['empty.txt', 'empty'],
      ['large.txt', 'large'],
      ['program.txt', 'binary'],
    ])
  })

  it('does not unfold an archive beyond the limit', () => {
    const bomb = mkdtempSync(join(tmpdir(), 'lbx-bomb-'))
    writeFileSync(join(bomb, 'a.txt.gz'), gzipSync(Buffer.alloc(5_000_000, 'a')))
    writeFileSync(join(bomb, 'b.zip'), zipSync({ 'b.txt': new Uint8Array(5_000_000) }))
    const reasons: string[] = []
    expect([...readCorpus([bomb], { limit: 100_000, onSkip: ({ why }) => reasons.push(why) })]).toEqual([])
    expect(reasons).toEqual(['large', 'large'])
  })
})

describe('the manifest', () => {
  it('says where it is wrong', () => {
    expect(() => parseManifest('paper = 5', 'corpus.toml')).toThrow(new ManifestError('corpus.toml: paper'))
    expect(() => parseManifest('paper = "', 'corpus.toml')).toThrow(/^corpus\.toml:1: /)
    expect(() => parseManifest('[files."a.txt"]\ndate = "soon"', 'corpus.toml')).toThrow(
      '[files."a.txt"]: date',
    )
  })
})
