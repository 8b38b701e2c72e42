import type {
  ArticleLine,
  EntityPage,
  FixOutcome,
  FoundLines,
  IssueLine,
  ShownArticle,
  SourceLines,
  SumLine,
  Unread,
} from '../desk/desk.ts'
import type { Progress } from '../ingest/read-corpus.ts'
import type { EntityKind } from '../model/entity.ts'
import type { Hindering } from '../store/hindered.ts'
import type { Input } from '../terminal/decode.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import type { Effect, Notice, Search, Size } from './state.ts'

/** What happens to the explorer. */
export type Event =
  | { type: 'input'; input: Input }
  | { type: 'ambiguous'; ambiguous: AmbiguousWidth }
  | { type: 'size'; size: Size }
  | { type: 'issues'; issues: IssueLine[] }
  | { type: 'articles'; issue: string; articles: ArticleLine[] }
  /** Issues that hold what the list is filtered by. */
  | { type: 'holding'; filter: string; issues: string[] }
  | { type: 'shown'; shown: ShownArticle }
  | { type: 'absent'; article: string }
  | { type: 'words'; article: string; starts: number[][] }
  | { type: 'found'; found: FoundLines }
  | { type: 'mistake'; line: string; mistake: NonNullable<Search['mistake']> }
  | {
      type: 'page'
      key: string
      kind: EntityKind | null
      found: (EntityPage & { kind: EntityKind | null; key: string; name: string }) | EntityPage | undefined
    }
  | { type: 'sums'; of: string; lines: SumLine[] }
  | { type: 'source'; article: string; found: SourceLines | undefined }
  | { type: 'fixed'; outcome: FixOutcome; isKept: boolean }
  | { type: 'progress'; progress: Progress | null }
  /** How something went that was done outside. */
  | { type: 'notice'; notice: Notice }
  /** Why the index does not follow the corpus. */
  | { type: 'hindrance'; hindrance: Hindering | null }
  | { type: 'unread'; unread: Unread }
  | { type: 'chosen' }
  /** These were done outside. */
  | { type: 'performed'; effects: readonly Effect[] }
  /** An unfinished sequence of keys has waited for its end. */
  | { type: 'lingering' }
