import type { Article } from '../model/article.ts'
import type { IssueLine } from '../store/corpus.ts'
import type { AmbiguousWidth } from '../text/width.ts'

export interface Size {
  columns: number
  rows: number
}

/** A place in an article that survives another width: a block of it, counted with its head, and an offset. */
export interface Place {
  block: number
  offset: number
}

/** Everything that the screen shows is a function of this. */
export interface State {
  size: Size
  ambiguous: AmbiguousWidth
  focus: 'list' | 'article'
  /** Null until the corpus has answered. */
  issues: IssueLine[] | null
  /** The issues whose articles are listed. */
  opened: ReadonlySet<string>
  /** The row of the list under the bar. */
  cursor: number
  article: Article | null
  /** The line of the article at the top of its pane. */
  place: Place
  /** Keys of an unfinished sequence (g, ]), and the count typed before it. */
  pending: string
  count: string
  help: boolean
  /** Set when the person has asked to leave. */
  done: boolean
}

export const START: Place = { block: 0, offset: 0 }

export function initialState(size: Size, ambiguous: AmbiguousWidth): State {
  return {
    size,
    ambiguous,
    focus: 'list',
    issues: null,
    opened: new Set(),
    cursor: 0,
    article: null,
    place: START,
    pending: '',
    count: '',
    help: false,
    done: false,
  }
}
