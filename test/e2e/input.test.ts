import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dividersOf, launch, shows } from './terminal.ts'

const aHome = () => mkdtempSync(join(tmpdir(), 'lbx-input-'))

it('takes the keys of one read, pastes cut in two and what is typed ahead', async () => {
  const terminal = launch()
  terminal.type('jj')
  await terminal.until(() => terminal.actedOn().includes('老人家里的废纸清走了'), 'keys typed ahead')
  terminal.type('\x1b[A')
  await terminal.until(() => terminal.actedOn().includes('王营庄要建教育基地'), 'an arrow')
  // How late the rest of a key may come is for the decoder's own tests: that of a paste is waited for.
  terminal.type('/\x1b[200~乔晓\n')
  terminal.type('峰 \x1b[31m\x1b[201~')
  await terminal.until(() => terminal.screen().at(-1)!.includes('/乔晓 峰 ␛[31m'), 'the paste, on one line')
  terminal.type('\x15乔晓峰')
  await terminal.until((screen) => screen.startsWith('1 篇'), 'the results')
  terminal.type('\x03')
  await terminal.until(shows('▸ 2023-05-29'))
  terminal.type('ZZ')
  expect((await terminal.exited).exitCode).toBe(0)
})

it('shows the cursor where text is typed, and nowhere else', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'))
  expect(terminal.cursorHidden()).toBe(true)
  terminal.type('/吕梁')
  await terminal.until(() => terminal.screen().at(-1)!.startsWith('/吕梁') && !terminal.cursorHidden())
  expect(terminal.cursor()).toEqual([39, 5])
  terminal.type('\x1b[D')
  await terminal.until(() => terminal.cursor()[1] === 3, 'the cursor on the second character')
  terminal.type('\x01')
  await terminal.until(() => terminal.cursor()[1] === 1)
  terminal.type('\x1b')
  await terminal.until(() => terminal.cursorHidden())
  terminal.type('ZZ')
  await terminal.exited
})

it('obeys the mouse, until it is turned off', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'))
  await terminal.until(shows('老人家里的废纸清走了'), 'the list')
  const row = terminal.screen().findIndex((line) => line.includes('老人家里的废纸清走了')) + 1
  terminal.type(`\x1b[<0;6;${row}M\x1b[<0;6;${row}m`)
  await terminal.until(() => terminal.actedOn().includes('老人家里的废纸清走了'), 'the bar at the pointer')
  // What is dragged over is what is seen: the text has to be there.
  await terminal.until(shows('水保所小区防火查到每一户'))
  terminal.type('\x1b[<0;60;7M\x1b[<32;80;7M\x1b[<0;80;7m')
  await terminal.until(() => terminal.screen().at(-1)!.includes('y 复制'), 'a selection')
  terminal.type('\x1b:mouse\r')
  await terminal.until(shows('鼠标已关'))
  await terminal.until(() => terminal.output().includes('\x1b[?1002l'), 'the mouse to be let go')
  terminal.type('ZZ')
  await terminal.exited
})

it('stops for the shell and goes on', async () => {
  const terminal = launch({
    command: ['sh', '-c', `set -m; "$0" "$1"; echo STOPPED; read -r line; fg >/dev/null`, process.execPath],
    args: [new URL('../../bin/lbx-tui.js', import.meta.url).pathname],
  })
  await terminal.until(shows('本报讯'))
  terminal.type('\x1a')
  await terminal.until(shows('STOPPED'), 'the shell')
  expect([terminal.onAlternate(), terminal.cursorHidden()]).toEqual([false, false])
  terminal.type('\r')
  await terminal.until((screen) => terminal.onAlternate() && screen.includes('本报讯'), 'the explorer again')
  terminal.type('j')
  await terminal.until(() => terminal.actedOn().includes('王营庄要建教育基地'))
  terminal.type('ZZ')
  await terminal.exited
})

it('opens as it was left: the same article at the same paragraph, marks and searches', async () => {
  const environment = { XDG_STATE_HOME: aHome() }
  const first = launch({ environment })
  await first.until(shows('本报讯'))
  first.type('/乔晓峰\r\x1b')
  await first.until(shows('▸ 2023-05-29'))
  first.type('jl}}}}}ma')
  await first.until(shows('已做记号 a'))
  await first.until(() => first.actedOn() === '中小学生', 'the first word of the third paragraph')
  first.kill('SIGHUP')
  await first.exited
  const second = launch({ environment })
  await second.until(shows('教育基地'))
  second.type('l')
  await second.until(() => second.actedOn() === '中小学生', 'the same paragraph')
  second.type('/\x10')
  await second.until(() => second.screen().at(-1)!.startsWith('/乔晓峰'), 'the search of the last time')
  second.type('\x1bZZ')
  await second.exited
})

it('takes keys and panes from the settings, and says what is wrong with them', async () => {
  const folder = aHome()
  mkdirSync(join(folder, 'lbx-tui'))
  writeFileSync(
    join(folder, 'lbx-tui', 'config.toml'),
    'measure = 99\n[panes]\nlist = 30\n[keys]\ndown = "s"\nquit = "Q"\n',
  )
  const terminal = launch({ environment: { XDG_CONFIG_HOME: folder } })
  await terminal.until(shows('config.toml 第 1 行'), 'the mistake')
  await terminal.until(() => dividersOf(terminal.cells()[0]!)[0] === 31, 'a list of thirty columns')
  terminal.type('s')
  await terminal.until(() => terminal.actedOn().includes('王营庄要建教育'), 'the bar')
  terminal.type('Q')
  expect((await terminal.exited).exitCode).toBe(0)
})

it('opens the corpus of the settings in their language, unless another is named', async () => {
  const folder = aHome()
  mkdirSync(join(folder, 'lbx-tui'))
  writeFileSync(
    join(folder, 'own.md'),
    '---\nheadline: 自己的报\ndate: 2021-03-05\n---\n\n县里的文化馆开馆了。\n',
  )
  writeFileSync(join(folder, 'lbx-tui', 'config.toml'), `corpus = ${JSON.stringify(folder)}\nlang = "en"\n`)
  const environment = { XDG_CONFIG_HOME: folder, LBX_CORPUS: '' }
  const terminal = launch({ environment })
  await terminal.until((screen) => screen.includes('自己的报') && screen.includes('quit'))
  terminal.type('ZZ')
  await terminal.exited
  const other = launch({ environment, args: ['-C', 'corpus', '--lang=zh'] })
  await other.until((screen) => screen.includes('本报讯') && screen.includes('退出'))
  other.type('ZZ')
  await other.exited
})

it('asks the terminal how wide it draws “ and …', async () => {
  for (const ambiguous of [1, 2] as const) {
    const terminal = launch({ ambiguous })
    await terminal.until(shows('本报讯'))
    const isStraight = () =>
      terminal
        .cells()
        .slice(0, 39)
        .every((row) => `${dividersOf(row)}` === '34,92')
    await terminal.until((screen) => screen.includes('51个项目') && isStraight(), 'straight dividers')
    terminal.type('ZZ')
    await terminal.exited
  }
})
