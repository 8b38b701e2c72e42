import type { EntryKind } from '../collect/collections/entry.ts'
import type { TableRow } from '../collect/forms/view-table.ts'
import type { WriteProblem } from '../files/write-problem.ts'
import type { Studied } from './studies.ts'

/** What is put into a collection. */
export interface Taken {
  kind: EntryKind
  /** Tells it from the others of its collection. */
  id: string
  /** The article that it comes from; nothing for a row that counts many. */
  article: string | null
  /** The block of the body that a paragraph is. */
  block?: number
  text: string
}

/** What is said of an entry of a collection: a note, or tags. */
export interface Remarked {
  id: string
  said: { note: string } | { tags: string[] }
}

/** A set of articles, or a view of one, that is written into a file. */
export interface WriteWish {
  path: string
  mayReplace: boolean
  what: { line: string } | Listed
}

/** A view that was studied, or the rows of another, and what it is of. */
export type Listed = { view: Studied; line: string } | { rows: TableRow[]; line: string }

/** How it went; or why nothing was written. */
export type Outcome =
  | { done: number }
  | { problem: WriteProblem | 'occupied' | 'noForm' | 'unread' | 'gone' | 'badName'; what: string }
