import type { Finding } from '../draft/finding.ts'
import type { DraftText } from '../draft/read/draft-file.ts'
import type { Operation } from '../ingest/correct/correction.ts'
import type { Unkept } from '../ingest/correct/keep-corrections.ts'
import type { PhrasePlace } from '../ingest/correct/phrases.ts'
import type { Progress } from '../ingest/read-corpus.ts'
import type { Skipped } from '../ingest/reading/skipped.ts'
import type { Language } from '../messages/index.ts'
import type { Article, Doubt } from '../model/article.ts'
import type { Entity, EntityKind } from '../model/entity.ts'
import type { Card } from '../search/card.ts'
import type { Match } from '../search/matches.ts'
import type { Use } from '../search/uses.ts'
import type { Value } from '../search/values.ts'
import type { ArchivedIssue, ArchivedLine } from '../store/archive.ts'
import type { Hindering } from '../store/hindered.ts'
import type { SinceSeen } from './seen.ts'
import type { Studied, StudyWish, Unstudied } from './studies.ts'
import type { Outcome, Remarked, Taken, WriteWish } from './taken.ts'

/** What a list shows of an article. */
export type ArticleLine = ArchivedLine

/** What a list shows of an issue. */
export type IssueLine = ArchivedIssue

/** An entity of an article, and in how many articles of the corpus it stands. */
export type ShownEntity = Entity & { articles: number }

/** An article as the screen shows it. */
export interface ShownArticle {
  article: Article
  issue: string
  date: string | null
  dateSure: boolean
  paper: string | null
  entities: ShownEntity[]
  /** Its file is no longer as it was read. */
  isOld?: boolean
}

/** An article that a search found: its line, where it stands, and where in it. */
export interface FoundLine extends ArticleLine {
  issue: string
  date: string | null
  matches: Match[]
  /** What was forgiven: typed and meant. */
  forgiven: [typed: string, meant: string][]
  /** Only nearly what was asked for. */
  isNear: boolean
}

export interface FoundLines {
  line: string
  total: number
  /** So many were asked for: there may be more, also than `total` where counting took too long. */
  limit: number
  hits: FoundLine[]
  /** Articles in which a regular expression took too long; left out where there are none. */
  skipped?: number
}

/** What the corpus knows of an entity: its cards, the values of a figure, and where it stands. */
export interface EntityPage {
  cards: Card[]
  values: Value[]
  uses: Use[]
}

/** Somebody or something in several articles: in how many of them, and how often. */
export interface SumLine {
  kind: EntityKind
  key: string
  name: string
  /** What goes with the name: an office, a value, a place. */
  detail: string
  /** Doubtful wherever it stands; the same of the detail. */
  isDoubtful: boolean
  isDetailDoubtful: boolean
  articles: number
  times: number
}

/** Lines of a source file, numbered from 1; none where the file cannot be read line by line. */
export interface SourceLines {
  file: string
  /** Where an editor finds the file; null for what is packed into another one. */
  path: string | null
  /** The page of a file that has pages and no lines. */
  sheet?: number
  lines: { number: number; text: string; isOwn: boolean }[]
}

/** What a person wants put right in an article, and whether it is to be kept or only shown. */
export interface FixWish {
  operation: Exclude<Operation, 'move'>
  /** The block of the body that it is about. */
  block: number
  value: string
  /** The name or the phrase that it is about, and where that stands. */
  from?: string
  place?: PhrasePlace
  isKept: boolean
}

/** A line of what would change: of an article, of its text, or one of its names. */
export type FixLine = string | { kind: EntityKind; text: string }

/** What would change, before and after: the articles of the file, the text, or the names; or why it cannot be done. */
export type FixOutcome =
  | { before: FixLine[]; after: FixLine[] }
  | { problem: 'notAFolder' | 'packed' | 'nothingToDo' | 'unfit' | 'otherForm' }
  | Unkept

/** Why the last correction was not taken back; nothing where it was. */
export type UnfixOutcome = { problem: 'nothingToUndo' | 'byHand' } | Unkept | undefined

/** A place where a draft differs from the archive, with the sentence in which it stands. */
export interface Difference extends Finding {
  /** Its sentence, and where in it the place is, in code units. */
  own: string
  range: [from: number, to: number]
}

/** A draft against the archive, or why it cannot be checked. */
export type CheckedDraft = { differences: Difference[] } | Exclude<DraftText, { text: string }>

interface InArticle {
  article: string
  headline: string
  /** How sure it is, 0 to 1. */
  sure: number
}

/** What recognition is not sure of: an article, a name, or the office of one. */
export type Doubtful = InArticle &
  (
    | { of: 'article'; why: Doubt[] }
    | {
        of: 'name'
        kind: EntityKind
        key: string
        name: string
        /** The doubtful office; empty where the name itself is doubtful. */
        office: string
        at: { block: number; offset: number } | null
      }
  )

/** What is doubtful, the worst first, and how many articles were looked through. */
export interface Doubts {
  read: number
  doubts: Doubtful[]
}

export interface Unread {
  count: number
  first: Skipped[]
}

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
  article(id: string): Promise<ShownArticle | undefined>
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
  onNews(listener: (news: News) => void): void
  close(): Promise<void>
}
