import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface MadeArticle {
  headline: string
  byline: string
  date: string
  paragraphs: string[]
}

/** The first articles of a made corpus. */
export function articlesOf(corpus: string, count: number): MadeArticle[] {
  const articles: MadeArticle[] = []
  for (const file of readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.jsonl')) continue
    const lines = readFileSync(join(corpus, file), 'utf8').split('\n').filter(Boolean)
    articles.push(...lines.map((line) => JSON.parse(line)))
    if (articles.length >= count) break
  }
  return articles.slice(0, count)
}
