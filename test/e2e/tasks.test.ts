import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ran } from './running.ts'
import { launch, shows } from './terminal.ts'

// What people come for, in as few keys as it takes.

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
