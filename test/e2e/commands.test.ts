import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { expectSoundArticle } from '../ingest/sound.ts'
import { ran } from './running.ts'
import { launch } from './terminal.ts'

const root = new URL('../../', import.meta.url).pathname
const run = (args: string[], folder = root) => ran(args, {}, folder)

it('export prints the bundled corpus as JSON: every issue, every article with its source', () => {
  const { status, stdout, stderr } = run(['export', '--json', 'corpus'])
  expect([status, stderr]).toEqual([0, ''])
  const { issues } = JSON.parse(stdout)
  expect(issues.map(({ date }: { date: string }) => date)).toEqual([
    '2023-05-30',
    '2023-05-29',
    '2023-04-22',
    '2022-08-03',
  ])
  const file = '2023-05-30-02.txt'
  const lines = readFileSync(`${root}corpus/${file}`, 'utf8').split('\n')
  const articles = issues[0].articles.filter(
    ({ source }: { source: { file: string } }) => source.file === file,
  )
  expect(articles.length).toBeGreaterThan(2)
  for (const article of articles) {
    const body = article.body.map((block: object) => ({ ...block, origin: [] }))
    expectSoundArticle({ ...article, body }, lines)
  }
  expect(stdout).not.toContain('"origin"')
  const talks = issues[3].articles.find(
    ({ headline }: { headline: string }) => headline === '市政府与旭阳集团共商合作',
  )
  expect(talks.entities).toContainEqual(
    expect.objectContaining({ kind: 'person', name: '杨雪岗', titles: ['旭阳集团董事长'] }),
  )
})

it('export prints Markdown and CSV, and one format at a time', () => {
  expect(run(['export', '--markdown', 'corpus/2023-04-22']).stdout).toContain('## 660个支部建在家门口')
  const csv = run(['export', '--csv', 'corpus/2023-04-22']).stdout.split('\r\n')
  expect(csv[0]).toContain('date,dateSure,paper')
  expect(run(['export', '--csv', '--json', 'corpus'])).toMatchObject({ status: 2, stdout: '' })
})

it('index reports what a corpus holds, what was passed over, and what is doubtful', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-index-'))
  mkdirSync(join(folder, 'sub'))
  writeFileSync(
    join(folder, 'sub/2021-03-05-01.txt'),
    '一、新区大桥昨天合龙，两岸居民出门十分钟就能过河。\n市图书馆的自习区摆了一百二十个座位，\n三千亩梨园游人不断，村民在自家院里\n',
  )
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(
    join(folder, 'corrections.toml'),
    '[[correction]]\nfile = "sub/2021-03-05-01.txt"\noperation = "split"\nlines = 9\n',
  )
  const report = run(['check-pages', folder])
  expect(report.status).toBe(0)
  expect(report.stdout).toMatch(/^2 个文件，1 期，1 篇文章；2021-03-05；没把握的 \d 篇\n$/)
  expect(report.stderr.split('\n')).toEqual([
    'lbx-tui: 跳过 empty.txt：没有文字',
    'lbx-tui: 更正 sub/2021-03-05-01.txt:9（split）与文件已不相符，没有施行',
    '',
  ])
  expect(run(['check-pages', '--doubtful', folder]).stdout).toMatch(
    /^sub\/2021-03-05-01\.txt:1: 0\.\d\d .*末句没完/,
  )
})

