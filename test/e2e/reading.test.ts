import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copies } from './copies.ts'
import { launch, shows, showsPanes, type Terminal } from './terminal.ts'

const bottom = (terminal: Terminal) => terminal.screen().at(-1)!

async function atArticle(options = {}): Promise<Terminal> {
  const terminal = launch(options)
  await terminal.until(shows('本报讯'), 'the first article')
  terminal.type('l')
  await terminal.until(() => bottom(terminal).includes('v 选取'), 'the keys of the article')
  return terminal
}

it('moves by words, selects, and copies what is selected with and without its source', async () => {
  const terminal = await atArticle()
  terminal.type('}}}')
  await terminal.until(() => terminal.actedOn() === '本报', 'the first word of the text')
  terminal.type('w')
  await terminal.until(() => terminal.actedOn() === '讯', 'another word')
  terminal.type('0vee')
  await terminal.until(() => bottom(terminal).includes('y 复制'), 'the keys of a selection')
  terminal.type('y')
  await terminal.until(shows('已复制：本报讯'))
  terminal.type('VY')
  await terminal.until(shows('（2023-05-30 1版《离石：项目与环境一起抓》'))
  expect(copies(terminal)[0]).toBe('本报讯')
  terminal.type('vip')
  terminal.type('y')
  await terminal.until(() => copies(terminal).length === 3, 'the paragraph')
  expect(copies(terminal)[2]).toMatch(/^本报讯.*营商环境。$/)
  terminal.type('ZZ')
  await terminal.exited
})

it('goes to marks, back and forth, and to dates', async () => {
  const terminal = await atArticle()
  terminal.type('ma')
  await terminal.until(shows('已做记号 a'))
  terminal.type(':2022\r')
  await terminal.until(() => /2022-08-03/.test(terminal.actedOn()), 'the bar on the issue')
  terminal.type("'a")
  await terminal.until(() => bottom(terminal).includes('v 选取'), 'the marked article')
  const word = terminal.actedOn()
  terminal.type('G')
  await terminal.until(() => terminal.actedOn() !== word, 'the last line')
  terminal.type("'x")
  await terminal.until(shows('没有记号 x'))
  terminal.type(':nonsense\r')
  await terminal.until(shows('没有命令“nonsense”'))
  terminal.type('ZZ')
  await terminal.exited
})

it('looks up and searches for what the keys act on', async () => {
  const terminal = await atArticle()
  terminal.type('/廉海平\r')
  await terminal.until(shows('8 篇'))
  terminal.type('\r')
  await terminal.until(() => bottom(terminal).includes('v 选取'))
  terminal.type('K')
  await terminal.until(shows('离石区委书记'), 'the card')
  terminal.type('\x1b*')
  await terminal.until(() => bottom(terminal).startsWith('/廉海平'))
  terminal.type('\r')
  terminal.type('nN')
  terminal.type('g/项目\r')
  await terminal.until(() => bottom(terminal).includes('g/项目'))
  terminal.type('g/没有这个词\r')
  await terminal.until(shows('这一篇里没有“没有这个词”'))
  terminal.type('ZZ')
  await terminal.exited
})

it('shows the source lines of a paragraph, and opens them in an editor', async () => {
  const editor = join(mkdtempSync(join(tmpdir(), 'lbx-editor-')), 'editor.sh')
  writeFileSync(editor, '#!/bin/sh\necho "EDITING $*"\nread line\n', { mode: 0o755 })
  const terminal = await atArticle({ environment: { EDITOR: editor, VISUAL: '' } })
  terminal.type('}}}gs')
  await terminal.until(shows('2023-05-30-01.txt'), 'the file')
  await terminal.until((screen) => /\d+ .*本报讯/.test(screen), 'its lines')
  terminal.type('e')
  await terminal.until(shows('EDITING +'), 'the editor')
  expect(terminal.onAlternate()).toBe(false)
  terminal.type('\r')
  await terminal.until(
    () => terminal.onAlternate() && terminal.screen().join('').includes('2023-05-30-01.txt'),
  )
  terminal.type('\x1bZZ')
  await terminal.exited
})

it('starts nothing and stops nothing when it is restricted', async () => {
  const terminal = await atArticle({ args: ['--restricted'] })
  terminal.type('gs')
  await terminal.until(shows('2023-05-30-01.txt'))
  terminal.type('e')
  await terminal.until(shows('受限模式'))
  terminal.type('\x1b')
  await terminal.until((screen) => !screen.includes('受限模式'), 'the next key')
  terminal.type('\x1a')
  await terminal.until(shows('受限模式'))
  terminal.type('ZZ')
  await terminal.exited
})

