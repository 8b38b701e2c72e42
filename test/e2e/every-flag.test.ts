import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flags } from '../../src/commands/command-line.ts'
import { aFolder, put } from '../store/a-folder.ts'
import { ran } from './running.ts'
import { studyRows } from './study-rows.ts'
import { launch, shows } from './terminal.ts'

// A row for every flag of the command line: what is typed, and what comes of it.

const root = new URL('../../', import.meta.url).pathname
const caches = aFolder()
const run = (...args: string[]) => ran(args, { XDG_CACHE_HOME: caches, XDG_STATE_HOME: caches })

const corpus = aFolder()
put(corpus, 'a.jsonl', [
  { headline: '一', text: '东村有古桥，西村没有。', date: '2020-03-01' },
  { headline: '二', text: '南村有古桥，北村也有。', date: '2020-03-31' },
  { headline: '=1+1', text: '甲县城里修古桥。', date: '2020-04-01' },
])
const of = (...args: string[]) => run(...args, '-C', corpus)
const found = (...args: string[]) =>
  JSON.parse(of('find', '古桥', '--json', ...args).stdout).hits.map(
    ({ article }: { article: { headline: string } }) => article.headline,
  )

async function explored(args: string[], wanted: string, keys = ''): Promise<string> {
  const terminal = launch({ args: ['-C', corpus, ...args] })
  await terminal.until(shows('修古桥'))
  terminal.type(keys)
  await terminal.until(shows(wanted), wanted)
  terminal.type('ZZ')
  await terminal.exited
  return terminal.output()
}

/** What `pick` prints for what is typed. */
async function picked(format: string, keys: string): Promise<string> {
  const command: [string, ...string[]] = [
    'sh',
    '-c',
    'x=$("$0" "$@"); printf "\\n[%s]\\n" "$x"',
    process.execPath,
  ]
  const args = [`${root}bin/lbx-tui.js`, 'pick', '-C', corpus, `--format=${format}`]
  const terminal = launch({ command, args })
  await terminal.until(shows('修古桥'))
  terminal.type(keys)
  await terminal.exited
  return terminal.screen().join('\n')
}

const TORN = '桥上的灯，\n来的人很多。他说\n第二天\n再往前\n水位已经\n又下了雨，\n门口的树\n'.repeat(4)

