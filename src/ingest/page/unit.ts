import type { LineRange } from '../../model/article.ts'
import type { PrintLine } from '../print/print-line.ts'

/**
 * What a page is made of: a paragraph of an article, or a display line that stands by itself, such as a headline.
 */
export interface Unit {
  kind: 'paragraph' | 'display'
  lines: PrintLine[]
  /** The lines as one text, spaces kept where they may mean something. */
  text: string
  /** It stops in the middle of a sentence: what follows it stands elsewhere, or its end was cut. */
  open: boolean
  /** Its first line begins with a blank: the start of a frame. */
  fresh: boolean
  /** The column width at its start and its end. */
  widths: [number, number]
}

const isLatin = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** Lines of one paragraph as a text; two Latin words that meet at a line's end stay two words. */
export function joinLines(lines: PrintLine[]): string {
  let text = ''
  for (const line of lines) {
    const meet = isLatin(text.charCodeAt(text.length - 1)) && isLatin(line.text.charCodeAt(0))
    text += meet ? ` ${line.text}` : line.text
  }
  return text
}

/**
 * Numbers of lines as ranges, in reading order: a column that goes on elsewhere gives two.
 *
 * @example rangesOf([5, 7, 9, 8, 10].map((number) => ({ number }))) // [[5, 9], [8, 10]]
 */
export function rangesOf(lines: Pick<PrintLine, 'number'>[]): LineRange[] {
  const ranges: LineRange[] = []
  for (const { number } of lines) {
    const last = ranges.at(-1)
    // Lines of a dump stand every second line: only blank ones lie between.
    if (last && number > last[1] && number - last[1] <= 2) last[1] = number
    else ranges.push([number, number])
  }
  return ranges
}
