import type { Article, LineRange } from '../../model/article.ts'
import type { DateFrom, DropReason } from '../../model/issue.ts'
import type { DateEvidence } from '../issue/evidence.ts'

/** What a text gave, before the manifest has its say. */
export interface ReadFile {
  paper: string | null
  edition: string | null
  date: string | null
  dateFrom: DateFrom
  /** What a page says of its day that nobody dates. */
  evidence?: DateEvidence
  articles: Article[]
  dropped: { lines: LineRange[]; why: DropReason }[]
}
