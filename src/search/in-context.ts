import type { ArchivedArticle } from '../store/archive.ts'
import { type Match, matchesIn } from './matches.ts'

/** Characters on each side of what is shown in its context. */
export const CONTEXT = 40

/** A place where a text stands, with what stands around it. */
export interface InContext extends Pick<Match, 'field' | 'block'> {
  left: string
  term: string
  right: string
  /** All of the text in which it stands. */
  whole: string
  /** The code unit in its block where it begins. */
  offset: number
}

/** Every place of an article where a text stands. */
export const inContext = (found: ArchivedArticle, term: string): InContext[] =>
  matchesIn(found, [term]).flatMap(({ field, block, text, ranges }) =>
    ranges.map(([from, to]) => ({
      ...{ field, block, offset: from },
      whole: text,
      left: text.slice(Math.max(0, from - CONTEXT), from),
      term: text.slice(from, to),
      right: text.slice(to, to + CONTEXT),
    })),
  )
