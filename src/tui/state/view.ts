import type { FixOutcome, FixWish } from '../../desk/fix-wish.ts'
import type { Studied } from '../../desk/studies.ts'
import type {
  CheckedDraft,
  Doubts,
  DraftFileState,
  EntityPage,
  FoundFigures,
  SourceLines,
} from '../../desk/told.ts'
import type { PhrasePlace } from '../../ingest/correct/phrases.ts'
import type { EntityKind } from '../../model/entity.ts'
import type { StudyName } from '../../study/choices.ts'
import type { Before } from './before.ts'

export type Pane = 'list' | 'article' | 'entities'

/** What a view lies over, and where the keys went before it: closing it leads back there. */
interface Over {
  under: View
  from: Pane
}

/** The article itself, or the front of the issue that the list's bar stands on: what every other view lies over. */
interface ArticleView {
  is: 'article'
}

/** The page of an entity. */
export interface PageView extends Over {
  is: 'page'
  /** Null until it is known what bears the name. */
  kind: EntityKind | null
  key: string
  name: string
  /** Null until it has come, undefined where the corpus knows nothing of the name. */
  found: EntityPage | null | undefined
  /** The row under the bar, among those that lead somewhere. */
  bar: number
  /** Where the bar of the names stood, which are others while the page is open. */
  names: { bar: number; top: number }
}

/** Lines of the file that a paragraph came from, beside the article and in step with it. */
export interface SourceView extends Over {
  is: 'source'
  article: string
  /** The block of the body in which the point stands, and the lines that have come, be they of another one. */
  block: number
  found: (SourceLines & { block: number }) | null
}

/** What is being put right in an article: first what, then how, then what would become of it. */
export interface FixView extends Over {
  is: 'fix'
  article: string
  block: number
  /** The whole article is meant, not a paragraph of it. */
  isWhole: boolean
  /** The name that is meant, and the phrase at the point with where it stands. */
  name: { kind: EntityKind; name: string; office: string } | null
  phrase: { text: string; place: PhrasePlace } | null
  /** Where in the parts of the article that is shown. */
  mark: { part: number; from: number; to: number } | null
  /** The row under the bar, of the choices or of the outcome. */
  bar: number
  /** What was chosen, with the text that it needs. */
  wish: Omit<FixWish, 'isKept'> | null
  /** What would become of the file; null while it is being found out. */
  outcome: FixOutcome | null
}

/** Every key and what it does; only those that hold the filter. */
export interface HelpView extends Over {
  is: 'help'
  /** The action under the bar, of those that are listed, and the one at the top. */
  bar: number
  top: number
  filter: string
}

/** The article alone, from its first column, for the terminal's own selection. */
export interface PlainView extends Over {
  is: 'plain'
}

/** A draft against the archive: what differs at the left, its sentence above the archive's in the middle. */
export interface CheckView extends Over {
  is: 'check'
  path: string
  /** Null until it has come. */
  found: CheckedDraft | null
  /** How the file stands to what was checked; unsure from each key on until it has been looked at. */
  file: DraftFileState | 'unsure'
  /** The difference under the bar, and the first on the screen. */
  bar: number
  top: number
}

/** The figures of a thing at the left, the sentence of the one under the bar in the middle. */
export interface FiguresView extends Over {
  is: 'figures'
  thing: string
  /** Null until it has come. */
  found: FoundFigures | null
  bar: number
  top: number
}

/** What recognition is not sure of, at the left; the article of the one under the bar beside it. */
export interface DoubtsView extends Over {
  is: 'doubts'
  /** What was read when it was opened: what its rows lead to is no longer meant when it is left. */
  before: Before
  /** The issue from which on it is looked for. */
  since: string | null
  found: Doubts | null
  bar: number
  top: number
}

/** A set of articles looked at in one of the ways there are. */
export interface StudyView extends Over {
  is: 'study'
  what: StudyName
  /** The set as it is typed; of first uses a phrase, or the id of an article. */
  line: string
  against: string | null
  /** What was chosen, as a number among the choices of the view. */
  choice: number
  /** All articles are read, however many there are. */
  isAll: boolean
  /** Null until something has come. */
  found: Studied | null
  /** How the numbers under the bar were made is shown. */
  isExplained: boolean
  bar: number
  top: number
}

/** What lies over the middle pane, or over all of them. Keys, mouse, Esc, bar, hints and drawing read this one value. */
export type View =
  | ArticleView
  | PageView
  | SourceView
  | FixView
  | HelpView
  | PlainView
  | CheckView
  | FiguresView
  | DoubtsView
  | StudyView
/** A view that can be closed. */
export type Overlay = Exclude<View, ArticleView>

export const ARTICLE: ArticleView = { is: 'article' }

/** Views that take the whole screen, whichever pane has the keys. */
export const takesScreen = ({ is }: View): boolean => is === 'study' || isPassing({ is })

/** True where such a view is on the screen, or lies under what is. */
export const isOpen = (view: View, wanted: View['is']): boolean =>
  view.is === wanted || ('under' in view && isOpen(view.under, wanted))

/** Views that lie beside the article that they are about. */
export const liesBeside = ({ is }: Pick<View, 'is'>): boolean => is === 'source' || is === 'fix'

/** What is looked at for a moment, over whatever a person is at. */
export const isPassing = ({ is }: Pick<View, 'is'>): boolean => is === 'help' || is === 'plain'
