import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ran } from './running.ts'
import { launch, shows } from './terminal.ts'

// What people come for, in as few keys as it takes.

const program = new URL('../../bin/lbx-tui.js', import.meta.url).pathname
const hasVim = spawnSync('vim', ['--version']).status === 0

it.each([
  ['the list', ''],
  ['an article', 'l'],
  ['the names', 'l\t'],
])('goes to the next issue by one key, from %s', async (_, keys) => {
  const terminal = launch({ args: [] })
  await terminal.until(shows('本报讯'))
  terminal.type(keys)
  terminal.type(')')
  await terminal.until(shows('▾ 2023-05-29'), 'the issue before, open')
  terminal.type('ZZ')
  await terminal.exited
})

it('mends a wrong name: three keys and the name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-task-'))
  cpSync(new URL('../../corpus', import.meta.url).pathname, folder, { recursive: true })
  const terminal = launch({ args: ['-C', folder] })
  await terminal.until(shows('本报讯'))
  terminal.type('\t\t')
  await terminal.until(() => terminal.actedOn().includes('廉海平'), 'the name')
  terminal.type(':fix\r')
  await terminal.until(shows('4 属于'))
  terminal.type('4某某人\r')
  await terminal.until(shows('Enter 照此更正'), 'what would become of it')
  terminal.type('\r')
  await terminal.until(() => terminal.actedOn().includes('某某人'), 'the name as it is now')
  expect(readFileSync(join(folder, 'corrections.toml'), 'utf8')).toMatch(/operation = "belongs"[\s\S]*某某人/)
  // An index of its own would say the same.
  const who = ran(['who', '某某人', '-C', folder, '--json'])
  expect(JSON.parse(who.stdout)[0]).toMatchObject({ name: '某某人' })
  terminal.type('ZZ')
  await terminal.exited
})

it('opens a pasted citation again: one command', async () => {
  const terminal = launch({ args: ['open', '《吕梁读本》2023-04-22 1版《乔晓峰到吕梁调查队调研》'] })
  await terminal.until(shows('乔晓峰一行翻看了'), 'the article')
  terminal.type('ZZ')
  await terminal.exited
})

it.skipIf(!hasVim)(
  'pastes a name with its office and its source into vim: two keys after the command',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lbx-vim-'))
    const [lbx, written] = [join(folder, 'lbx-tui'), join(folder, 'story.txt')]
    writeFileSync(lbx, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, { mode: 0o755 })
    const terminal = launch({
      command: ['vim', '-u', 'NONE', '-N', '-i', 'NONE', '--cmd', 'set encoding=utf-8'],
      args: [written],
    })
    await terminal.until(shows('story.txt'), 'vim')
    terminal.type(`:r !${lbx} pick 乔晓峰\r`)
    await terminal.until(shows('乔晓峰到吕梁调查队调研'), 'the results')
    await terminal.until(() => terminal.actedOn() !== '', 'the first result')
    // To the names, of which the one that was asked for is the first.
    terminal.type('\x1b[ZY')
    await terminal.until((screen) => (screen.match(/^~\s*$/gm) ?? []).length > 9, 'vim again')
    terminal.type('\x1b:wq\r')
    await terminal.exited
    expect(readFileSync(written, 'utf8')).toMatch(/主席乔晓峰.*《吕梁读本》2023-/)
  },
)
