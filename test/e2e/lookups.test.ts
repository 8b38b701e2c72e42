import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, put } from '../store/a-folder.ts'
import { ran } from './running.ts'

const root = new URL('../../', import.meta.url).pathname
const caches = aFolder()
const run = (...args: string[]) => ran(args, { XDG_CACHE_HOME: caches })
const json = (...args: string[]) => JSON.parse(run(...args, '--json').stdout)

describe('lookups', () => {
  it('find prints articles with the lines that match, and what was forgiven', () => {
    const { status, stdout, stderr } = run('find', '四议')
    expect([status, stderr]).toEqual([0, '共 1 篇符合，列出 1 篇\n'])
    expect(stdout).toContain('离石“四议”工作法：小事邻里议 难事社区议  2023-04-22')
    expect(stdout).toContain('区里推行小区“四议”工作法')
    expect(run('find', 'qxf').stdout).toContain('“qxf”按“乔晓峰”找到')
    expect(run('find', '从来没有的话')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('没有找到'),
    })
    expect(run('find', '"开')).toMatchObject({ status: 2, stderr: 'lbx-tui: 查询第 1 个字：引号没有配对\n' })
    expect(run('find')).toMatchObject({ status: 2 })
    expect(run('find', '旭阳', '--since=2023').stdout).toBe('')
    expect(run('find', '旭阳', '--since=去年')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('去年'),
    })
    for (const days of [['--since=2023-02-30'], ['--until=2023-00'], ['--since=2023', '--until=2022']])
      expect(run('find', '旭阳', ...days)).toMatchObject({ status: 2, stdout: '' })
    expect(run('trend', '2023-02-30')).toMatchObject({ status: 2, stderr: expect.stringContaining('日期') })
  })

  it('find prints JSON for programs, and lines of the source file for editors', () => {
    const { query, total, hits } = json('find', '四议', '工作法', '-n', '1')
    expect([query, total, hits.length]).toEqual(['四议 工作法', 1, 1])
    expect(hits[0].article).toMatchObject({
      headline: '离石“四议”工作法：小事邻里议 难事社区议',
      date: '2023-04-22',
    })
    const body = hits[0].matches.find(({ field }: { field: string }) => field === 'body')
    expect(body.ranges.map(([from, to]: [number, number]) => body.text.slice(from, to))).toEqual([
      '四议',
      '工作法',
    ])
    const lines = run('find', '--vimgrep', '党支部').stdout.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(20)
    expect(new Set(lines).size).toBe(lines.length)
    for (const line of lines) {
      const [, file, row, column, text] = /^([^:]+):(\d+):(\d+):(.*)$/.exec(line)!
      const source = readFileSync(join(root, file!), 'utf8').split('\n')[Number(row) - 1]!
      expect(text).toBe(source)
      const rest = Buffer.from(source)
        .subarray(Number(column) - 1)
        .toString()
      // A name may be broken by the end of a print line.
      expect('党支部'.startsWith(rest.slice(0, 3)) && rest !== '', line).toBe(true)
    }
  })

  it('who shows the offices of a person with the sentences that say so, forgiving like search', () => {
    const { status, stdout } = run('who', '乔小峰')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^乔晓峰 {2}人物/)
    expect(stdout).toContain('吕梁市政协党组书记、主席  2023-04-22')
    expect(stdout).toContain('4月20日，吕梁市政协党组书记、主席乔晓峰')
    const [card] = json('who', '乔晓峰')
    expect(card).toMatchObject({ name: '乔晓峰', first: '2023-04-22', articles: 1 })
    expect(card.offices[0].text).toBe('吕梁市政协党组书记、主席')
    expect(run('who', '无此人氏')).toMatchObject({ status: 1, stdout: '' })
    expect(run('who', '吕梁市市长').stdout).toContain('按职务找到')
    expect(run('who', '王').stderr).toMatch(/还有 .*，加 -n \d+ 都列出来\n$/)
    expect(run('who', '王', '-n', '20').stderr).toBe('')
    expect(run('who', '张广勇市长').stdout).toMatch(/^张广勇/)
    expect(run('who', '两家怎样把调研工作连起来').stdout).toContain('2023-04-22')
  })

  it('who tells namesakes apart and lists them', () => {
    const folder = aFolder()
    put(folder, 'a.jsonl', [
      { headline: '一', text: '方山县县长林晓东讲话。', date: '2020-01-01' },
      { headline: '二', text: '岚县副县长林晓东讲话。', date: '2020-02-01' },
      { headline: '三', text: '方山县县长林晓东讲话。', date: '2020-03-01' },
      { headline: '四', text: '岚县副县长林晓东讲话。', date: '2020-04-01' },
    ])
    const cards = json('who', '林晓东', '-C', folder)
    expect(
      cards.map(({ label, articles }: { label: string; articles: number }) => [label, articles]).sort(),
    ).toEqual([
      ['岚县', 2],
      ['方山县', 2],
    ])
  })

  it('what shows bodies, places, works and practices', () => {
    expect(run('what', '旭阳集团').stdout).toMatch(/^旭阳集团 {2}机构/)
    expect(json('what', '四议工作法')[0]).toMatchObject({ kind: 'practice', runBy: ['离石区'] })
  })

  it('what shows where a text stands that is nobody and nothing by name', () => {
    const folder = aFolder()
    put(folder, 'a.jsonl', [
      { headline: '一', text: '早饭过后，晒谷场上热闹起来。', date: '2020-01-01' },
      { headline: '二', text: '他把晒谷场扫干净了。', date: '2021-01-01' },
    ])
    const { status, stdout } = run('what', '晒谷场', '-C', folder)
    expect(status).toBe(0)
    const columns = stdout
      .trimEnd()
      .split('\n')
      .map((text) => cellsBefore(text, '晒谷场'))
    expect(columns).toEqual([columns[0], columns[0]])
    const [answer] = json('what', '晒谷场', '-C', folder, '--since', '2021')
    expect(answer).toMatchObject({ name: '晒谷场', kind: null })
    expect(answer.uses).toEqual([
      {
        left: '他把',
        term: '晒谷场',
        right: '扫干净了。',
        date: '2021-01-01',
        headline: '二',
        source: 'a.jsonl:2',
      },
    ])
    expect(run('what', '晾谷场', '-C', folder)).toMatchObject({ status: 1, stdout: '' })
    expect(json('what', '晾谷场', '-C', folder)).toEqual([])
  })

  it('figures sets every value of a thing side by side', () => {
    const folder = aFolder()
    put(folder, 'a.jsonl', [
      { headline: '一', text: '全县建成480个图书驿站。', date: '2020-01-01' },
      { headline: '二', text: '全县建成512个图书驿站。', date: '2021-01-01' },
    ])
    const [counted] = json('figures', '图书驿站', '-C', folder)
    expect(counted).toMatchObject({ of: '图书驿站', unit: '个', differs: true })
    expect(
      counted.values.map(({ number, date }: { number: number; date: string }) => [number, date]),
    ).toEqual([
      [480, '2020-01-01'],
      [512, '2021-01-01'],
    ])
    expect(run('figures', '图书驿站', '-C', folder).stdout).toContain('数字不一')
  })

  it('kwic sets every use of a term in one column', () => {
    const lines = run('kwic', '党支部', '-n', '6').stdout.trimEnd().split('\n')
    const columns = lines.map((line) => cellsBefore(line, '党支部'))
    expect(lines.length).toBe(6)
    expect(columns.filter((column) => column === columns[0]).length).toBeGreaterThan(4)
    expect(run('kwic', '党支部', '--csv').stdout).toMatch(/^\ufeffleft,term,right,date,article,source\r\n/)
    const sorted: string[] = json('kwic', '党支部', '--sort=right').rows.map(({ right }: { right: string }) =>
      right.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 3),
    )
    expect(sorted.length).toBeGreaterThan(20)
    expect(sorted).toEqual([...sorted].sort())
  })

  it('stats counts, doctor looks, completions and the manual name every verb and flag', () => {
    expect(json('stats')).toMatchObject({ articles: 36, issues: 4, first: '2022-08-03', last: '2023-05-30' })
    expect(run('doctor').stdout).toContain('索引')
    const help = run('--help').stdout
    const verbs = [...help.matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, verb]) => verb!)
    const flags = [...help.matchAll(/--([a-z]+)/g)].map(([, flag]) => flag!)
    expect(verbs.length).toBeGreaterThan(8)
    const texts = [
      ...['bash', 'zsh', 'fish'].map((shell) => run('completions', shell).stdout),
      run('manual').stdout,
    ]
    for (const text of texts)
      for (const word of [...verbs, ...flags]) expect(text.replaceAll('\\-', '-')).toContain(word)
    expect(run('completions', 'tcsh')).toMatchObject({ status: 2 })
  })

  it('text of a corpus that a terminal would obey is printed harmless', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'a.txt'), '标题\x1b[2J一则\n　　正文\x1b]0;x\x07这里有一座古桥。\n')
    for (const args of [
      ['find', '古桥'],
      ['kwic', '古桥'],
      ['find', '--vimgrep', '古桥'],
      ['find', '--json', '古桥'],
    ])
      expect(run(...args, '-C', folder).stdout).not.toMatch(/[\x1b\x07]/)
  })

  it('a user whose cache cannot be written finds all the same', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'no-folder'), '')
    const environment = {
      ...process.env,
      XDG_CACHE_HOME: join(folder, 'no-folder'),
      TMPDIR: folder,
      LANG: 'zh_CN.UTF-8',
    }
    const { status, stdout } = spawnSync(process.execPath, [`${root}bin/lbx-tui.js`, 'find', '四议'], {
      encoding: 'utf8',
      env: { ...environment, LBX_CORPUS: '' },
    })
    expect(status).toBe(0)
    expect(stdout).toContain('四议')
  })

  it('a corpus may be one file', () => {
    const file = `${root}corpus/2023-05-30-01.txt`
    expect(run('find', '小区党支部', '-C', file).stdout).toContain('2023-05-30')
    expect(run('find', '--vimgrep', '小区党支部', '-C', file).stdout).toMatch(
      /^corpus\/2023-05-30-01\.txt:\d+:\d+:/,
    )
  })

  it('a file that comes later is found', () => {
    const folder = aFolder()
    put(folder, 'a.jsonl', [{ headline: '一', text: '这里有一座古桥。' }])
    expect(json('find', '古桥', '-C', folder).total).toBe(1)
    put(folder, 'b.jsonl', [{ headline: '二', text: '那里也有一座古桥。' }])
    expect(json('find', '古桥', '-C', folder).total).toBe(2)
  })
})

const cellsBefore = (line: string, term: string) =>
  [...line.slice(0, line.indexOf(term, 26))].reduce(
    (sum, character) => sum + (character > '\u2e7f' ? 2 : 1),
    0,
  )
