import type { Article, LineRange } from '../../model/article.ts'
import type { DateFrom, DropReason } from '../../model/issue.ts'

/** What a text gave, before the manifest has its say. */
export interface ReadFile {
  paper: string | null
  edition: string | null
  date: string | null
  dateFrom: DateFrom
  articles: Article[]
  dropped: { lines: LineRange[]; why: DropReason }[]
}
