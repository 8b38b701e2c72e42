import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { aFolder, put } from '../store/a-folder.ts'
import { ran } from './running.ts'

// What nobody means to type: one line that says what is wrong and what to do, and no answer to another question.

const program = new URL('../../bin/lbx-tui.js', import.meta.url).pathname
const [corpus, empty, caches] = [aFolder(), aFolder(), aFolder()]
const draft = join(aFolder(), 'draft.md')
const run = (...args: string[]) => ran(args, { XDG_CACHE_HOME: caches })

beforeAll(() => {
  put(corpus, 'a.jsonl', [{ headline: '渡口', text: '区长白云山今天到渡口坐船。' }])
  writeFileSync(draft, '区长白云山今天到渡口坐船。\n')
})

it.each<[string, string[], RegExp]>([
  ['nobody', ['who', '', '-C', corpus], /乔晓峰/],
  ['marks alone', ['what', '。', '-C', corpus], /要找什么|例如|如 lbx-tui/],
  ['a figure of nothing', ['figures', '  ', '-C', corpus], /lbx-tui figures/],
  ['the first use of nothing', ['reuse', '"', '-C', corpus], /lbx-tui reuse/],
  ['a draft against an empty folder', ['check', draft, '-C', empty], /没有读到文章/],
  ['a folder that nothing can be called', ['find', '渡口', '-C', 'x'.repeat(5000)], /-C 另指|-C/],
  ['a value for what takes none', ['find', '渡口', '--json=1', '-C', corpus], /--json.*不带值/],
  ['days the wrong way round', ['find', '渡口', '--since=2023', '--until=2022', '-C', corpus], /--since/],
])('%s is refused', (_, args, said) => {
  const { status, stdout, stderr } = run(...args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(said)
  expect(stderr.trim().split('\n').length).toBe(1)
  expect(stderr.length).toBeLessThan(900)
})

it.each([
  ['with a sign', ['--lang=en']],
  ['behind a blank', ['--lang', 'en']],
  ['the last of two', ['--lang', 'zh', '--lang', 'en']],
])('the language is told %s', (_, args) =>
  expect(run('check', draft, '-C', corpus, ...args).stderr).toMatch(/nothing differs/),
)

it.each([
  ['collocates', ['collocates', '渡口'], 'G²'],
  ['keyness of all there is', ['keyness', '渡口'], '--against'],
  ['keyness against what stands nowhere', ['keyness', '渡口', '--against=潜水艇'], '没有找到 潜水艇'],
])('that nothing stands out is not said as if nothing were found: %s', (_, args, said) => {
  for (const more of [[], ['--json'], ['--csv']]) {
    const { status, stderr } = run(...args, '-C', corpus, ...more)
    expect([status, stderr.trim().split('\n').at(-1)]).toEqual([1, expect.stringContaining(said)])
    expect(stderr).not.toContain('没有找到 渡口')
  }
})

it.runIf(existsSync('/proc/self'))('a folder that can never be made is refused and not waited for', () => {
  const { status, stderr } = run('find', '渡口', '-C', corpus, '--index', '/proc/lbx/index')
  expect([status, stderr]).toEqual([2, expect.stringContaining('--index')])
})

it.runIf(existsSync('/dev/full')).each([['find', '渡口', '-C', corpus], ['manual'], ['--help']])(
  'what is printed to a full disk is lost with a word: %s',
  (...args) => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [program, ...args, '--lang=zh'], {
      ...{ encoding: 'utf8' as const, stdio: ['ignore', full, 'pipe'] as const },
      env: { ...process.env, XDG_CACHE_HOME: caches },
    })
    expect([status, stderr.trim().split('\n').at(-1)]).toEqual([2, expect.stringContaining('输出写不出去')])
    expect(stderr).not.toContain('    at ')
  },
)

it.skipIf(process.getuid?.() === 0)('a folder without permission is told as what it is', () => {
  const closed = aFolder()
  chmodSync(closed, 0)
  expect(run('find', '渡口', '-C', closed)).toMatchObject({
    ...{ status: 2, stderr: expect.stringContaining('无权读') },
  })
})
