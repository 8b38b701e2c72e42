import type { Progress } from '../ingest/read-corpus.ts'
import type { Language } from '../messages/index.ts'
import type { EntityKind } from '../model/entity.ts'
import type { Hindering } from '../store/hindered.ts'
import type { FixOutcome, FixWish, UnfixOutcome } from './fix-wish.ts'
import type { SinceSeen } from './seen.ts'
import type { Studied, StudyWish, Unstudied } from './studies.ts'
import type { Outcome, Remarked, Taken, WriteWish } from './taken.ts'
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
} from './told.ts'

/** What the desk tells unasked. */
export type News =
  /** Files are being read into the index; undefined when that has come to its end. */
  | { progress: Progress | undefined }
  /** What was answered before may be different now. */
  | { changed: true }
  /** Why the index does not follow the corpus; null where it does. */
  | { hindrance: Hindering | null }
  /** The index was damaged, and is made anew. */
  | { rebuilt: true }

/** Where the screen asks about a corpus. Other threads look it up: nothing of a corpus is read in the screen's own. */
export interface Desk {
  /** All issues, newest first. */
  issues(): Promise<IssueLine[]>
  articlesOf(issue: string): Promise<ArticleLine[]>
  /** `knownAs` is the headline that it had: it may begin in another line by now. */
  article(id: string, knownAs?: string): Promise<ShownArticle | undefined>
  /**
   * Undefined where a newer search was asked before this one was done. `onSome` is told of what is found while a long
   * search goes on.
   */
  find(line: string, limit: number, onSome?: (some: FoundLines) => void): Promise<FoundLines | undefined>
  /** Undefined where the corpus speaks of it no more. */
  page(kind: EntityKind, key: string): Promise<EntityPage | undefined>
  /** The page of whoever or whatever a name means most likely; of a word that is none, where it stands. */
  meant(
    name: string,
  ): Promise<(EntityPage & { kind: EntityKind | null; key: string; name: string }) | undefined>
  /** Who and what the articles of an issue speak of together, or those with these ids. */
  sums(of: { issue: string } | { ids: string[] }): Promise<SumLine[]>
  /** Where the words of each text begin. */
  words(texts: string[]): Promise<number[][]>
  /** The lines that a block of an article's body came from, with some around them. */
  source(id: string, block: number): Promise<SourceLines | undefined>
  /** Looks at a set of articles; undefined where it was given up. `onSome` is told what has come so far. */
  study(wish: StudyWish, onSome: (some: Studied) => void): Promise<Studied | Unstudied | undefined>
  /** What is being studied is given up. */
  leaveStudy(): void
  /** Puts something into a collection. */
  collect(name: string, taken: Taken): Promise<Outcome>
  /** Says something of an entry of a collection. */
  remark(name: string, remarked: Remarked): Promise<Outcome>
  /** Marks of the articles that a search finds now; undefined where it cannot be asked. */
  marks(query: string): Promise<string | undefined>
  /** What a search finds that was not among these marks. */
  since(query: string, seen: string): Promise<SinceSeen | undefined>
  /** Writes a set or a view into a file. */
  write(wish: WriteWish, language: Language): Promise<Outcome>
  /** Puts something right in the file of an article, or shows what would become of it. */
  fix(id: string, wish: FixWish): Promise<FixOutcome>
  /** Takes the last correction back. */
  unfix(): Promise<UnfixOutcome>
  /** What is doubtful in the articles from an issue on, newest first. */
  doubts(from: string | null): Promise<Doubts>
  /** How much of the corpus could not be read, and the first of it. */
  unread(): Promise<Unread>
  /** Where the draft in a file differs from the archive, said in a language. */
  check(path: string, language: Language): Promise<CheckedDraft>
  /** The figures of a thing, as they are said. */
  figures(thing: string): Promise<FoundFigures>
  /** How the file of a draft stands to what was checked. */
  draftFile(path: string, seen: SeenDraft): Promise<DraftFileState>
  /** The files that may be meant by the beginning of a path. */
  draftNames(begun: string): Promise<string[]>
  onNews(listener: (news: News) => void): void
  close(): Promise<void>
}
