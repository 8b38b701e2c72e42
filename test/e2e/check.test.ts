import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, put } from '../store/a-folder.ts'
import { program, ran } from './running.ts'
import { launch, shows } from './terminal.ts'

const folder = aFolder()
const written = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const wrong = written('wrong.md', '# 稿\n\n𠮷日，区长廉海平到会讲话。\n')
const checked = (...args: string[]) => ran(['check', ...args])

it('says what differs, with the sentence, and ends with 1', () => {
  const { status, stdout, stderr } = checked(wrong)
  expect(status).toBe(1)
  expect(stdout).toMatch(/wrong\.md:3:4 {2}错·职务 {2}区长 {2}.*区委书记/)
  expect(stdout).toContain('可改为：区委书记')
  expect(stdout).toMatch(/区委书记廉海平谈到两件事.*2023-05-30-01\.txt:3/)
  expect(stderr).toBe('错 1 处，疑 0 处，注 0 处\n')
})

it('explains once what is wrong in several places, and names each of them', () => {
  const { stdout } = checked(written('twice.md', '区长廉海平到会。\n\n区长廉海平讲话。\n'))
  expect(stdout.match(/twice\.md:[13]:1 /g)).toEqual(['twice.md:1:1 ', 'twice.md:3:1 '])
  expect(stdout.match(/可改为/g)).toHaveLength(1)
})

it('ends with 0 where nothing differs', () => {
  const right = written('right.md', '区委书记廉海平到会讲话。\n')
  expect(checked(right)).toMatchObject({ status: 0, stdout: '' })
  expect(JSON.parse(checked(right, '--json').stdout)).toEqual({
    findings: [],
    drafts: [{ draft: right, isWhole: true, hiddenFrom: null }],
  })
})

it('tells programs from which line on a draft was hidden', () => {
  const open = written('open.md', '区委书记廉海平到会讲话。\n\n<!-- 再问\n\n区长廉海平到会讲话。\n')
  expect(JSON.parse(checked(open, '--json').stdout).drafts).toEqual([
    { draft: open, isWhole: true, hiddenFrom: 3 },
  ])
})

it.each(['', '\n \n', '```\n区长廉海平\n```\n'])('says that %j has nothing to check', (text) => {
  expect(checked(written('blank.md', text))).toMatchObject({
    ...{ status: 0, stdout: '', stderr: expect.stringMatching(/blank\.md：没有要查的文字\n$/) },
  })
})

it('gives programs the finding in lines, code points and bytes', () => {
  const { findings } = JSON.parse(checked(wrong, '--json').stdout)
  expect(findings).toEqual([
    {
      draft: wrong,
      ...{ kind: 'office', degree: 'error', line: 3, column: 4, offset: 8, length: 2 },
      ...{ byteOffset: 17, byteLength: 6, text: '区长', proposal: '区委书记' },
      says: expect.stringContaining('廉海平'),
      evidence: [
        {
          citation: '离石：项目与环境一起抓[N]. 2023-05-30(1).',
          address: expect.stringMatching(/^lbx:article\/2023-05-30-01\.txt:3,/),
          ...{ file: '2023-05-30-01.txt', line: 3, sentence: expect.stringContaining('区委书记廉海平') },
        },
      ],
    },
  ])
})

it('reads standard input, and prints for quickfix lists and for CI', () => {
  const input = '\n一级网格有1786个。\n'
  const { status, stdout } = spawnSync(process.execPath, [program, 'check', '-', '--vimgrep', '--lang=zh'], {
    ...{ input, encoding: 'utf8', env: { ...process.env, LBX_CORPUS: '' } },
  })
  expect(status).toBe(1)
  expect(stdout).toMatch(/^-:2:16:error: figure: .*1768个\n$/)
  const sarif = JSON.parse(checked(wrong, '--sarif').stdout)
  expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ columnKind: 'unicodeCodePoints' }] })
  expect(sarif.runs[0].results).toMatchObject([
    {
      ...{ ruleId: 'office', level: 'error' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: expect.stringMatching(/^file:\/\/\//) },
            region: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 6, charOffset: 8 },
          },
        },
      ],
    },
  ])
  const wrapped = written('wrapped.md', '\ufeff全区的会议昨天下午在城里开了，区委书记廉\n海萍到会。')
  const { region } = JSON.parse(checked(wrapped, '--sarif').stdout).runs[0].results[0].locations[0]
    .physicalLocation
  expect(region).toEqual({
    ...{ startLine: 1, startColumn: 20, endLine: 2, endColumn: 3, charOffset: 19, charLength: 4 },
    // Of the file, which begins with a mark.
    ...{ byteOffset: 60, byteLength: 10 },
  })
})

