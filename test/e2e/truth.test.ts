import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { beforeEach, describe, expect, it } from 'vitest'
import { aFolder } from '../store/a-folder.ts'
import { copies } from './copies.ts'
import { launch, shows, type Terminal } from './terminal.ts'

// What is printed was in the file when it was printed, or says that it may be old.

const program = new URL('../../bin/lbx-tui.js', import.meta.url).pathname
const line = (headline: string, text: string) => `${JSON.stringify({ headline, text, date: '2021-03-05' })}\n`

let corpus: string
let indexes: string
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, ...args, '-C', corpus, '--lang=zh', ...(args[0] === 'export' ? [] : ['--index', indexes])],
    { encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: indexes, XDG_CONFIG_HOME: indexes } },
  )
  return { status, stdout, stderr }
}
const find = (what: string) => {
  const { stdout } = run('find', what, '--json')
  return (JSON.parse(stdout) as { hits: { article: { headline: string } }[] }).hits.map(
    ({ article }) => article.headline,
  )
}
const at = (file: string) => join(corpus, file)
/** As old as files are that nobody has just written. */
const age = (file: string, seconds = 1_600_000_000) => utimesSync(at(file), seconds, seconds)

beforeEach(() => {
  corpus = aFolder()
  indexes = aFolder()
  writeFileSync(at('a.jsonl'), line('大桥', '大桥合龙。'))
  writeFileSync(at('b.jsonl'), line('水库', '水库修好。'))
  for (const file of ['a.jsonl', 'b.jsonl']) age(file)
  expect(find('大桥')).toEqual(['大桥'])
})

describe('a file that has changed is read again before it is cited', () => {
  it.each([
    ['appended to', () => appendFileSync(at('a.jsonl'), line('山路', '山路通车。'))],
    [
      'changed in place, of the same size, in the same second',
      () => {
        const before = statSync(at('a.jsonl'))
        const handle = openSync(at('a.jsonl'), 'r+')
        writeSync(handle, line('山路', '山路通车。'))
        closeSync(handle)
        utimesSync(at('a.jsonl'), before.atime, before.mtime)
      },
    ],
    [
      'replaced by an older one',
      () => {
        writeFileSync(at('.new'), line('山路', '山路通车。'))
        renameSync(at('.new'), at('a.jsonl'))
        age('a.jsonl', 1_400_000_000)
      },
    ],
    [
      'renamed',
      () => {
        rmSync(at('a.jsonl'))
        renameSync(at('b.jsonl'), at('c.jsonl'))
        writeFileSync(at('d.jsonl'), line('山路', '山路通车。'))
      },
    ],
    [
      'in a folder that was swapped for another',
      () => {
        rmSync(corpus, { recursive: true })
        mkdirSync(corpus)
        writeFileSync(at('a.jsonl'), line('山路', '山路通车。'))
      },
    ],
  ])('%s', (_, change) => {
    change()
    expect(find('山路')).toEqual(['山路'])
    for (const file of readdirSync(corpus)) age(file)
    expect(find('山路')).toEqual(['山路'])
  })

  it('so that nothing is printed that is no longer there', () => {
    writeFileSync(at('a.jsonl'), line('山路', '山路通车。'))
    expect(find('大桥')).toEqual([])
  })
})

describe('a corpus that is gone', () => {
  it('says so, keeps its index, and is there again with it', () => {
    renameSync(corpus, `${corpus}-away`)
    expect(run('find', '大桥')).toMatchObject({ status: 2, stdout: '' })
    mkdirSync(corpus)
    const empty = run('find', '大桥')
    expect(empty.stdout).toContain('大桥合龙')
    expect(empty.stderr).toContain('不在了或空了')
    rmSync(corpus, { recursive: true })
    renameSync(`${corpus}-away`, corpus)
    expect(run('find', '大桥')).toMatchObject({ status: 0 })
  })

  it('under the explorer: it goes on, and follows when it is back', async () => {
    const terminal = launch({ args: ['-C', corpus, '--lang=zh', '--index', indexes] })
    await terminal.until(shows('大桥合龙'))
    renameSync(corpus, `${corpus}-away`)
    await terminal.until(shows('不在了或空了'))
    terminal.type('lgs')
    await terminal.until(shows('不能按行看'))
    terminal.type('\x1bhj')
    await terminal.until(shows('水库修好'))
    renameSync(`${corpus}-away`, corpus)
    writeFileSync(at('e.jsonl'), line('山路', '山路通车。'))
    await terminal.until(shows('山路'))
    await terminal.until((screen) => !screen.includes('不在了'), 'the line to go')
    terminal.type('ZZ')
    expect(await terminal.exited).toMatchObject({ exitCode: 0 })
  })
})

describe('an explorer that is open', () => {
  it('shows what a file says after it was changed in place', async () => {
    const terminal = launch({ args: ['-C', corpus, '--lang=zh', '--index', indexes] })
    await terminal.until(shows('大桥合龙'))
    terminal.type('j')
    await terminal.until(shows('水库修好'))
    const handle = openSync(at('a.jsonl'), 'r+')
    writeSync(handle, line('大桥', '大桥通车。'))
    closeSync(handle)
    terminal.type('k')
    await terminal.until(shows('大桥通车'))
    terminal.type('ZZ')
    await terminal.exited
  })
})

const file = () => join(indexes, readdirSync(indexes).find((name) => name.endsWith('.db'))!)

