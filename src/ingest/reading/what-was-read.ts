import type { Article, LineRange } from '../../model/article.ts'
import type { DateFrom, DropReason } from '../../model/issue.ts'
import type { DateEvidence } from '../issue/evidence.ts'

/** A date that a file states and no calendar has, as it is written. */
export interface NoDay {
  /** The line, where each has a date of its own. */
  line: number | null
  day: string
}

/** What a text gave, before the manifest has its say. */
export interface ReadFile {
  paper: string | null
  edition: string | null
  date: string | null
  dateFrom: DateFrom
  /** What a page says of its day that nobody dates. */
  evidence?: DateEvidence
  /** Nothing is dated by these. */
  noDays?: NoDay[]
  articles: Article[]
  dropped: { lines: LineRange[]; why: DropReason }[]
}
