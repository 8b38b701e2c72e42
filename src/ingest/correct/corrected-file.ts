import type { Article, LineRange } from '../../model/article.ts'
import type { DropReason } from '../../model/issue.ts'
import { headlineFromText } from '../page/heading.ts'
import type { Correction } from './correction.ts'

/** What recognition made of a file, and the lines it was made from: what a correction works on. */
export interface CorrectedFile {
  file: string
  lines: string[]
  articles: Article[]
  dropped: { lines: LineRange[]; why: DropReason }[]
  /** Set by a correction of the date. */
  date?: string
}

/** Does one correction; undefined where it does not fit the file. */
export type Apply = (page: CorrectedFile, correction: Correction) => CorrectedFile | undefined

export const holds = (ranges: LineRange[], line: number) =>
  ranges.some(([first, last]) => line >= first && line <= last)
export const articleAt = (page: CorrectedFile, line: number) =>
  page.articles.find(({ source }) => holds(source.lines, line))
export const plain = (text: string) => text.replace(/\s+/g, '')

/** An article whose headline is made from its text, where none is printed. */
export function withHeadline(article: Article): Article {
  if (article.headlineFrom === 'print' && article.headline !== '') return article
  return { ...article, headline: headlineFromText(article.body[0]?.text ?? ''), headlineFrom: 'inferred' }
}

/** A file with other articles in the place of some. */
export const replaced = (page: CorrectedFile, changes: Map<Article, Article[]>): CorrectedFile => ({
  ...page,
  articles: page.articles
    .flatMap((article) => changes.get(article) ?? [article])
    .filter(({ source }) => source.lines.length > 0)
    .sort((a, b) => (a.source.lines[0]?.[0] ?? 0) - (b.source.lines[0]?.[0] ?? 0)),
})
