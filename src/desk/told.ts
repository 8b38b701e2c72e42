import type { Checked } from '../draft/check.ts'
import type { Finding } from '../draft/finding.ts'
import type { DraftText, ReadText } from '../draft/read/draft-file.ts'
import type { Skipped } from '../ingest/reading/skipped.ts'
import type { Article, Doubt } from '../model/article.ts'
import type { Entity, EntityKind } from '../model/entity.ts'
import type { Card } from '../search/card.ts'
import type { Match } from '../search/matches.ts'
import type { Use } from '../search/uses.ts'
import type { Value } from '../search/values.ts'
import type { ArchivedIssue, ArchivedLine } from '../store/archive.ts'

// What the desk tells of a corpus.

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
  /** Older articles give values, too, that were not read. */
  hasOlder?: true
  uses: Use[]
  /** How the articles are cited that give offices and values, by their ids. */
  citations: Record<string, string>
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

/** A place where a draft differs from the archive, with the sentence in which it stands. */
export interface Difference extends Finding {
  /** Its sentence, and what of it differs, as readers see both. */
  own: string
  marked: string
}

/** A draft as it was read: what the system says of its file, and the digest of its text. */
export interface SeenDraft {
  file: string
  text: string
}

/** How the file of a draft stands to what was read of it. */
export type DraftFileState = 'asRead' | 'changed' | 'gone'

/** A draft against the archive, or why it cannot be checked. */
export type CheckedDraft =
  | ({ differences: Difference[]; seen: SeenDraft } & Omit<Checked, 'findings'>)
  | Exclude<DraftText, ReadText>

/** A figure that an article gives for a thing, and where it stands. */
export interface FigureLine {
  of: string
  /** Articles give different numbers for it. */
  differs: boolean
  /** Nothing is called as was asked: the sentence speaks of it. */
  isSaid: boolean
  value: string
  date: string | null
  sentence: string
  citation: string
  article: string
  headline: string
  /** The paragraph of the body, from 0, and the code unit in it; null where it stands in the head. */
  at: { block: number; offset: number } | null
  /** Its file and line. */
  source: string
}

/** The figures of a thing; older articles may give some, too, that were not read. */
export interface FoundFigures {
  lines: FigureLine[]
  hasOlder: boolean
}

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
