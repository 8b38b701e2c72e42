import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FORMS } from '../../src/collect/forms/forms.ts'
import { aFolder, put } from '../store/a-folder.ts'
import { ran } from './running.ts'

const caches = aFolder()
const run = (...args: string[]) => ran(args, { XDG_CACHE_HOME: caches })
const corpus = aFolder()
put(
  corpus,
  'a.jsonl',
  Array.from({ length: 300 }, (_, index) => ({
    headline: index % 2 === 0 ? `=HYPERLINK("x")第${index}则` : `第${index}则/../古桥`,
    text: index % 3 === 0 ? '这里有一座古桥。' : '这里没有。',
    byline: '甲一平',
    date: `2021-03-0${1 + (index % 9)}`,
  })),
)
const total = JSON.parse(run('find', '一座古桥', '--json', '-C', corpus).stdout).total as number

/** How many articles a text of a form speaks of. */
const COUNT: Record<string, (text: string) => number> = {
  markdown: (text) => text.match(/^## /gm)?.length ?? 0,
  csv: (text) => text.split('\r\n').length - 2,
  json: (text) => JSON.parse(text).rows.length,
  jsonl: (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)).length,
  text: (text) => text.match(/\[N\]\. /g)?.length ?? 0,
  csl: (text) => JSON.parse(text).length,
  ris: (text) => text.match(/^ER {2}- $/gm)?.length ?? text.split('ER  - \r\n').length - 1,
  bibtex: (text) => text.match(/^@article\{/gm)?.length ?? 0,
  gbt7714: (text) => text.trimEnd().split('\n').length,
}

it.each(FORMS)('as %s exactly the articles that the query counts come out', (form) => {
  expect(total).toBe(100)
  const { status, stdout } = run('export', '一座古桥', `--as=${form}`, '-C', corpus)
  expect([status, COUNT[form]!(stdout)]).toEqual([0, total])
  expect(stdout).not.toMatch(/(^|,|\n)=HYPERLINK.*\r\n/)
})

it('the whole corpus, some days, or nothing', () => {
  expect(COUNT['jsonl']!(run('export', '--as=jsonl', '-C', corpus).stdout)).toBe(300)
  const days = run('export', '--as=gbt7714', '-C', corpus, '--since=2021-03-02', '--until=2021-03-03').stdout
  expect(new Set(days.match(/2021-03-\d\d/g))).toEqual(new Set(['2021-03-02', '2021-03-03']))
  expect(run('export', '从来没有的话', '-C', corpus).status).toBe(1)
})

it('a file that is there stays, unless it is said that it may go; nothing is left beside', () => {
  const folder = aFolder()
  const file = join(folder, 'out.csv')
  const ask = (...more: string[]) =>
    run('export', '一座古桥', '--csv', '-C', corpus, `--output=${file}`, ...more)
  expect(ask()).toMatchObject({ status: 0, stdout: '' })
  expect(COUNT['csv']!(readFileSync(file, 'utf8'))).toBe(total)
  writeFileSync(file, 'mine')
  expect(ask()).toMatchObject({ status: 2, stderr: expect.stringContaining('--force') })
  expect(readFileSync(file, 'utf8')).toBe('mine')
  expect(ask('--force').status).toBe(0)
  expect(COUNT['csv']!(readFileSync(file, 'utf8'))).toBe(total)
  expect(run('export', '一座古桥', '-C', corpus, '--output=/dev/null', '--force').status).toBe(2)
  expect(run('export', '一座古桥', '-C', corpus, `--output=${join(folder, 'no', 'x')}`).status).toBe(2)
  expect(run('export', '"开', '-C', corpus, `--output=${join(folder, 'y')}`).status).toBe(2)
  expect(readdirSync(folder)).toEqual(['out.csv'])
})

it('text into a folder is a file an article, whatever headlines hold', () => {
  const folder = join(aFolder(), 'texts')
  const ask = (...more: string[]) =>
    run('export', '一座古桥', '--as=text', '-C', corpus, '-o', folder, ...more)
  expect(ask().status).toBe(0)
  const names = readdirSync(folder)
  expect(names.length).toBe(total)
  expect(names.every((name) => /^2021-03-0\d-[\p{L}\p{N}-]+\.txt$/u.test(name))).toBe(true)
  expect(readFileSync(join(folder, names[0]!), 'utf8')).toContain('这里有一座古桥。\n')
  expect(ask().status).toBe(2)
  expect(ask('--force').status).toBe(0)
  expect(readdirSync(folder).sort()).toEqual(names.sort())
  const empty = join(aFolder(), 'empty')
  mkdirSync(empty)
  expect(run('export', '--as=text', '-C', corpus, '-o', empty, '第3则').status).toBe(0)
  expect(readdirSync(empty).length).toBeGreaterThan(0)
})

it('paths are exported as before, and forms of answers are not for them', () => {
  expect(JSON.parse(run('export', corpus).stdout).issues.length).toBe(9)
  expect(run('export', corpus, '--as=csl').status).toBe(2)
  expect(run('export', '古桥', '--as=csl', '--csv', '-C', corpus).status).toBe(2)
  expect(run('export', '/none/of/these', '-C', corpus)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('/none/of/these'),
  })
  expect(run('export', '/古.桥?/', '-C', corpus).status).toBe(0)
})
