import type { Language } from '../messages/index.ts'
import type { EntityKind } from '../model/entity.ts'
import type { Login } from '../model/login.ts'
import type { QueryMistake } from '../search/parse-query.ts'
import type { Corpora } from '../store/corpora.ts'
import type { Hindrance } from '../store/hindered.ts'
import type { News } from './desk.ts'
import type { FixWish } from './fix-wish.ts'
import type { StudyWish } from './studies.ts'
import type { Remarked, Taken, WriteWish } from './taken.ts'
import type { SeenDraft } from './told.ts'

/** What the screen's thread asks the desk's, numbered so that answers find their question. */
export type Asked =
  | { ask: 'issues' }
  | { ask: 'articlesOf'; issue: string }
  | { ask: 'article'; id: string; knownAs?: string }
  | { ask: 'page'; kind: EntityKind; key: string }
  | { ask: 'meant'; name: string }
  | { ask: 'sums'; of: { issue: string } | { ids: string[] } }
  | { ask: 'words'; texts: string[] }
  | { ask: 'source'; id: string; block: number }
  | { ask: 'fix'; id: string; wish: FixWish }
  | { ask: 'unfix' }
  | { ask: 'collect'; name: string; taken: Taken }
  | { ask: 'remark'; name: string; remarked: Remarked }
  | { ask: 'write'; wish: WriteWish; language: Language }
  | { ask: 'doubts'; from: string | null }
  | { ask: 'marks'; query: string }
  | { ask: 'since'; query: string; seen: string }
  | { ask: 'unread' }
  | { ask: 'check'; path: string; language: Language }
  | { ask: 'figures'; thing: string }
  | { ask: 'draftFile'; path: string; seen: SeenDraft }
  | { ask: 'draftNames'; begun: string }
  /** `generation` grows with each search: one that is not the newest is given up. */
  | { ask: 'find'; line: string; limit: number; generation: number }
  /** The same of what is studied. */
  | { ask: 'study'; wish: StudyWish; generation: number }

export type Question = Asked & { number: number }

export type Answer =
  /** A part of an answer whose whole is still to come. */
  | { number: number; some: unknown }
  | { number: number; value: unknown }
  | { number: number; mistake: { mistake: QueryMistake; at: number; what: string } }
  | { number: number; failure: string }
  /** There is no index, and none can be made: why, and where. */
  | { number: number; hindered: [why: Hindrance, path: string] }
  | { news: News }

/** What the thread that answers is started with. */
export interface DeskData {
  corpora: Corpora
  /** Where indexes are kept. */
  folder: string
  /** Links that lead out of the corpus are followed. */
  followsLinks: boolean
  isConfined: boolean
  /** For a cluster. */
  login: Login | undefined
  /** Where collections are kept. */
  collections: string
  /** The generations of the newest search and of what is studied last, shared by both threads. */
  newest: Int32Array
}
