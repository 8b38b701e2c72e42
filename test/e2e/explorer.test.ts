import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copies } from './copies.ts'
import { dividersOf, launch, shows, showsPanes } from './terminal.ts'

it('opens on the bundled corpus: issues at the left, an article at the right', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'), 'the first article')
  await terminal.until(shows('▸ 2022-08-03 周三'), 'the oldest issue')
  expect(terminal.onAlternate()).toBe(true)
  const screen = terminal.screen()
  expect(screen[0]).toMatch(/^吕梁读本 +\d+期 \d+篇 │ 2023-05-30 周二/)
  expect(screen[1]).toMatch(/^▾ 2023-05-30 周二 +\d+篇 │/)
  await terminal.until(() => terminal.actedOn().includes('离石：项目与环境一起抓'), 'the bar')
  terminal.type('q')
  expect((await terminal.exited).exitCode).toBe(0)
})

it('opens in a shell of a build server, where CI is set', async () => {
  const terminal = launch({ environment: { CI: 'true', CONTINUOUS_INTEGRATION: '1' } })
  await terminal.until(() => terminal.actedOn().includes('离石：项目与环境一起抓'), 'the bar')
  terminal.type('q')
  expect((await terminal.exited).exitCode).toBe(0)
})

it('reads an article of an older issue, set in paragraphs', async () => {
  const terminal = launch()
  await terminal.until(shows('2022-08-03'))
  terminal.type('G\r')
  await terminal.until(shows('三级网格织密一张网'), 'the issue to open')
  terminal.type('j')
  await terminal.until(shows('吕梁把城乡治理的力量'), 'the article')
  terminal.type('\r')
  terminal.type('G')
  await terminal.until(shows('100%'), 'the end of the article')
  terminal.type(']]')
  await terminal.until(shows('旭阳集团1995年创立'), 'the next article')
  terminal.type('qq')
  await terminal.exited
})

it('draws every cell in its column, whichever width the terminal gives to “ and …', async () => {
  for (const ambiguous of [1, 2] as const) {
    const terminal = launch({ ambiguous, args: [`--ambiguous=${ambiguous}`] })
    await terminal.until(shows('本报讯'))
    terminal.type('G\rjl')
    const isStraight = () =>
      terminal
        .cells()
        .slice(0, 39)
        .every((row) => `${dividersOf(row)}` === '34,92')
    await terminal.until(
      (screen) => screen.includes('三级网格织密一张网') && screen.includes('吕梁把城乡') && isStraight(),
      'the divider to stand in one column',
    )
    terminal.type('qq')
    await terminal.exited
  }
})

it.each([
  ['q', 'q', 0],
  ['ZZ', 'ZZ', 0],
  ['Ctrl-c', '\x03', 0],
])('leaves by %s with the terminal as it was', async (_, keys, status) => {
  const terminal = launch()
  await terminal.until(shows('本报讯'))
  expect(terminal.cursorHidden()).toBe(true)
  terminal.type(keys)
  expect((await terminal.exited).exitCode).toBe(status)
  expect(terminal.onAlternate()).toBe(false)
  expect(terminal.cursorHidden()).toBe(false)
  expect(terminal.screen().join('')).toBe('')
})

it('leaves the terminal as it was when it is ended from outside', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'))
  terminal.kill('SIGTERM')
  await terminal.exited
  expect(terminal.onAlternate()).toBe(false)
  expect(terminal.cursorHidden()).toBe(false)
})

it('follows the size of the window, and says so when it is too small', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'))
  await terminal.resize(50, 20)
  await terminal.until((screen) => !showsPanes(screen) && screen.includes('2023-05-30'), 'one pane')
  terminal.type('\t')
  await terminal.until(shows('本报讯'), 'the article alone')
  await terminal.resize(18, 4)
  await terminal.until(shows('窗口太小'))
  await terminal.resize(120, 40)
  await terminal.until(showsPanes, 'both panes again')
  terminal.type('qq')
  await terminal.exited
})

it('shows its keys on ?, also as an input method types it', async () => {
  for (const key of ['?', '？']) {
    const terminal = launch()
    await terminal.until(shows('本报讯'))
    terminal.type(key)
    await terminal.until(shows('下半屏'), 'the help')
    terminal.type('x')
    await terminal.until(shows('本报讯'), 'the article again')
    terminal.type('q')
    await terminal.exited
  }
})

