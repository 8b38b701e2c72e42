import type { SinceSeen } from '../../desk/seen.ts'
import type { ArticleLine, IssueLine, ShownArticle, SumLine } from '../../desk/told.ts'
import type { Progress } from '../../ingest/read-corpus.ts'
import type { Hindering } from '../../store/hindered.ts'
import type { KnownSpot, Place } from './place.ts'

// What belongs together in the state.

/** A search that is kept: it stands above the issues. */
export interface SavedLine {
  name: string
  query: string
  /** How many articles it finds, and how many of them since it was last looked at; null where it cannot be asked. */
  found: SinceSeen | null
}

/** The list of issues and their articles. */
export interface List {
  /** The searches that are kept, above the issues. */
  saved: readonly SavedLine[]
  /** Null until the corpus has answered. */
  issues: IssueLine[] | null
  /** The articles of the issues that were opened, as far as they have come. */
  articles: ReadonlyMap<string, ArticleLine[]>
  /** The issues whose articles are listed. */
  opened: ReadonlySet<string>
  /** The months whose issues are not listed. */
  folded: ReadonlySet<string>
  /** What rows must hold to be listed, and which issues were open before it was asked. */
  filter: string
  unfiltered: ReadonlySet<string> | null
  /** The filter whose issues have been opened, and the one for which the bar has been put on the first article. */
  holding: string
  placed: string
  /** The row under the bar, and the one at the top of the pane. */
  bar: number
  top: number
  /** The article that the bar goes to once its issue's articles have come. */
  seeking: { issue: string; article: string } | null
}

/** Where in the shown article the person is. */
export interface Reading {
  /** The line at the top of the pane. */
  place: Place
  /** Where the keys for words and selections act. */
  point: Place
  /** The column that moving from line to line keeps to. */
  column: number
  selection: Selection | null
  /** Where the words of the article begin, part by part. */
  words: { article: string; starts: number[][] } | null
  /** What is looked for in this article alone. */
  within: string
  /** Another article was meant since, be it that it never came. */
  isLeft: boolean
}

export interface Selection {
  anchor: Place
  by: 'character' | 'line' | 'paragraph'
}

/** The pane of names. */
export interface Names {
  /** The name under the bar, as a number among those listed, and the row at the top of the pane. */
  bar: number
  top: number
  /** Those of all that the list stands for are wanted, though its bar is on one article. */
  isOfAll: boolean
  /** Those of an issue or of the results of a search, as far as they have come. */
  sums: { of: string; lines: SumLine[] } | null
}

/** Where the person has been, and which of these they stand at; behind the last one is where they are now. */
export interface Trail {
  spots: readonly KnownSpot[]
  at: number
}

/** A text that is printed, with the article that says where it stands. */
interface Printed {
  text: string
  citing: ShownArticle | null
}

/** A thing that was taken to be printed: as Enter does it, bare, and with where it stands. */
export interface Picked {
  id: string
  as: Record<'usual' | 'bare' | 'cited', Printed>
}

/** What the corpus says of itself. */
export interface Corpus {
  /** Grows when the corpus has changed. */
  revision: number
  /** What was answered before that, and is to be asked again: slots of questions. */
  stale: ReadonlySet<string>
  /** How far the index has come while it is brought up to date. */
  progress: Progress | null
  /** Why the index does not follow the corpus; null where it does. */
  hindrance: Hindering | null
  /** How many articles it had when that was last told; null until it is known. */
  articles: number | null
  /** How much of the corpus could not be read when it was last said. */
  unread: number
}

/** What was typed of a sequence of keys that is not finished. */
export interface Typed {
  pending: readonly string[]
  count: string
  /** It has waited long enough for what may follow to be shown. */
  isLingering: boolean
  /** More was typed than a hand types: none of it is done until that has come to its end. */
  isUnheard: boolean
}
