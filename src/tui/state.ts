import type {
  ArticleLine,
  EntityPage,
  FixOutcome,
  FixWish,
  FoundLines,
  IssueLine,
  ShownArticle,
  SourceLines,
  SumLine,
} from '../desk/desk.ts'
import type { Progress } from '../ingest/read-corpus.ts'
import type { Messages } from '../messages/index.ts'
import type { ActionName } from '../messages/zh.ts'
import type { EntityKind } from '../model/entity.ts'
import type { QueryMistake } from '../search/parse-query.ts'
import type { Hindering } from '../store/hindered.ts'
import type { Input } from '../terminal/decode.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import type { Action } from './actions.ts'
import { actionsWith } from './key-map.ts'

export interface Size {
  columns: number
  rows: number
}

/** A place in an article that survives another width: a part of it, counted with its head, and an offset. */
export interface Place {
  block: number
  offset: number
}

/** A place in one of all articles. */
export interface Spot extends Place {
  article: string
}

export type Pane = 'list' | 'article' | 'entities'

/** A search: its results stand in the list's pane. */
export interface Search {
  line: string
  found: FoundLines | null
  mistake: { mistake: QueryMistake; at: number; what: string } | null
  /** The result under the bar, and the one at the top of the pane. */
  bar: number
  top: number
  /** So many results are asked for: more, when the bar comes near their end. */
  limit: number
  /** Where the person was, to go back to. */
  before: Pick<State, 'focus' | 'shown' | 'place' | 'point' | 'entity' | 'entitiesOf'>
}

/** What the line at the bottom is typed for. */
export type PromptKind = 'search' | 'within' | 'filter' | 'command' | 'help' | 'fix'

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

/** The page of an entity, in place of the article. */
export interface Page {
  /** Null until it is known what bears the name. */
  kind: EntityKind | null
  key: string
  name: string
  /** Null until it has come, undefined where the corpus knows nothing of the name. */
  found: EntityPage | null | undefined
  /** The row under the bar, among those that lead to an article. */
  bar: number
  /** Where the person came from. */
  from: Pane
}

export interface Selection {
  anchor: Place
  by: 'character' | 'line' | 'paragraph'
}

/** Lines of the file that a paragraph came from. */
export interface Source {
  article: string
  /** The block of the body, which the lines belong to. */
  block: number
  found: SourceLines | null
  top: number
}

/** What is being put right in an article: first what, then how, then what would become of it. */
export interface Fix {
  article: string
  block: number
  /** The row under the bar, of the choices or of the outcome. */
  bar: number
  /** What was chosen, with the text that it needs. */
  wish: Omit<FixWish, 'isKept'> | null
  /** What would become of the file; null while it is being found out. */
  outcome: FixOutcome | null
  /** The outcome was accepted, and is being written. */
  isKept: boolean
}

/** What waits for something that is still on its way: what came from the terminal, or an action it led to. */
export type Waiting = Input | { type: 'act'; name: ActionName; count?: number; key?: string }

/** What is to be done outside of the explorer; each time another object. */
export type Effect =
  /** A text to be copied, or printed where one thing was to be chosen; with the article that says where it stood. */
  | { do: 'copy' | 'choose'; text: string; citing: ShownArticle | null }
  | { do: 'redraw' }
  | { do: 'suspend' }
  | { do: 'unfix' }
  | { do: 'edit'; path: string; line: number }
  | { do: 'mouse'; isOn: boolean }

/** A line that answers a key, until the next one. */
export type Notice = { say: keyof Messages['notices']; what?: string }

export interface Settings {
  keys: Action[]
  /** Han characters in a line of text at most. */
  measure: number
  /** Columns of the panes at the sides, where the person has set them. */
  list: number | null
  entities: number | null
  mouse: boolean
  /** Nothing may start a program or write a file that a person names. */
  isRestricted: boolean
  /** Opened to choose one thing, which is printed. */
  isPicking: boolean
  /** What of it is printed: by what was chosen, the text alone, or with where it stood. */
  format: 'auto' | 'text' | 'citation'
}

