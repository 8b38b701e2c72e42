import type { Article } from '../../model/article.ts'
import type { DateFrom, Dropped, SourceFile } from '../../model/issue.ts'
import type { NoDay } from '../reading/what-was-read.ts'
import type { DateEvidence } from './evidence.ts'

/** What reading one file gave: the unit in which a corpus is read again. */
export interface FileResult extends SourceFile {
  paper: string | null
  edition: string | null
  date: string | null
  dateFrom: DateFrom
  /** What the page says of its day, where nobody states it: its neighbours may know better. */
  evidence: DateEvidence | null
  noDays: NoDay[]
  dropped: Dropped[]
  articles: Article[]
}
