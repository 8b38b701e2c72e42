import { expect } from 'vitest'
import { readDump } from '../../src/ingest/reading/read-file.ts'
import type { Article, LineRange } from '../../src/model/article.ts'

const plain = (text: string) => text.normalize('NFC').replace(/[\s\u200b-\u200f\ufeff\u00ad\0]+/gu, '')

const covered = (ranges: LineRange[]) =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))

/** Holds an article to its file: every block stands in its lines, and every offset leads to its character. */
export function expectSoundArticle(article: Article, lines: string[]): void {
  for (const { text, lines: ranges, origin } of article.body) {
    const source = ranges.map(([first, last]) => lines.slice(first - 1, last).join('')).join('')
    expect(plain(source)).toContain(plain(text))
    for (let index = 0; index < origin.length; index += 3) {
      const [offset, line, column] = origin.slice(index, index + 3) as [number, number, number]
      const end = origin[index + 3] ?? text.length
      const written = text.slice(offset, end)
      // The space between two Latin words that met at a line's end stands in no line.
      if (written.trim() !== '') {
        const read = lines[line - 1]!.slice(column, column + written.length)
        expect(read.replace(/\s/gu, ' ')).toBe(written)
      }
    }
  }
}

/** Holds a whole page to its file: no line that is not blank is lost, and none that shows anything stands in two articles. */
export function expectSoundPage(text: string, file = 'page.txt'): Article[] {
  const lines = text.split('\n')
  const { articles, dropped } = readDump(text, file)
  const seen = new Map<number, number>()
  for (const ranges of [
    ...articles.map(({ source }) => source.lines),
    ...dropped.map((drop) => drop.lines),
  ]) {
    for (const line of covered(ranges)) seen.set(line, (seen.get(line) ?? 0) + 1)
  }
  lines.forEach((line, index) => {
    const times = seen.get(index + 1) ?? 0
    if (plain(line) !== '') expect([index + 1, line, times]).toEqual([index + 1, line, 1])
    else if (line.trim() !== '') expect([index + 1, line, times > 0]).toEqual([index + 1, line, true])
  })
  for (const article of articles) expectSoundArticle(article, lines)
  expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
  return articles
}
