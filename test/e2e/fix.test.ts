import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { launch, shows } from './terminal.ts'

it('puts a headline right: shows what would become of it, keeps it, and takes it back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-fix-'))
  cpSync(new URL('../../corpus', import.meta.url).pathname, folder, { recursive: true })
  const kept = join(folder, 'corrections.toml')
  const terminal = launch({ args: ['-C', folder] })
  await terminal.until(shows('本报讯'))
  terminal.type(':fix\r')
  await terminal.until(shows('哪里认错了'))
  terminal.type('2')
  await terminal.until(() => terminal.screen().at(-1)!.startsWith('标题应当是 = 离石：项目与环境一起抓'))
  terminal.type('！\r')
  await terminal.until(shows('离石：项目与环境一起抓！'), 'what would become of it')
  await terminal.until((screen) => /- .*离石：项目与环境一起抓 /.test(screen) && /\+ .*一起抓！/.test(screen))
  expect(existsSync(kept)).toBe(false)
  terminal.type('\x1b')
  await terminal.until(shows('q 退出'))
  terminal.type(':fix\r2')
  await terminal.until(() => terminal.screen().at(-1)!.startsWith('标题应当是 = '))
  terminal.type('！\r')
  await terminal.until(shows('Enter 照此更正'))
  terminal.type('\r')
  await terminal.until(shows('已更正'))
  expect(readFileSync(kept, 'utf8')).toContain('离石：项目与环境一起抓！')
  await terminal.until(
    (screen) => screen.split('\n')[1]!.includes('一起抓！'),
    'the list with the new headline',
  )
  terminal.type(':unfix\r')
  await terminal.until(shows('已撤销：head 2023-05-30-01.txt:3 '))
  expect(readFileSync(kept, 'utf8')).toBe('')
  await terminal.until((screen) => !screen.split('\n')[1]!.includes('一起抓！'), 'the list as it was')
  terminal.type('ZZ')
  await terminal.exited
})

it('says where a corrections file was broken by hand, leaves it alone and goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-fix-'))
  cpSync(new URL('../../corpus', import.meta.url).pathname, folder, { recursive: true })
  const kept = join(folder, 'corrections.toml')
  const terminal = launch({ args: ['-C', folder] })
  await terminal.until(shows('本报讯'))
  terminal.type(':fix\r')
  await terminal.until(shows('哪里认错了'))
  const broken = '# 手写的\n[[correction]\n'
  writeFileSync(kept, broken)
  terminal.type('2')
  await terminal.until(() => terminal.screen().at(-1)!.startsWith('标题应当是 = '))
  terminal.type('！\r')
  await terminal.until(shows('corrections.toml:2'))
  terminal.type('\x1b')
  await terminal.until((screen) => !screen.includes('哪里认错了'))
  terminal.type(':unfix\r')
  await terminal.until(() => terminal.screen().at(-1)!.includes('corrections.toml:2'))
  expect(readFileSync(kept, 'utf8')).toBe(broken)
  writeFileSync(kept, '')
  terminal.type(':unfix\r')
  await terminal.until(shows('没有更正可撤销'))
  terminal.type('ZZ')
  expect(await terminal.exited).toMatchObject({ exitCode: 0 })
})

it('writes nothing when it is restricted', async () => {
  const terminal = launch({ args: ['--restricted'] })
  await terminal.until(shows('本报讯'))
  terminal.type(':fix\r')
  await terminal.until(shows('受限模式'))
  terminal.type('ZZ')
  await terminal.exited
})
