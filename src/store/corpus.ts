import type { Article } from '../model/article.ts'

/** What a list shows of an article. */
export type ArticleLine = Pick<Article, 'id' | 'kind' | 'page' | 'headline' | 'headlineFrom'>

/** What a list shows of an issue. */
export interface IssueLine {
  id: string
  date: string | null
  dateSure: boolean
  paper: string | null
  articles: ArticleLine[]
}

/** What a corpus can be asked. The answers come from another thread. */
export interface Corpus {
  /** All issues, newest first. */
  issues(): Promise<IssueLine[]>
  article(id: string): Promise<Article | undefined>
  close(): Promise<void>
}
