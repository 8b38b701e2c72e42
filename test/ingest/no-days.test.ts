import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gatherIssues } from '../../src/ingest/issue/gather-issues.ts'
import { parseManifest } from '../../src/ingest/issue/manifest.ts'
import { readCorpus } from '../../src/ingest/read-corpus.ts'
import { readText } from '../../src/ingest/reading/read-file.ts'

/** What a file of this name and text is dated, and what the report says of its days. */
function readAs(name: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-days-'))
  writeFileSync(join(folder, name), text)
  const told: string[] = []
  const onSkip = ({ file, why, detail }: { file: string; why: string; detail?: string }) =>
    told.push(`${file} ${why} ${detail}`)
  const issues = gatherIssues([...readCorpus([folder], { onSkip })])
  return { dates: issues.map(({ date, dateSure }) => [date, dateSure]), told }
}

const undated = [[null, false]]

describe('a day that no calendar has', () => {
  it('dates no article, and the report says so', () => {
    expect(readAs('a.md', '---\nheadline: 桥头\ndate: 2023-02-30\n---\n\n河上起了桥。\n')).toEqual({
      dates: undated,
      told: ['a.md noDay 2023-02-30'],
    })
    expect(readAs('a.jsonl', '{"title":"桥头","text":"河上起了桥。","date":"2023年13月5日"}\n')).toEqual({
      dates: undated,
      told: ['a.jsonl:1 noDay 2023年13月5'],
    })
    const page =
      '<html><head><meta property="og:type" content="article"><meta property="og:title" content="桥头">' +
      '<meta property="article:published_time" content="2023-04-31T08:00"></head>' +
      '<body><article><h1>桥头</h1><p>河上起了桥，两岸的人都来看。</p></article></body></html>'
    expect(readAs('a.html', page)).toEqual({ dates: undated, told: ['a.html noDay 2023-04-31'] })
  })

  it('leaves a record to the date of its file’s name', () => {
    const record = '题名：桥头\n作者：林晓\n日期：2019-02-29\n来源：河东日报\n正文：\n河上起了桥。\n'
    expect(readAs('2019-03-01.txt', record)).toEqual({
      dates: [['2019-03-01', true]],
      told: ['2019-03-01.txt:1 noDay 2019-02-29'],
    })
  })

  it('is a mistake in a manifest, and no correction', () => {
    expect(() => parseManifest('[files."a.txt"]\ndate = "2023-02-30"', 'corpus.toml')).toThrow(
      '[files."a.txt"]: date',
    )
    for (const date of ['2023-02-30', '2023-02-29T08:00:00', '2023-04-31 # 星期日'])
      expect(() =>
        parseManifest(`# date = 2023-02-31\n[files."a.txt"]\ndate = ${date}`, 'corpus.toml'),
      ).toThrow(/^corpus\.toml:3: 2023-0/)
    expect(parseManifest('[files."a.txt"]\ndate = 2024-02-29', 'corpus.toml').files).toEqual({
      'a.txt': { date: '2024-02-29' },
    })
    const unfit: string[] = []
    const corrections = [
      { operation: 'date' as const, lines: [1, 1] as [number, number], begins: '', value: '2023-02-30' },
    ]
    const [read] = readText('河上起了桥。', 'a.txt', {}, {
      corrections,
      onUnfit: ({ value }: { value?: string }) => unfit.push(value!),
    } as never)
    expect([read!.date, unfit]).toEqual([null, ['2023-02-30']])
  })

  it('is none of the last century either', () => {
    expect(readAs('a.md', '---\nheadline: 桥头\ndate: 0023-04-22\n---\n\n河上起了桥。\n').dates).toEqual(
      undated,
    )
  })

  it('is not what a leap year has, nor a time in seconds', () => {
    const leap = readAs('a.md', '---\nheadline: 桥头\ndate: 20240229\n---\n\n河上起了桥。\n')
    expect(leap).toEqual({ dates: [['2024-02-29', true]], told: [] })
    const seconds = readAs('a.jsonl', '{"title":"桥头","text":"河上起了桥。","date":1682121600}\n')
    expect(seconds).toEqual({ dates: undated, told: [] })
  })
})
