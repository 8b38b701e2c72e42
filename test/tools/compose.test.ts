import { describe, expect, it } from 'vitest'
import { composedPages } from '../../tools/learn/compose.ts'
import type { GoldPage } from '../../tools/learn/gold.ts'
import { drawer } from '../../tools/learn/grow.ts'

const SENTENCES = [
  '渡口的船天亮就开',
  '果园里摘下新梨',
  '街口的灯修好了',
  '学生背着书包进馆',
  '河堤上种了柳树',
]

/** A page of articles whose texts are told apart by a number in each sentence. */
const page = (number: number): GoldPage => ({
  given: 'pages',
  file: `${number}.txt`,
  text: '',
  articles: SENTENCES.map((sentence, at) => ({
    headline: [`${sentence}${number}${at}`],
    labels: [],
    crossheads: [],
    byline: [],
    paragraphs: Array.from({ length: 4 }, (_, paragraph) =>
      `${sentence}第${number}${at}${paragraph}回。`.repeat(6),
    ),
  })),
  noise: ['今日四版'],
  family: 'one',
  third: 'third-1',
  tool: 'one',
  source: 'one',
  weight: 1,
  isReal: true,
  part: 0,
})

const bare = (text: string) => text.replace(/\s/g, '')

describe('pages composed to learn from', () => {
  const given = Array.from({ length: 8 }, (_, number) => page(number))
  const pages = composedPages(given, drawer(3))

  it('are the same each time', () => {
    expect(composedPages(given, drawer(3)).map(({ text }) => text)).toEqual(pages.map(({ text }) => text))
  })

  it('print every character of their articles once, whatever the order', () => {
    for (const { text, articles, noise } of pages) {
      const printed = [...bare(text)].sort().join('')
      const told = articles.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]).join('')
      const all = [[...told].sort().join(''), [...told, ...noise.join('')].sort().join('')]
      expect(all).toContain(printed)
    }
  })

  it('count as made, and for less than what was given', () => {
    expect(pages.every(({ isReal, weight }) => !isReal && weight < 1)).toBe(true)
  })
})
