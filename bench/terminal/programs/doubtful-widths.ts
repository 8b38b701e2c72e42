import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MadeArticle } from './articles.ts'

/** Puts characters whose width terminals disagree about (“ ” — … ·) all over a made corpus. */
export function putDoubtfulWidths(corpus: string): void {
  for (const file of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.jsonl')) continue
    const path = join(corpus, file)
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
    writeFileSync(path, lines.map((line) => `${JSON.stringify(marked(JSON.parse(line)))}\n`).join(''))
  }
}

const marked = (article: MadeArticle): MadeArticle => ({
  ...article,
  headline: article.headline.replace(/^(..)(..)/, '$1“$2”—'),
  paragraphs: article.paragraphs.map((text) =>
    text.replace(/(..)，(..)/g, '“$1”——$2·').replace(/。(?=.)/g, '……'),
  ),
})
