import type { FixOutcome, FixWish } from '../../desk/fix-wish.ts'
import type { Studied, StudyWish, Unstudied } from '../../desk/studies.ts'
import type {
  ArticleLine,
  CheckedDraft,
  Doubts,
  DraftFileState,
  EntityPage,
  FoundFigures,
  FoundLines,
  IssueLine,
  SeenDraft,
  ShownArticle,
  SourceLines,
  SumLine,
  Unread,
} from '../../desk/told.ts'
import type { Language } from '../../messages/index.ts'
import type { EntityKind } from '../../model/entity.ts'
import type { SavedLine } from './parts.ts'
import type { Mistake } from './search.ts'

/** What is asked of the desk. */
export type Question =
  | { ask: 'issues' }
  | { ask: 'articles'; issue: string }
  /** With the beginnings of its words, where it is read: both are drawn together. */
  | { ask: 'article'; id: string; knownAs?: string; withWords: boolean }
  | { ask: 'words'; article: string; texts: string[] }
  | { ask: 'sums'; of: string; whose: { issue: string } | { ids: string[] } }
  | { ask: 'page'; kind: EntityKind | null; key: string }
  | { ask: 'source'; article: string; block: number }
  /** What would become of the file. */
  | { ask: 'fix'; article: string; wish: Omit<FixWish, 'isKept'> }
  | { ask: 'find'; line: string; limit: number }
  /** The issues that hold what the list is filtered by. */
  | { ask: 'holding'; filter: string }
  | { ask: 'study'; wish: StudyWish }
  | { ask: 'doubts'; from: string | null }
  | { ask: 'unread' }
  | { ask: 'saved' }
  | { ask: 'check'; path: string; language: Language }
  | { ask: 'figures'; thing: string }
  /** Whether the file is as it was when the draft was checked. */
  | { ask: 'draftFile'; path: string; seen: SeenDraft }
  | { ask: 'draftNames'; begun: string }

/** What the desk says to each. */
export interface Answers {
  issues: IssueLine[]
  articles: ArticleLine[]
  /** Nothing where it is no longer in the corpus. */
  article: { shown: ShownArticle; starts: number[][] | null } | undefined
  words: number[][]
  sums: SumLine[]
  page: (EntityPage & Partial<{ kind: EntityKind | null; key: string; name: string }>) | undefined
  source: SourceLines | undefined
  fix: FixOutcome
  /** More of it may follow; nothing where it was given up for another search. */
  find: { found: FoundLines; isWhole: boolean } | { mistake: Mistake } | undefined
  holding: string[]
  /** More of it may follow; nothing where it was given up. */
  study: Studied | Unstudied | { mistake: Mistake } | undefined
  doubts: Doubts
  unread: Unread
  saved: SavedLine[]
  check: CheckedDraft
  figures: FoundFigures
  draftFile: DraftFileState
  /** Paths that begin so. */
  draftNames: string[]
}

/** An answer says what it is to. */
export type Answer = { [Ask in keyof Answers]: { to: Ask; value: Answers[Ask] } }[keyof Answers]

/** How soon something is asked: at once, or when the keys rest. */
export type Pace = 'now' | 'rest' | 'longRest'

/** A question that was asked and is not answered. Of each slot only the newest counts. */
export interface Open {
  /** What the answer bears. */
  tag: number
  /** The same as long as the same is wanted. */
  key: string
  question: Question
}

export interface Asked {
  /** The tag of the next question. */
  next: number
  open: ReadonlyMap<string, Open>
  /** What is typed waits for an answer longer than a hand does. */
  isLate: boolean
}
