import type { Search } from './search.ts'
import type { CheckView, FiguresView, StudyView } from './view.ts'

/** The view whose row led to an article or a search, with what was meant when it was left. */
export interface Returning {
  view: StudyView | CheckView | FiguresView
  visited: string | null
  search: Search | null
  to: { article: string } | { line: string }
  /** That view may have been opened where another one had led. */
  before: Returning | null
}