describe('an index', () => {
  it('with other bytes in it is noticed, said and made anew', () => {
    const page = 16_384
    const pages = statSync(file()).size / page
    let rebuilt = 0
    for (let part = 1; part < 8; part++) {
      const handle = openSync(file(), 'r+')
      writeSync(handle, Buffer.alloc(page, 0xa5), 0, page, Math.floor((part * pages) / 8) * page)
      closeSync(handle)
      const { status, stdout, stderr } = run('find', '大桥')
      expect([status, stdout.includes('大桥合龙')], stderr).toEqual([0, true])
      if (stderr.includes('重')) rebuilt++
    }
    expect(rebuilt).toBeGreaterThan(0)
  })

  it.each([
    ['below a file', () => join(at('a.jsonl'), 'x')],
    ['below a name that is too long', () => join(indexes, 'x'.repeat(300), 'y')],
  ])('that cannot be made %s is refused with a way out', (_, place) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [program, 'find', '大桥', '-C', corpus, '--lang=zh', '--index', place()],
      { encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([2, expect.stringContaining('--index 换一个文件夹')])
  })

  it('that cannot be made ends the explorer with a way out', async () => {
    const terminal = launch({ args: ['-C', corpus, '--lang=zh', '--index', join(at('a.jsonl'), 'x')] })
    expect(await terminal.exited).toMatchObject({ exitCode: 2 })
    expect(terminal.screen().join('')).toContain('--index 换一个文件夹')
  })

  it('held by a program that stands still keeps nobody from asking', async () => {
    const holder = `
      const Database = require('libsql')
      const lock = new Database(process.argv[1] + '.lock')
      lock.exec('BEGIN EXCLUSIVE')
      console.log('held')
      setInterval(() => {}, 1000)`
    const holding = spawn(process.execPath, ['-e', holder, file()], {
      env: { ...process.env, NODE_PATH: new URL('../../node_modules', import.meta.url).pathname },
    })
    await once(holding.stdout, 'data')
    try {
      appendFileSync(at('a.jsonl'), line('山路', '山路通车。'))
      const { status, stdout, stderr } = run('find', '大桥')
      expect(status).toBe(0)
      expect(stdout).toContain('大桥合龙')
      expect(stderr).toMatch(/另一个程序.*占/)
    } finally {
      holding.kill('SIGKILL')
    }
  })
})

/** What was young when it was read is read once more: here that has been done, too. */
function settle(): void {
  const database = new Database(file())
  database.exec('UPDATE files SET settled = 1')
  database.close()
}

/** Stops an explorer while it writes nothing: one that stands still with the index in its hands keeps others from it. */
function stopBetweenReadings(terminal: Terminal): void {
  const lock = new Database(`${file()}.lock`, { timeout: 120_000 })
  lock.exec('BEGIN EXCLUSIVE')
  terminal.kill('SIGSTOP')
  lock.close()
}

it('what another program has read into the index is there for an explorer that is open', async () => {
  const terminal = launch({ args: ['-C', corpus, '--lang=zh', '--index', indexes] })
  await terminal.until(shows('大桥合龙'))
  // The first may come because every explorer reads once when it has opened.
  for (const [headline, text, seconds] of [
    ['山路', '山路通车。', 1_500_000_000],
    ['河滩', '河滩种树。', 1_500_000_001],
  ] as const) {
    // The other program is done before this one looks at the files.
    stopBetweenReadings(terminal)
    appendFileSync(at('a.jsonl'), line(headline, text))
    age('a.jsonl', seconds)
    expect(find(headline)).toEqual([headline])
    settle()
    terminal.kill('SIGCONT')
    await terminal.until(shows(`  ${headline}`))
  }
  terminal.type('ZZ')
  await terminal.exited
})

it('a bar and a mark stay with their article where it begins in another line, and its line is another’s', async () => {
  writeFileSync(
    at('a.jsonl'),
    line('大桥', '大桥合龙。') + line('水库', '水库修好。') + line('山路', '山路通车。'),
  )
  age('a.jsonl')
  rmSync(at('b.jsonl'))
  const terminal = launch({ args: ['-C', corpus, '--lang=zh', '--index', indexes] })
  await terminal.until(shows('大桥合龙'))
  terminal.type('gg')
  await terminal.until(shows('3 篇'))
  terminal.type('jj')
  await terminal.until(shows('水库修好'))
  terminal.type('ma')
  const before = line('河滩', '河滩种树。')
  writeFileSync(
    at('a.jsonl'),
    before + line('大桥', '大桥合龙。') + line('水库', '水库修好。') + line('山路', '山路通车。'),
  )
  await terminal.until(shows('  河滩'))
  await terminal.until((screen) => terminal.actedOn().includes('水库') && screen.includes('水库修好'))
  terminal.type('gg')
  await terminal.until((screen) => !screen.includes('水库修好'))
  terminal.type("'a")
  await terminal.until(shows('水库修好'))
  terminal.type('Y')
  // That it was copied is soon said no more, for an article has come.
  await terminal.until(() => copies(terminal).some((text) => text.includes('a.jsonl:3')), 'the source')
  terminal.type('ZZ')
  await terminal.exited
})

it('what could not be read is said where the person looks', async () => {
  writeFileSync(
    at('picture.txt'),
    Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8A', 'base64'),
  )
  appendFileSync(at('b.jsonl'), '{"headline":')
  const terminal = launch({ args: ['-C', corpus, '--lang=zh', '--index', indexes] })
  await terminal.until(shows('没有读成：b.jsonl:2 … 2'))
  terminal.type('ZZ')
  await terminal.exited
  const { stdout } = run('doctor')
  expect(stdout).toContain('picture.txt：不是文本')
  expect(stdout).toContain('b.jsonl:2：内容有误')
})
