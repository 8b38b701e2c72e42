import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { launch, shows, type Terminal } from './terminal.ts'

/** Runs of the program that share what they remember. */
function someRuns() {
  const state = mkdtempSync(join(tmpdir(), 'lbx-kept-'))
  const folder = join(state, 'lbx-tui')
  const run = async () => {
    const terminal = launch({ environment: { XDG_STATE_HOME: state } })
    await terminal.until(shows('本报讯'))
    return terminal
  }
  const kept = () => {
    const names = existsSync(folder) ? readdirSync(folder) : []
    return names
      .map((name) => (name.startsWith('.') ? '' : readFileSync(join(folder, name), 'utf8')))
      .join('\n')
  }
  const untilKept = (terminal: Terminal, text: RegExp) => terminal.until(() => text.test(kept()))
  const mark = async (terminal: Terminal, name: string) => {
    terminal.type(`m${name}`)
    await terminal.until(shows(`已做记号 ${name}`))
  }
  return { folder, run, kept, untilKept, mark }
}

it('what two programs remember is there for the next, though one was killed and the folder had vanished', async () => {
  const { folder, run, untilKept, mark } = someRuns()
  const [one, other] = [await run(), await run()]
  one.type('l')
  other.type('jjl')
  await mark(one, 'a')
  await untilKept(one, /"a":/)
  await mark(other, 'b')
  await untilKept(other, /"b":/)
  rmSync(folder, { recursive: true })
  await mark(one, 'c')
  await untilKept(one, /"c":/)
  one.kill('SIGKILL')
  await one.exited
  other.type('/项目\r')
  await other.until(shows('项目'))
  other.type('ZZ')
  await other.exited
  const next = await run()
  for (const [name, marked] of [
    ['b', '水保所小区防火查到每一户'],
    ['a', '51个项目 总投资347亿元'],
    ['b', '水保所小区防火查到每一户'],
    ['c', '51个项目 总投资347亿元'],
  ] as const) {
    next.type(`'${name}`)
    await next.until(shows(marked), `the article of ${name}`)
  }
  next.type('ZZ')
  await next.exited
  expect(readFileSync(join(folder, 'history.json'), 'utf8')).toContain('项目')
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
})

it.each(['SIGTERM', 'SIGHUP'])('a mark that was made just before %s is kept', async (signal) => {
  const { run, kept, mark } = someRuns()
  const terminal = await run()
  terminal.type('l')
  await mark(terminal, 'a')
  terminal.kill(signal)
  await terminal.exited
  expect(kept()).toMatch(/"a":/)
})

it('where nothing can be kept, that is said, once', async () => {
  const terminal = launch({ environment: { XDG_STATE_HOME: '/dev/null/state' } })
  await terminal.until(shows('没有写成：写不了 /dev/null/state/'))
  terminal.type('j')
  await terminal.until((screen) => !screen.includes('没有写成'))
  terminal.type('ZZ')
  expect(await terminal.exited).toMatchObject({ exitCode: 0 })
  expect(terminal.output().split('没有写成')).toHaveLength(2)
})
