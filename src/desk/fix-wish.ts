import type { Operation } from '../ingest/correct/correction.ts'
import type { Unkept } from '../ingest/correct/keep-corrections.ts'
import type { PhrasePlace } from '../ingest/correct/phrases.ts'
import type { EntityKind } from '../model/entity.ts'

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
  | { problem: 'notAFolder' | 'inCluster' | 'packed' | 'nothingToDo' | 'unfit' | 'otherForm' }
  | Unkept

/** Which correction was taken back, since it may be anybody's; or why none was. */
export type UnfixOutcome = { undone: string } | { problem: 'nothingToUndo' | 'byHand' } | Unkept