it('shows hostile text instead of obeying it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-hostile-'))
  writeFileSync(
    join(folder, '2020-01-01.md'),
    '---\nheadline: "坏\\e[2J标题"\n---\n\n正文\x1b]0;title\x07结束\n',
  )
  const terminal = launch({ args: ['-C', folder] })
  await terminal.until(shows('结束'))
  expect(terminal.screen().join('\n')).toContain('坏␛[2J标题')
  expect(terminal.screen().join('\n')).toContain('正文␛]0;title␇结束')
  expect(terminal.output()).not.toContain('\x1b]0;title')
  terminal.type('q')
  await terminal.exited
})

it.each([
  [['--nonsense'], '选项 --nonsense：不认识'],
  [['--ambiguous=3'], '选项 --ambiguous：不能是“3”'],
  [['-C', '/no/such/corpus'], '语料 /no/such/corpus：没有这个文件夹'],
])('says in one line what is wrong with %j', async (args, said) => {
  const terminal = launch({ args })
  expect((await terminal.exited).exitCode).toBe(2)
  expect(terminal.screen().join('\n')).toContain(said)
})

it('says what an empty corpus lacks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-empty-'))
  const terminal = launch({ args: ['-C', folder] })
  await terminal.until(shows('没有可读的文章'))
  terminal.type('q')
  expect((await terminal.exited).exitCode).toBe(0)
})

it('searches as you type, forgives, marks what it found, and goes back', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'))
  terminal.type('/')
  terminal.type('qxf')
  await terminal.until(shows('“qxf”按“乔晓峰”找到'), 'the forgiven result')
  // A line's room may be spread behind its marks.
  await terminal.until((screen) => /4月20日， ?吕梁市政协党组书记/.test(screen), 'its article')
  terminal.type('\x15四议')
  await terminal.until(shows('按事情大小分成四级'), 'another result')
  terminal.type('\r')
  await terminal.until(shows('n 下一处'), 'the line to close')
  terminal.type('\x1b')
  await terminal.until(shows('▸ 2023-05-29'), 'the list again')
  terminal.type('/"开')
  await terminal.until(shows('引号没有配对'), 'what is wrong with the query')
  terminal.type('\x1b')
  await terminal.until(shows('▸ 2023-05-29'))
  terminal.type('q')
  expect((await terminal.exited).exitCode).toBe(0)
})

it('shows who and what an article speaks of, and where', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'))
  terminal.type('/三级网格织密\r')
  await terminal.until(shows('孙大军 市委书记'), 'the people of the article')
  terminal.type('\t\t')
  await terminal.until(() => terminal.actedOn().includes('孙大军'), 'the bar on a person')
  terminal.type('jj')
  await terminal.until(() => terminal.actedOn().includes('1768个'), 'the bar on a figure')
  terminal.type('ZZ')
  expect((await terminal.exited).exitCode).toBe(0)
})

it('notices a page that comes while it is open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-grows-'))
  const page = (date: string, headline: string) =>
    writeFileSync(join(folder, `${date}.md`), `---\nheadline: ${headline}\ndate: ${date}\n---\n\n正文。\n`)
  page('2020-01-01', '旧的一篇')
  const terminal = launch({ args: ['-C', folder] })
  await terminal.until(shows('旧的一篇'))
  page('2020-01-02', '新来的一篇')
  await terminal.until(shows('2020-01-02'), 'the new issue')
  terminal.type('gg\r')
  await terminal.until(shows('新来的一篇'), 'its article')
  terminal.type('q')
  await terminal.exited
})

it('copies the sentence of a person with its source', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'))
  terminal.type('/qiaoxiaofeng\r')
  await terminal.until(shows('乔晓峰 吕梁市政协'), 'the people of the article')
  terminal.type('\t\tY')
  await terminal.until(() => copies(terminal).length > 0, 'what was copied')
  expect(copies(terminal)[0]).toBe(
    '4月20日，吕梁市政协党组书记、主席乔晓峰来到国家统计局吕梁调查队，同队里座谈，商量两家怎样把调研工作连起来做。' +
      '（《吕梁读本》2023-04-22 1版《乔晓峰到吕梁调查队调研》）',
  )
  terminal.type('ZZ')
  await terminal.exited
})

it('opens the page of a person: offices with their sentences, and the way to articles', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'))
  terminal.type('/旭阳集团\r')
  await terminal.until(shows('张广勇 吕梁市市长'))
  // What was asked for stands first.
  terminal.type('\t\tj\r')
  await terminal.until((screen) => /市政府党组书记、市长 +2023-04-22/.test(screen), 'the offices over time')
  terminal.type('j\r')
  await terminal.until(shows('会议由市政府党组书记、市长张广勇主持'), 'the article that says so')
  terminal.type('ZZ')
  await terminal.exited
})
