import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Company } from '../../src/study/collocates.ts'
import { Frequencies } from '../../src/study/frequencies.ts'
import type { FieldHits } from '../../src/study/hits.ts'
import { keysOf } from '../../src/study/keyness.ts'
import { randomFrom } from '../../src/study/random.ts'
import { wordsOf } from '../../src/study/words.ts'
import { anArticle } from '../an-article.ts'
import { anyText } from '../text/any-text.ts'

const field = (text: string, hits: [number, number][] = []): FieldHits => ({
  ...{ field: 'body', text, begins: [0], hits },
})
const paragraph = (text: string) => ({ type: 'p' as const, text, lines: [], origin: [] })
const plain = (text: string, unit: 'word' | 'character', hits?: [number, number][]) =>
  wordsOf(field(text, hits), unit).map(({ word }) => word)

it('words are those of the segmenter, runs of letters and digits; marks are none', () => {
  expect(plain('小区党支部，增长53.6%，用GDP计。', 'word')).toEqual([
    '小区',
    '党支部',
    '增长',
    '53.6%',
    '用',
    'gdp',
    '计',
  ])
  expect(plain('党支部53.6%', 'character')).toEqual(['党', '支', '部', '53.6%'])
  expect(plain('A党', 'word')).toEqual(['a', '党'])
})

it('a hit is one word, and ends those at its sides', () => {
  expect(plain('小区党支部', 'word', [[1, 3]])).toEqual(['小', '区党', '支部'])
})

/** The words beside hits, the commonest first. */
function beside(texts: [text: string, hit: string, names?: string[]][]): string[] {
  const company = new Company(5, 'word')
  for (const [text, hit, names = []] of texts) {
    const placesOf = (part: string) =>
      [...text.matchAll(new RegExp(part, 'g'))].map(({ index }): [number, number] => [
        index,
        index + part.length,
      ])
    company.add([field(text, placesOf(hit))], [names.flatMap(placesOf)])
  }
  // Words that stand nowhere near, so that those beside hits are more than chance.
  company.add([field('经济，教育，水利，道路，天气，学校，医院，农田。'.repeat(20))])
  return company.collocates(0).map(({ word }) => word)
}

it('what a hit leaves of a word is none, nor is the ending that makes another word of the hit', () => {
  expect(beside([['老人找网格员帮忙', '网格']])).toEqual(expect.arrayContaining(['老人', '帮忙']))
  expect(beside([['老人找网格员帮忙', '网格']])).not.toContain('员')
  expect(beside([['书店里的图书馆', '图书']])).not.toContain('馆')
  expect(beside([['书店里的图书馆', '书馆']])).not.toContain('图')
  // A verb is a word, however short it is.
  expect(beside([['大家在社区看戏', '社区']])).toContain('看')
})

it('a numeral is no word, though it has its place among them', () => {
  const words = beside([['用A4纸，网格1768，三百，53.6%', '网格']])
  expect(words).toContain('a4')
  for (const numeral of ['1768', '三百', '三', '百', '53.6%']) expect(words).not.toContain(numeral)
  expect(beside([['网格，1，2，3，4，5，学校', '网格']])).not.toContain('学校')
})

it('a name is one word; what a hit leaves of it is cut as any text is', () => {
  const text = '干部林晓东去水保所小区'
  const words = beside([[text, '干部', ['林晓东', '水保所小区']]])
  expect(words).toEqual(expect.arrayContaining(['林晓东', '水保所小区']))
  for (const part of ['林', '晓', '东', '晓东', '水', '小区']) expect(words).not.toContain(part)
  expect(beside([[text, '小区', ['林晓东', '水保所小区']]])).toContain('水保所')
  for (const [hit, rest] of [
    ['晓东', '林'],
    ['林晓', '东'],
  ] as const)
    expect(beside([[text, hit, ['林晓东']]])).not.toContain(rest)
})

it('any text is cut, and its characters are all there', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const unit of ['word', 'character'] as const)
        expect(plain(text, unit).every((word) => word !== '')).toBe(true)
    }),
  )
})

/** Texts of words of which one stands beside the term oftener than by chance. */
function planted(seed: number): Company {
  const random = randomFrom(seed)
  const others = ['经济', '教育', '水利', '道路', '天气', '学校', '医院', '农田']
  const other = () => others[Math.floor(random() * others.length)]!
  const company = new Company(2, 'word')
  for (let index = 0; index < 300; index++) {
    const words = Array.from({ length: 30 }, other)
    const at = 5 + Math.floor(random() * 20)
    if (random() < 0.3) words.splice(at, 2, '网格', '图书')
    const text = words.join('，')
    const begin = text.indexOf('网格')
    company.add([field(text, begin < 0 ? [] : [[begin, begin + 2]])])
  }
  return company
}

it('a planted collocation comes first, on its side, and nothing else comes with it', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const rows = planted(seed).collocates(15.13)
    expect(rows.map(({ word }) => word)).toEqual(['图书'])
    expect(rows[0]).toMatchObject({ left: 0, right: rows[0]!.observed })
  }
})

it('expected frequencies and measures are made from O, f, N and W', () => {
  const company = new Company(1, 'word')
  //                 经济 学校 网格 学校 医院 | 学校
  company.add([field('经济，学校，网格，学校，医院\n学校', [[6, 8]])])
  expect(company.sums()).toEqual({ hits: 1, within: 2, words: 5 })
  const [row] = company.collocates(0)
  expect(row).toMatchObject({ word: '学校', left: 1, right: 1, observed: 2, logDice: 14 })
  expect(row!.expected).toBeCloseTo((2 * 3) / 5, 9)
  expect(row!.mi).toBeCloseTo(Math.log2(2 / 1.2), 9)
  expect(row!.t).toBeCloseTo(0.8 / Math.sqrt(2), 9)
  expect(row!.logRatio).toBeCloseTo(Math.log2(1 / (1 / 3)), 9)
})

it('keyness tells the words in which two sets differ, by uses and by articles', () => {
  const sets = (counted: 'use' | 'article') =>
    ['网格网格网格，学校', '农田，学校'].map((text) => {
      const own = new Frequencies('word', counted)
      for (let index = 0; index < 20; index++)
        own.add({ article: anArticle({ headline: '', body: [paragraph(text)] }), entities: [] })
      return own
    }) as [Frequencies, Frequencies]
  const [uses, others] = sets('use')
  const keys = keysOf(uses, others, 6.63)
  expect(keys.map(({ word, a, b }) => [word, a, b])).toEqual([
    ['网格', 60, 0],
    ['农田', 0, 20],
  ])
  expect(keys.map(({ logRatio }) => Math.sign(logRatio))).toEqual([1, -1])
  const [articles, rest] = sets('article')
  expect(keysOf(articles, rest, 6.63).map(({ word, a, b }) => [word, a, b])).toEqual([
    ['农田', 0, 20],
    ['网格', 20, 0],
  ])
  expect(keysOf(new Frequencies('word', 'use'), uses, 0)).toEqual([])
})
