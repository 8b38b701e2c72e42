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
}

const isLatin = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** Lines of one paragraph as a text; two Latin words that meet at a line's end stay two words. */
export function joinLines(lines: PrintLine[]): string {
  const parts: string[] = []
  let last = 0
  for (const { text } of lines) {
    if (isLatin(last) && isLatin(text.charCodeAt(0))) parts.push(' ')
    parts.push(text)
    last = text.charCodeAt(text.length - 1)
  }
  return parts.join('')
}

/**
 * Lines as ranges of their numbers, in reading order: a column that goes on elsewhere gives two. Lines of a dump that
 * stand every second line make one range: only a blank one lies between.
 */
export function rangesOf(lines: Pick<PrintLine, 'number' | 'gapBefore'>[]): LineRange[] {
  const ranges: LineRange[] = []
  for (const { number, gapBefore } of lines) {
    const last = ranges.at(-1)
    const step = last ? number - last[1] : 0
    if (last && (step === 0 || step === 1 || (step === 2 && gapBefore))) last[1] = number
    else ranges.push([number, number])
  }
  return ranges
}
