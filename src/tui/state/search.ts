import type { FoundLines } from '../../desk/told.ts'
import type { QueryMistake } from '../../search/parse-query.ts'
import type { Before } from './before.ts'
import type { Names } from './parts.ts'
import type { Pane } from './view.ts'

export interface Mistake {
  mistake: QueryMistake
  at: number
  what: string
}

/** A search: its results stand in the list's pane. */
export interface Search {
  line: string
  found: FoundLines | null
  mistake: Mistake | null
  /** The result under the bar, and the row at the top of the pane. */
  bar: number
  top: number
  /** So many results are asked for: more, when the bar comes near their end. */
  limit: number
  /** What has been answered whole, be it by a mistake. */
  answered: { line: string; limit: number } | null
  /** Where the person was, to go back to. */
  before: Before & { focus: Pane; names: Names }
}

/** What `n` looks for again, once its search is left. */
export type Sought = { search: Search } | { within: string }

/** What the line at the bottom is typed for. */
export type PromptKind = 'search' | 'within' | 'filter' | 'command' | 'help' | 'fix' | 'place'

export interface Prompt {
  kind: PromptKind
  line: string
  /** Where in the line the next character goes. */
  caret: number
  /** How far back in the history the line was taken from: 0 is the line that was being typed. */
  past: number
  /** What was being typed before the history was looked into. */
  typed: string
  /** The completion that the line shows, among those of what was typed. */
  completion: number
}
