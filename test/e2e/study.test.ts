import { expect, it } from 'vitest'
import { aFolder, put } from '../store/a-folder.ts'
import { ran } from './running.ts'

const caches = aFolder()
const run = (...args: string[]) => ran(args, { XDG_CACHE_HOME: caches })
const json = (...args: string[]) => JSON.parse(run(...args, '--json').stdout)

const many = (() => {
  const folder = aFolder()
  const text = (index: number) => `这里说的是网格，${index % 7 === 0 ? '图书网格' : '农田'}很多。`
  put(
    folder,
    'a.jsonl',
    Array.from({ length: 2500 }, (_, index) => ({
      headline: `第${index}篇`,
      text: text(index),
      date: `20${10 + (index % 5)}-0${1 + (index % 9)}-11`,
    })),
  )
  return folder
})()

it('a concordance is of all hits; of many articles of a sample, which says so and is drawn again by its seed', () => {
  const { query, total, sample, rows } = json('kwic', '网格', '-C', many)
  expect([query, total, sample]).toEqual(['网格', 2500, { size: 2000, seed: 1 }])
  expect(rows.length).toBeGreaterThan(2000)
  expect(Object.keys(rows[0])).toEqual(['left', 'term', 'right', 'date', 'article', 'source'])
  expect(run('kwic', '网格', '-C', many).stderr).toContain('共 2500 篇，抽读 2000 篇，种子 1')
  expect(json('kwic', '网格', '-C', many)).toEqual({ query, total, sample, rows })
  expect(json('kwic', '网格', '-C', many, '--seed=2').rows).not.toEqual(rows)
  const all = json('kwic', '网格', '-C', many, '--all')
  expect([all.sample, all.rows.length]).toEqual([null, 2500 + Math.ceil(2500 / 7)])
  expect(json('kwic', '网格', '-C', many, '--since=2014').total).toBe(500)
})

it('a trend has each period, and another set beside it', () => {
  const { total, sample, rows, against } = json('trend', '网格', '--against=图书', '-C', many)
  expect([total, sample]).toEqual([2500, null])
  expect(
    rows.map(({ period, articles }: { period: string; articles: number }) => [period, articles]),
  ).toEqual(['2010', '2011', '2012', '2013', '2014'].map((year) => [year, 500]))
  expect(Object.keys(rows[0])).toEqual(['period', 'articles', 'hits', 'characters'])
  expect(against.rows.reduce((sum: number, { hits }: { hits: number }) => sum + hits, 0)).toBe(358)
  expect(json('trend', '网格', '--by=month', '-C', many).rows.length).toBe(45)
  const several = json('trend', '网格；图书', '--against=农田', '-C', many)
  expect([several.query, several.against.query, several.against.against.query]).toEqual([
    '网格',
    '图书',
    '农田',
  ])
  expect(several.against.rows).toEqual(against.rows)
  expect(run('trend', '网格; 图书', '--csv', '-C', many).stdout).toMatch(/^图书,2010,/m)
  expect(run('trend', ';', '-C', many).status).toBe(2)
  expect(run('trend', '从来没有', '-C', many).status).toBe(1)
})

it('collocates and keyness tell what stands beside and what differs', () => {
  const { rows } = json('collocates', '网格', '--span=1', '-C', many)
  expect(rows.find(({ word }: { word: string }) => word === '图书')).toMatchObject({
    left: 0,
  })
  const keys = json('keyness', '图书', '-C', many)
  expect(keys.against.total).toBe(2500 - keys.total)
  const ofFirst = keys.rows.filter(({ logRatio }: { logRatio: number }) => logRatio > 0)
  expect(ofFirst[0].word).toBe('图书')
  expect(run('keyness', '图书', '--against=农田', '--csv', '-C', many).stdout).toMatch(
    /^\ufeffword,a,b,logLikelihood,logRatio\r\n/,
  )
})

it('links tell the sentences in which two stand, or through whom they are linked', () => {
  const { query, against, total, through, rows } = json('links', '图书', '网格', '-C', many)
  expect([query, against, total, through, rows.length]).toEqual(['图书', '网格', 358, [], 358])
  expect(Object.keys(rows[0])).toEqual(['from', 'to', 'date', 'article', 'headline', 'sentence'])
  expect(rows[0].sentence).toBe('这里说的是网格，图书网格很多。')
  expect(run('links', '图书', '--against=农田', '-C', many).status).toBe(1)
})

it('reuse begins with the first use', () => {
  const { rows } = json('reuse', '图书网格', '-C', many)
  expect(rows[0].date).toBe('2010-01-11')
  expect(rows.length).toBe(358)
  expect(json('reuse', '图书网格', '-n', '2', '-C', many)).toMatchObject({
    total: 358,
    rows: rows.slice(0, 2),
  })
  const id = rows[0].article
  expect(json('reuse', id, '-C', many).query).toBe(id)
})

it('what cannot be asked is said in one line', () => {
  for (const args of [
    ['kwic', '日:2022'],
    ['collocates', '网格', '--span=0'],
    ['kwic', '网格', '--seed=x'],
    ['trend', '网格', '--by=week'],
    ['kwic', '网格', '--against='],
    ['keyness', '"开'],
    ['keyness', '/网./'],
    ['reuse', '网格', '--against=/网./'],
    ['links', '网格'],
    ['links', '网格', '图书', '农田'],
    ['links', '网格', '日:2022'],
    ['links', '网格', '/图./'],
  ]) {
    const { status, stdout, stderr } = run(...args)
    expect([status, stdout, stderr.trim().split('\n').length], args.join(' ')).toEqual([2, '', 1])
  }
})

it('an answer that is longer than what is held in memory comes whole', () => {
  const folder = aFolder()
  const line = '网格'.repeat(40)
  put(
    folder,
    'a.jsonl',
    Array.from({ length: 600 }, (_, index) => ({ headline: `${index}`, text: `${line}。` })),
  )
  const { rows } = json('kwic', '网格', '-C', folder)
  expect(rows.length).toBe(24000)
})