it('checks several drafts at once, and none where one cannot be read', () => {
  const [good, other] = [written('good.md', '区委书记廉海平到会。'), written('other.md', '区长廉海平到会。')]
  const { status, stdout } = checked(good, wrong, other, '--vimgrep')
  expect([status, stdout.split('\n').map((line) => line.split(':')[0])]).toEqual([1, [wrong, other, '']])
  expect(JSON.parse(checked(other, good, other, '--json').stdout).findings).toMatchObject([{ draft: other }])
  expect(checked(wrong, join(folder, 'nothing.md'))).toMatchObject({
    ...{ status: 2, stdout: '', stderr: expect.stringContaining('nothing.md') },
  })
})

it('says what its exit status means', () => {
  expect(checked('--help').stdout).toMatch(/0 {2}没有与档案不合的地方\n {2}1 {2}有不合的地方/)
})

it('does not ask again what a file beside the draft lists, or the archivist has confirmed', () => {
  const list = written('list', '# 已核对\noffice: 区长\n')
  expect(checked(wrong, `--ignore=${list}`)).toMatchObject({ status: 0 })
  for (const lines of ['office：区长', '职务：区长'])
    expect(checked(wrong, `--ignore=${written('list', lines)}`)).toMatchObject({ status: 0 })
  for (const odd of ['/dev/zero', folder, written('gbk', Uint8Array.from([0xb9, 0xc5, 0xd6]))])
    expect(checked(wrong, `--ignore=${odd}`)).toMatchObject({
      ...{ status: 2, stdout: '', stderr: expect.stringContaining('--ignore') },
    })
  expect(checked(wrong, '--ignore=/no/such/file')).toMatchObject({ status: 2, stdout: '' })
  const corpus = aFolder()
  const office = (name: string) => ({
    headline: '会议',
    text: `青溪县委书记${name}到村里调研。`,
    date: '2021-03-05',
  })
  put(corpus, 'a.jsonl', [office('林晓东'), office('林晓东'), office('林晓东')])
  const draft = written('name.md', '青溪县委书记林小东出席会议。')
  expect(checked(draft, '-C', corpus)).toMatchObject({ status: 1 })
  writeFileSync(join(corpus, 'corpus.toml'), '[names]\npeople = ["林小东"]\n')
  expect(checked(draft, '-C', corpus)).toMatchObject({ status: 0 })
})

it('says from which line on nothing was checked, since nothing ends a comment', () => {
  const { status, stdout, stderr } = checked(
    written('open.md', '区长廉海平到会。\n\n<!-- 再问\n区长廉海平到会。\n'),
  )
  expect(status).toBe(1)
  expect(stdout.match(/职务 {2}区长/g)).toHaveLength(1)
  expect(stderr).toContain('第 3 行')
})

describe('a draft that is none', () => {
  it.each([
    ['no name', []],
    ['a file that is not there', [join(folder, 'nothing.md')]],
    ['a folder', [folder]],
    ['invalid UTF-8', [written('gbk.md', Uint8Array.from([0x61, 0xb9, 0xc5]))]],
    ['a day that is none', [wrong, '--as-of=2023-13-01']],
    ['a day before all articles', [wrong, '--as-of=1900']],
  ])('%s is refused in one line', (_, args) => {
    const { status, stdout, stderr } = checked(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^lbx-tui: [^\n]+\n$/)
  })
  it('names the byte that is wrong', () => {
    expect(checked(join(folder, 'gbk.md')).stderr).toContain('第 2 字节')
  })
  it('is too large from 2 MiB on, also when it never ends', () => {
    expect(checked(written('large.md', '大'.repeat(700_000) + '大'.repeat(10_000)))).toMatchObject({
      status: 2,
    })
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `yes 大 | head -c 1000000000 | "${process.execPath}" "${program}" check - --lang=zh`],
      { encoding: 'utf8', env: { ...process.env, LBX_CORPUS: '' } },
    )
    expect(status).toBe(2)
    expect(stderr).toContain('2 MiB')
  })
  it.each([
    ['control characters', '\x1b]0;x\x07\x1b[2J区长廉海平\x1b[31m到会。\x00'],
    ['only marks', '”“》《）（'.repeat(20_000)],
    ['one character', '廉'.repeat(300_000)],
    ['names without end', '区长廉海平、'.repeat(20_000)],
    ['quotations without end', '“'.repeat(100_000)],
  ])('%s are harmless', (_, text) => {
    const { status, stdout } = checked(written('odd.md', text))
    expect([0, 1]).toContain(status)
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f]/)
  })
})

it('is shown in the explorer: what differs, both sentences, and the source behind Enter', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'), 'the article')
  terminal.type(`:check ${wrong}\r`)
  await terminal.until(shows('错 职务 区长'), 'what differs')
  await terminal.until(shows('可改为：区委书记'), 'the proposal')
  terminal.type('\r')
  await terminal.until((screen) => screen.includes('一件是项目') && !screen.includes('可改为'), 'the source')
  terminal.type('ZZ')
  await terminal.exited
})