it('check-pages and doctor say what characters are not what they should be, and where', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-e2e-'))
  const page = '新区⼤桥昨天合龙，两岸居民出门⼗分钟就能过河。'
  writeFileSync(join(folder, '2021-03-05-01.txt'), `${page}\n\n市图书馆的自习区摆了\ue001\ue002个座位。`)
  const bad = Buffer.from([0xe5, 0xa4])
  writeFileSync(join(folder, '2021-03-05-02.txt'), Buffer.concat([Buffer.from(page), bad, Buffer.from('\n')]))
  writeFileSync(
    join(folder, 'more.jsonl'),
    `{"headline":"⼤桥","text":"合龙。"}\n{"headline":"\ue001","text":"好。"}\n`,
  )
  const said = [
    '5 个部首和兼容汉字按所代的汉字读和查，在 3 个文件里',
    '2021-03-05-01.txt:3：2 个字只有原版的字体认得，显示为 ⠿',
    '2021-03-05-02.txt：1 个字符解不出来',
    'more.jsonl:2：1 个字只有原版的字体认得，显示为 ⠿',
  ]
  expect(run(['check-pages', folder]).stdout.split('\n').slice(1, -1)).toEqual(said)
  const { issues } = JSON.parse(run(['export', '--json', folder]).stdout)
  expect(issues[0].sources[0]).toMatchObject({ folded: 2, privateUse: 2, privateUseAt: 3 })
  const index = `--index=${mkdtempSync(join(tmpdir(), 'lbx-e2e-'))}`
  expect(run(['find', '大桥', '-C', folder, index]).stdout).toContain('桥')
  const doctor = run(['doctor', '-C', folder, index]).stdout
  for (const line of said) expect(doctor).toContain(line)
})

it('doctor names what an archivist wrote and cannot be read, and does not promise that the next search mends it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-e2e-'))
  const index = `--index=${mkdtempSync(join(tmpdir(), 'lbx-e2e-'))}`
  writeFileSync(join(folder, 'a.md'), '---\nheadline: 古桥\n---\n\n古桥修好了。\n')
  expect(run(['find', '古桥', '-C', folder, index]).status).toBe(0)
  writeFileSync(join(folder, 'corpus.toml'), 'paper = "')
  const { stdout, status } = run(['doctor', '-C', folder, index])
  expect(stdout).toContain('corpus.toml:1')
  expect(stdout).not.toContain('下次查时自动更新')
  expect(status).toBe(1)
})

it.each([
  [['export', '/no/such/folder'], 2, '没有这个文件夹或文件'],
  [['export', '--encoding=klingon', 'corpus'], 2, '不认识“klingon”'],
  [['check-pages', '--limit=much', 'corpus'], 2, '要一个正整数'],
  [['check-pages', '--csv', 'corpus'], 2, '属于 export collection figures kwic'],
  [['index', '--doubtful', 'corpus'], 2, '属于 check-pages'],
  [['index', '--doubt', 'corpus'], 2, '不认识，请看 lbx-tui index --help'],
  [['check-pages', 'bin'], 1, '没有读到文章'],
  [['index', 'bin'], 1, '没有读到文章'],
])('%j ends with %i and says why', (args, status, said) => {
  const made = run(args)
  expect(made.status).toBe(status)
  expect(made.stderr).toContain(said)
  expect(made.stderr.trim().split('\n')).toHaveLength(1)
})

it('a mistake in the manifest or the corrections is said with its place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-manifest-'))
  writeFileSync(join(folder, 'corpus.toml'), 'paper = [\n')
  for (const verb of ['index', 'check-pages']) {
    expect(run([verb, folder])).toMatchObject({ status: 2 })
    expect(run([verb, folder]).stderr).toContain('corpus.toml')
  }
})

it('marks of Chinese do not stand in English sentences', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-marks-'))
  writeFileSync(
    join(folder, '01.txt'),
    '一、新区大桥昨天合龙，两岸居民出门十分钟就能过河。\n市图书馆的自习区摆了一百二十个座位，\n三千亩梨园游人不断，村民在自家院里\n',
  )
  const { stdout } = run(['check-pages', '--doubtful', '--lang=en', folder])
  expect(stdout).toMatch(/^01\.txt:1: 0\.\d\d [a-z ,]+, [a-z ,]+: \p{Script=Han}/u)
})

it('ends quietly when the reader of the pipe has seen enough', () => {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${root}bin/lbx-tui.js" export corpus | head -1`],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  expect([status, stderr]).toEqual([0, ''])
})

it('the explorer shows inferred headlines as inferred', async () => {
  const terminal = launch()
  await terminal.until((screen) => screen.includes('~ '), 'an inferred headline')
  terminal.type('q')
  await terminal.exited
})
