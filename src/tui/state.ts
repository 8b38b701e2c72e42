import type { ArticleLine, EntityPage, FoundLines, IssueLine, ShownArticle } from '../desk/desk.ts'
import type { Progress } from '../ingest/read-corpus.ts'
import type { EntityKind } from '../model/entity.ts'
import type { QueryMistake } from '../search/parse-query.ts'
import type { AmbiguousWidth } from '../text/width.ts'

export interface Size {
  columns: number
  rows: number
}

/** A place in an article that survives another width: a part of it, counted with its head, and an offset. */
export interface Place {
  block: number
  offset: number
}

export type Pane = 'list' | 'article' | 'entities'

/** A search: its results stand in the list's pane. */
export interface Search {
  line: string
  /** Where in the line the next character goes. */
  caret: number
  /** True while keys go into the line. */
  isTyping: boolean
  found: FoundLines | null
  mistake: { mistake: QueryMistake; at: number; what: string } | null
  /** The result under the bar. */
  bar: number
  /** Where the person was, to go back to. */
  before: { cursor: number; focus: Pane; shown: ShownArticle | null; place: Place }
}

/** The page of an entity, in place of the article. */
export interface Page {
  kind: EntityKind
  key: string
  name: string
  /** Null until it has come. */
  found: EntityPage | null
  /** The row under the bar, among those that lead to an article. */
  bar: number
}

/** Everything that the screen shows is a function of this. */
export interface State {
  size: Size
  ambiguous: AmbiguousWidth
  focus: Pane
  /** Null until the corpus has answered. */
  issues: IssueLine[] | null
  /** The articles of the issues that were opened, as far as they have come. */
  articles: ReadonlyMap<string, ArticleLine[]>
  /** The issues whose articles are listed. */
  opened: ReadonlySet<string>
  /** The row of the list under the bar. */
  cursor: number
  shown: ShownArticle | null
  /** The line of the article at the top of its pane. */
  place: Place
  /** The entity under the bar of its pane, as a number among those of the article. */
  entity: number
  page: Page | null
  /** An article that was gone to from a page: shown instead of the one under the bar. */
  visited: string | null
  search: Search | null
  /** How far the index has come while it is brought up to date. */
  progress: Progress | null
  /** What was asked to be copied with the last key: each time another object. */
  copy: { withCitation: boolean } | null
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
    articles: new Map(),
    opened: new Set(),
    cursor: 0,
    shown: null,
    place: START,
    entity: 0,
    page: null,
    visited: null,
    search: null,
    progress: null,
    copy: null,
    pending: '',
    count: '',
    help: false,
    done: false,
  }
}
