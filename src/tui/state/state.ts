import type { ShownArticle } from '../../desk/told.ts'
import type { Messages } from '../../messages/index.ts'
import type { ActionName } from '../../messages/zh.ts'
import type { Input } from '../../terminal/sent.ts'
import type { Ground } from '../../text/ground.ts'
import type { AmbiguousWidth } from '../../text/width.ts'
import type { Action } from '../actions.ts'
import type { Command } from './commands.ts'
import type { Notice } from './notice.ts'
import type { Corpus, List, Names, Picked, Reading, Trail, Typed } from './parts.ts'
import type { Arrival, KnownSpot } from './place.ts'
import type { Asked } from './questions.ts'
import type { Returning } from './returning.ts'
import type { Prompt, Search, Sought } from './search.ts'
import type { Pane, View } from './view.ts'

export interface Size {
  columns: number
  rows: number
}

/** What waits for something that is still on its way: what came from the terminal, or an action it led to. */
export type Waiting = Input | { type: 'act'; name: ActionName; count?: number; key?: string; isForced?: true }

export interface Settings {
  messages: Messages
  keys: Action[]
  /** Han characters in a line of text at most. */
  measure: number
  /** A mark may hang beside a line of text that it has no room on. */
  hang: boolean
  /** Columns of the panes at the sides, where the person has set them. */
  list: number | null
  entities: number | null
  mouse: boolean
  /** Names in the text have the colours of their kinds. */
  paintsNames: boolean
  /** Characters of which a recogniser was unsure are marked. */
  marksUnsure: boolean
  /** Rows that a headline may take in the list, where it is not under the bar. */
  headlineRows: 1 | 2
  /** One pane at a time, however wide the window is. */
  isOnePane: boolean
  /** Nothing may start a program or write a file that a person names. */
  isRestricted: boolean
  /** Opened to choose something, which is printed. */
  isPicking: boolean
  /** What of it is printed: by what was chosen, the text alone, or with where it stood. */
  format: 'auto' | 'text' | 'citation'
}

/** Everything that the screen shows is a function of this. */
export interface State {
  settings: Settings
  size: Size
  ambiguous: AmbiguousWidth
  /** On which the terminal writes, where it has said so. */
  ground: Ground | null
  focus: Pane
  list: List
  /** The article that has come; which one is meant, `articleUnderBar` says. */
  shown: ShownArticle | null
  reading: Reading
  names: Names
  view: View
  /** An article that was gone to: meant instead of the one under the bar. */
  visited: string | null
  arriving: Arrival | null
  /** Where Esc leads back to. */
  returning: Returning | null
  search: Search | null
  sought: Sought | null
  prompt: Prompt | null
  /** The files that a path may become which is typed. */
  draftNames: { begun: string; paths: string[] } | null
  /** Searches made, the newest last. */
  history: readonly string[]
  marks: Readonly<Record<string, KnownSpot>>
  trail: Trail
  /** Articles that were read. */
  read: ReadonlySet<string>
  corpus: Corpus
  /** The collection that was put into last. */
  collection: string | null
  /** What was taken to be printed together, where something is to be picked. */
  picked: readonly Picked[]
  notice: Notice | null
  typed: Typed
  /** What was typed before there was what it acts on, in its order. */
  waiting: readonly Waiting[]
  asked: Asked
  /** Gathered while something is taken in, and given out at its end. */
  todo: readonly Command[]
  /** The person has asked to leave. */
  done: boolean
}