/** Everything that the screen shows is a function of this. */
export interface State {
  settings: Settings
  size: Size
  ambiguous: AmbiguousWidth
  focus: Pane
  /** Null until the corpus has answered. */
  issues: IssueLine[] | null
  /** The articles of the issues that were opened, as far as they have come. */
  articles: ReadonlyMap<string, ArticleLine[]>
  /** The issues whose articles are listed. */
  opened: ReadonlySet<string>
  /** The months whose issues are not listed. */
  folded: ReadonlySet<string>
  /** What rows of the list must hold to be listed, and which issues were open before it was asked. */
  filter: string
  unfiltered: ReadonlySet<string> | null
  /** The row of the list under the bar, and the one at the top of its pane. */
  cursor: number
  listTop: number
  shown: ShownArticle | null
  /** The line of the article at the top of its pane. */
  place: Place
  /** Where in the article the keys for words and selections act. */
  point: Place
  /** The column that moving from line to line keeps to. */
  column: number
  selection: Selection | null
  /** Where the words of the shown article begin, part by part. */
  words: { article: string; starts: number[][] } | null
  /** What is looked for in this article alone. */
  within: string
  /** The entity under the bar of its pane, as a number among those listed. */
  entity: number
  entityTop: number
  /** Whose entities their pane lists when it has the focus: the article's, or those of all that the list stands for. */
  entitiesOf: 'article' | 'list'
  /** The entities of an issue or of the results of a search. */
  sums: { of: string; lines: SumLine[] } | null
  page: Page | null
  source: Source | null
  fix: Fix | null
  /** An article that was gone to: shown instead of the one under the bar. */
  visited: string | null
  /** Where to stand in the article that is on its way, counted with its head or by its body alone. */
  arriving: (Spot & { isBody?: boolean }) | null
  /** The article that the bar goes to once its issue's articles have come. */
  seeking: { issue: string; article: string } | null
  search: Search | null
  /** Grows when the corpus has changed: what was found is asked for again. */
  revision: number
  prompt: Prompt | null
  /** Searches made, the newest last. */
  history: readonly string[]
  marks: Readonly<Record<string, Spot>>
  /** Where the person has been, and which of these they stand at; behind the last one is where they are now. */
  jumps: readonly Spot[]
  jump: number
  /** Articles that were read. */
  read: ReadonlySet<string>
  /** How far the index has come while it is brought up to date. */
  progress: Progress | null
  /** Why the index does not follow the corpus; null where it does. */
  hindrance: Hindering | null
  /** How much of the corpus could not be read when it was last said. */
  unread: number
  /** In their order; those that were done go. */
  effects: readonly Effect[]
  notice: Notice | null
  /** What was typed before there was what it acts on, in its order. */
  waiting: readonly Waiting[]
  /** Keys of an unfinished sequence (g, ]), and the count typed before it. */
  pending: readonly string[]
  count: string
  /** The unfinished sequence has waited long enough for its continuations to be shown. */
  isLingering: boolean
  help: { top: number; filter: string } | null
  /** The article alone, from its first column, for the terminal's own selection. */
  isPlain: boolean
  /** Set when the person has asked to leave. */
  done: boolean
}

export const START: Place = { block: 0, offset: 0 }

export const DEFAULTS: Settings = {
  keys: actionsWith({}),
  measure: 40,
  list: null,
  entities: null,
  mouse: true,
  isRestricted: false,
  isPicking: false,
  format: 'auto',
}

export function initialState(size: Size, ambiguous: AmbiguousWidth, settings = DEFAULTS): State {
  return {
    ...{ settings, size, ambiguous },
    ...{
      focus: 'list',
      issues: null,
      articles: new Map(),
      opened: new Set(),
      folded: new Set(),
      filter: '',
      unfiltered: null,
    },
    ...{
      cursor: 0,
      listTop: 0,
      entityTop: 0,
      shown: null,
      place: START,
      point: START,
      column: 0,
      selection: null,
      words: null,
    },
    ...{
      within: '',
      entity: 0,
      entitiesOf: 'article',
      sums: null,
      page: null,
      source: null,
      fix: null,
      visited: null,
    },
    ...{
      arriving: null,
      seeking: null,
      revision: 0,
      search: null,
      prompt: null,
      history: [],
      marks: {},
      jumps: [],
      jump: 0,
    },
    ...{
      read: new Set(),
      progress: null,
      hindrance: null,
      unread: 0,
      effects: [],
      notice: null,
      waiting: [],
      pending: [],
      count: '',
    },
    ...{ isLingering: false, help: null, isPlain: false, done: false },
  }
}

/** The state with something to be done outside of the explorer. */
export const doing = (state: State, effect: Effect): State => ({
  ...state,
  effects: [...state.effects, effect],
})