const ROWS: Record<string, () => unknown> = {
  ...studyRows(of, run),
  corpus: async () => {
    expect(run('find', '古桥', `--corpus=${corpus}`).stdout).toContain('东村')
    expect(run('find', '古桥', '-C', '/no/such').status).toBe(2)
    const other = aFolder()
    put(other, 'b.jsonl', [{ headline: '四', text: '乙县的古桥通车。', date: '2020-03-15' }])
    const { total, hits } = JSON.parse(of('find', '古桥', '--json', '-C', other).stdout)
    expect([total, hits.map(({ article }: { article: { date: string } }) => article.date)]).toEqual([
      4,
      ['2020-04-01', '2020-03-31', '2020-03-15', '2020-03-01'],
    ])
    await explored(['-C', other], '乙县的古桥', '/乙县\r')
  },
  to: () => {
    const path = join(aFolder(), 'bridges.db')
    expect(of('index', `--to=${path}`).stdout).toContain('3 篇')
    expect(run('find', '古桥', '-C', path).stdout).toContain('东村')
    writeFileSync(path, 'SQLite format 3\0')
    expect(run('find', '古桥', '-C', path)).toMatchObject({ status: 2, stdout: '' })
    expect(run('find', '古桥', '-C', path).stderr.trim().split('\n')).toHaveLength(1)
  },
  lang: () => {
    expect(run('find', '--lang=en').stderr).toContain('find:')
    expect(run('find', '--lang=zh').stderr).toContain('没有写要找什么')
  },
  // Where the width is said, the terminal is not asked for it.
  ambiguous: async () => {
    for (const [flag, isAsked] of [
      ['--ambiguous=2', false],
      ['--ambiguous=auto', true],
      ['--ambiguous=avoid', false],
    ] as const)
      expect((await explored([flag], '修古桥')).includes('\x1b[6n')).toBe(isAsked)
  },
  number: () => {
    expect(found('-n', '1')).toHaveLength(1)
    expect(found('--number=2')).toHaveLength(2)
    expect(of('find', '古桥', '-n', 'x').status).toBe(2)
  },
  since: () => expect(found('--since=2020-03-31').sort()).toEqual(['=1+1', '二']),
  // The last day of what is written counts: the day itself, or the last of the month.
  until: () => {
    expect(found('--until=2020-03-31').sort()).toEqual(['一', '二'])
    expect(found('--until=2020-03').sort()).toEqual(['一', '二'])
    expect(found('--until=2020-03-30')).toEqual(['一'])
  },
  index: () => {
    const folder = join(aFolder(), 'own')
    expect(of('find', '古桥', '--index', folder).status).toBe(0)
    expect(existsSync(folder)).toBe(true)
  },
  format: async () => {
    expect(await picked('text', '\r')).not.toContain('2020')
    expect(await picked('citation', 'l}}V\r')).toMatch(/（.*2020-04-01.*）\]/)
  },
  restricted: () => explored(['--restricted'], '受限模式', 'l:fix\r'),
  json: () => {
    for (const verb of [['find', '古桥'], ['kwic', '古桥'], ['stats'], ['doctor']])
      expect(() => JSON.parse(of(...verb, '--json').stdout), verb[0]).not.toThrow()
    for (const verb of ['export', 'check-pages'])
      expect(() => JSON.parse(run(verb, '--json', corpus).stdout), verb).not.toThrow()
  },
  vimgrep: () => expect(of('find', '古桥', '--vimgrep').stdout).toMatch(/^\/.*a\.jsonl:1:\d+:/m),
  'as-of': () => {
    const draft = join(aFolder(), 'a.md')
    writeFileSync(draft, '区长廉海平到会讲话。')
    expect(run('check', draft).status).toBe(1)
    expect(run('check', draft, '--as-of=2022').status).toBe(0)
  },
  ignore: () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'a.md'), '区长廉海平到会讲话。')
    writeFileSync(join(folder, 'list'), '区长\n')
    expect(run('check', join(folder, 'a.md'), `--ignore=${join(folder, 'list')}`).status).toBe(0)
  },
  sarif: () => {
    const draft = join(aFolder(), 'a.md')
    writeFileSync(draft, '区长廉海平到会讲话。')
    expect(JSON.parse(run('check', draft, '--sarif').stdout).version).toBe('2.1.0')
  },
  sort: () => {
    const lefts = (sorting: string): string[] =>
      JSON.parse(of('kwic', '古桥', '--json', `--sort=${sorting}`).stdout).rows.map(
        ({ left }: { left: string }) => left,
      )
    // Turned round, from the term outwards: 修 before 有, and 东村 before 南村.
    expect(lefts('left')).toEqual(['甲县城里修', '东村有', '南村有'])
    expect(lefts('date')).toEqual(['甲县城里修', '南村有', '东村有'])
    const rights = JSON.parse(of('kwic', '古桥', '--json', '--sort=right').stdout).rows.map(
      ({ right }: { right: string }) => right,
    )
    expect(rights).toEqual([...rights].sort())
  },
  markdown: () => expect(run('export', '--markdown', corpus).stdout).toContain('## 二'),
  // A headline that a spreadsheet would take for a formula is none there.
  csv: () => {
    expect(run('export', '--csv', corpus).stdout).toMatch(/,'=1\+1,/)
    expect(of('kwic', '古桥', '--csv').stdout).toMatch(/^\ufeff?left,term,right,/)
    expect(of('figures', '古桥', '--csv').stdout).toMatch(/^\ufeff?of,value,unit,number,date,/)
  },
  doubtful: () => {
    const folder = aFolder()
    // Pieces of lines of many texts: nobody could say what belongs to what.
    writeFileSync(join(folder, '2021-03-05-01.txt'), TORN)
    expect(run('check-pages', '--doubtful', folder).stdout).toContain('2021-03-05-01.txt')
  },
  encoding: () => {
    const folder = aFolder()
    mkdirSync(folder, { recursive: true })
    // 古桥。 in GBK, often enough to be an article.
    const text = Buffer.from([0xb9, 0xc5, 0xc7, 0xc5, 0xa1, 0xa3])
    writeFileSync(join(folder, 'a.txt'), Buffer.concat([...Array<Buffer>(9).fill(text), Buffer.from('\n')]))
    expect(run('export', '--json', '--encoding=gb18030', folder).stdout).toContain('古桥')
    expect(run('export', '--json', '--encoding=none', folder).status).toBe(2)
  },
  limit: () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'a.txt'), '古桥。\n'.repeat(200_000))
    expect(run('check-pages', '--limit=1', folder).stderr).toContain('a.txt')
    expect(run('check-pages', '--limit=9', folder).stderr).not.toContain('a.txt')
  },
  help: () => {
    const { stdout } = run('--help')
    for (const { name } of flags) expect(stdout).toContain(`--${name}`)
    expect(run('-h').stdout).toBe(stdout)
  },
  version: () => expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/),
}

describe('every flag has a row', () => {
  it('and none is missing', () => {
    expect(Object.keys(ROWS).sort()).toEqual(flags.map(({ name }) => name as string).sort())
  })
  it.each(flags.map(({ name }) => [name]))('--%s', async (name) => {
    await ROWS[name]!()
  })
})

it('a flag is refused where it does not belong', () => {
  expect(run('stats', '--vimgrep')).toMatchObject({ status: 2, stdout: '' })
  expect(run('find', '古桥', '--restricted')).toMatchObject({ status: 2, stdout: '' })
})