it('shows what may follow a key, and the commands that a line may become', async () => {
  const terminal = await atArticle()
  terminal.type('g')
  await terminal.until(shows('看这一段的原文行'), 'what may follow')
  terminal.type('\x1b')
  await terminal.until((screen) => !screen.includes('看这一段的原文行'))
  terminal.type(':next-')
  await terminal.until(shows('next-paragraph'))
  terminal.type('\t\r')
  await terminal.until(shows('王营庄要建教育基地'), 'the next article')
  terminal.type('?')
  await terminal.until(shows('下半屏'))
  terminal.type('/记号')
  await terminal.until(
    (screen) => screen.includes('做记号') && !screen.includes('下半屏'),
    'the keys looked for',
  )
  terminal.type('\x1b')
  terminal.type('\x1bZZ')
  await terminal.exited
})

it('filters the list, and says what it has not', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'))
  terminal.type('f教育')
  await terminal.until(
    (screen) => screen.includes('王营庄要建教育基地') && !screen.includes('小区支部的账本'),
  )
  terminal.type('xyz')
  await terminal.until(shows('没有标题或日期含'))
  terminal.type('\x1b')
  await terminal.until(shows('小区支部的账本'))
  terminal.type('ZZ')
  await terminal.exited
})

it('sums up who and what an issue and a search speak of', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'))
  terminal.type('k')
  await terminal.until((screen) => /廉海平.* \d+\n/.test(screen), 'the people of the issue')
  terminal.type('\x1b[Z')
  await terminal.until(() => bottom(terminal).includes('Esc 返回  Enter 阅读'))
  terminal.type('\r')
  await terminal.until(shows('次'), 'a page')
  terminal.type('\x1bZZ')
  await terminal.exited
})

it('shows the bare text for the terminal to select from', async () => {
  const terminal = await atArticle()
  terminal.type(':plain\r')
  await terminal.until((screen) => !showsPanes(screen) && screen.includes('本报讯'))
  expect(terminal.screen().find((line) => line.includes('本报讯'))).toMatch(/^ {4}本报讯/)
  expect(terminal.output()).toContain('\x1b[?1002l')
  terminal.type('q')
  await terminal.until(showsPanes)
  terminal.type('ZZ')
  await terminal.exited
})

it('filters by headlines of issues that are closed, and opens them again as they were', async () => {
  const terminal = launch()
  await terminal.until(shows('本报讯'))
  expect(terminal.screen().join('\n')).not.toContain('旭阳集团')
  terminal.type('f旭阳')
  await terminal.until(() => terminal.actedOn().includes('市政府与旭阳集团共商'), 'the bar on the headline')
  terminal.type('\x1b')
  await terminal.until(shows('▸ 2022-08-03'), 'the issue closed again')
  terminal.type('ZZ')
  await terminal.exited
})

it('takes the list along to an article that was gone to', async () => {
  const terminal = await atArticle()
  terminal.type('l\r')
  await terminal.until(shows('用例'), 'the page of a person')
  terminal.type('G\r')
  await terminal.until(() => terminal.screen()[0]!.includes('2023-05-29'), 'the older article')
  await terminal.until(shows('▾ 2023-05-29'), 'its issue')
  terminal.type('\x0f')
  await terminal.until(() => terminal.screen()[0]!.includes('2023-05-30'), 'back')
  terminal.type('ZZ')
  await terminal.exited
})

it('shows where a word stands that is nobody’s name', async () => {
  const terminal = await atArticle()
  terminal.type('}}}}')
  await terminal.until(() => terminal.actedOn() === '项目')
  terminal.type('K')
  await terminal.until((screen) => /用例/.test(screen) && /总投资.*347|项目/.test(screen), 'its uses')
  terminal.type('\x1bZZ')
  await terminal.exited
})

it('links files where the terminal is known to follow links, and nowhere else', async () => {
  for (const [environment, isLinked] of [
    [{ TERM_PROGRAM: 'WezTerm', TMUX: '' }, true],
    [{ TERM_PROGRAM: '', TMUX: '', VTE_VERSION: '', KITTY_WINDOW_ID: '', WT_SESSION: '' }, false],
  ] as const) {
    const terminal = await atArticle({ environment })
    terminal.type('}}}gs')
    await terminal.until(shows('2023-05-30-01.txt'), 'the file')
    expect(/\x1b\]8;;file:\/\/\/\S*2023-05-30-01\.txt/.test(terminal.output())).toBe(isLinked)
    terminal.type('\x1bZZ')
    await terminal.exited
  }
})
