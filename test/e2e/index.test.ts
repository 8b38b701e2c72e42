import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder, put } from '../store/a-folder.ts'
import { ran } from './running.ts'

const paper = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    headline: `第${at}座桥`,
    text: `第${at}座桥今天通车。`,
    date: '2020-03-01',
  }))

it('index makes the index that every other verb asks, and later takes in what changed', () => {
  const [corpus, index] = [aFolder(), aFolder()]
  mkdirSync(index, { recursive: true })
  put(corpus, 'a.jsonl', paper(2))
  const first = ran(['index', corpus, '--index', index])
  expect(first).toMatchObject({ status: 0, stderr: '' })
  expect(first.stdout).toMatch(/^1 个文件，1 期，2 篇文章/)
  const kept = readdirSync(index)
  expect(kept.length).toBeGreaterThan(0)
  put(corpus, 'b.jsonl', paper(3))
  expect(ran(['index', '-C', corpus, '--index', index]).stdout).toMatch(/^2 个文件.*5 篇文章/)
  expect(readdirSync(index)).toEqual(kept)
  expect(JSON.parse(ran(['index', corpus, '--index', index, '--json']).stdout)).toMatchObject({ articles: 5 })
})

it.each([
  ['its own', (index: string) => ['--index', index]],
  ['one for others', (index: string) => ['--to', join(index, 'papers.db')]],
])('index names what could not be read into %s each time, not only when it was met', (_, place) => {
  const [corpus, index] = [aFolder(), aFolder()]
  put(corpus, 'a.jsonl', paper(2))
  writeFileSync(join(corpus, 'torn.pdf'), '%PDF-1.7\n')
  writeFileSync(join(corpus, 'torn.zip'), 'PK\u0003\u0004')
  for (const time of ['first', 'again']) {
    const { status, stderr } = ran(['index', corpus, ...place(index)])
    expect([status, stderr.trim().split('\n').length], time).toEqual([0, 2])
    expect(stderr, time).toMatch(/torn\.pdf.*\n.*torn\.zip/)
  }
})

it('check-pages reads and reports, and makes no index', () => {
  const [corpus, index] = [aFolder(), aFolder()]
  mkdirSync(index, { recursive: true })
  put(corpus, 'a.jsonl', paper(2))
  writeFileSync(join(corpus, 'picture.txt'), Buffer.from('\0\x01\x02'.repeat(400)))
  const { status, stdout, stderr } = ran(['check-pages', corpus], { XDG_CACHE_HOME: index })
  expect([status, stdout.split('，')[2]]).toEqual([0, '2 篇文章；2020-03-01；没把握的 0 篇\n'])
  expect(stderr).toContain('picture.txt')
  expect(readdirSync(index).filter((name) => name.includes('index'))).toEqual([])
})
