// What stands at the beginning of a line of a draft, in Markdown and in plain text.

/** Marks of a quotation, each line of which bears them. */
const QUOTE = /^(?:[ \t]*>)+[ \t]?/
/** What an editor writes before a heading, or before an item of a list. */
const HEADING = /^[ \t]*#{1,6}\s/
const ITEM = /^[ \t]*(?:[-*+•]\s+(?:\[[ xX]\]\s+)?|\d{1,3}(?:[、)）](?!\d)|\.\s)\s*|[(（]\d{1,3}[)）]\s*)/
/** Dashes and numbers without a blank, rows of tables: no line goes on so. A number with a sign or a point may. */
const OTHER = /^[ \t]*(?:-(?![\d-])|\*(?!\*)|\d{1,3}\.(?!\d)|\|)/
/** Tags that stand within a sentence; all others begin something. */
const BLOCK_TAG = /^[ \t]*<(?!\/?(?:a|b|big|br|code|del|em|font|i|ins|mark|s|small|span|strong|sub|sup|u)\b)/i
/** A rule, or the line below a heading: it ends what stands above. */
const RULE = /^[ \t]*(?:=+|(?:[-*_][ \t]*){3,})$/
const INDENT = /^(?:[ \t]{2}|\t)/
const WIDE_INDENT = /^[ \t]*\u3000/

/** How a line begins. */
export interface Beginning {
  /** Code units of it that are no text. */
  marks: number
  quotes: number
  /** Nothing but marks. */
  isBlank: boolean
  isHeading: boolean
  isItem: boolean
  /** Blanks before it: within an item the line goes on, elsewhere a paragraph begins. */
  isIndented: boolean
  /** Whatever stands above. */
  isFirst: boolean
}

export function beginningOf(line: string): Beginning {
  const quote = QUOTE.exec(line)?.[0] ?? ''
  const rest = line.slice(quote.length)
  const mark = (HEADING.exec(rest) ?? ITEM.exec(rest))?.[0]
  const isHeading = HEADING.test(rest)
  const isRule = RULE.test(rest)
  const blanks = /^[\s\u3000]*/.exec(rest.slice(mark?.length ?? 0))![0].length
  const marks = isRule ? line.length : quote.length + (mark?.length ?? 0) + blanks
  return {
    marks,
    isBlank: marks === line.length,
    quotes: quote.replace(/[^>]/g, '').length,
    isHeading,
    isItem: mark !== undefined && !isHeading,
    isIndented: INDENT.test(rest),
    isFirst: mark !== undefined || WIDE_INDENT.test(rest) || OTHER.test(rest) || BLOCK_TAG.test(rest),
  }
}

/** True where a line may go on with a paragraph that began so: also one that left the marks of its quotation away. */
export const mayGoOn = (line: Beginning, paragraph: Beginning): boolean =>
  !line.isFirst &&
  !paragraph.isHeading &&
  (line.quotes === 0 || line.quotes === paragraph.quotes) &&
  (!line.isIndented || paragraph.isItem)
