import { CONTEXT } from '../search/in-context.ts'
import { sourceOf } from '../search/said-at.ts'
import { wholeSlice } from '../text/whole.ts'
import type { Read } from './drawn.ts'
import { BREAK, blockAt } from './fields.ts'

/** A hit with what stands around it. */
export interface Line {
  left: string
  term: string
  right: string
  date: string | null
  /** The id of its article. */
  article: string
  source: string
}

/** Where in its article a hit begins: in a paragraph of the body, or anywhere in the head. */
export interface PlacedLine extends Line {
  isBody: boolean
  block: number
  offset: number
}

/** The end of a paragraph is a blank in a line. */
const inLine = (text: string): string => text.replaceAll(BREAK, ' ')

/** Every hit of an article as a line, in the order of the text. */
export function placedLinesOf({ found, fields }: Read): PlacedLine[] {
  return fields.flatMap((field) =>
    field.hits.map(([from, to]) => {
      const block = blockAt(field, from)
      return {
        left: inLine(wholeSlice(field.text, Math.max(0, from - CONTEXT), from)),
        term: inLine(field.text.slice(from, to)),
        right: inLine(wholeSlice(field.text, to, Math.min(field.text.length, to + CONTEXT))),
        ...{ date: found.date, article: found.article.id },
        source: sourceOf(found, { field: field.field, block, at: from - field.begins[block]! }),
        ...{ isBody: field.field === 'body', block, offset: from - field.begins[block]! },
      }
    }),
  )
}

/** The same as it is told outside of the program. */
export const linesOf = (read: Read): Line[] =>
  placedLinesOf(read).map(({ left, term, right, date, article, source }) => ({
    ...{ left, term, right, date, article, source },
  }))
