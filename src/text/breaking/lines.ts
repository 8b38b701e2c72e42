import type { AmbiguousWidth } from '../width.ts'
import { NOT_AT_END, NOT_AT_START } from './chinese.ts'
import { lineEnd } from './line-end.ts'
import { isBlank, type Measured, measure } from './measured.ts'
import { ALLOWED, MANDATORY } from './opportunities.ts'

export interface LineStyle {
  /** Cells that a line may take. */
  width: number
  ambiguous?: AmbiguousWidth
  /** Cells left free at the start of a paragraph. */
  indent?: number
  /** The caller keeps two cells free beside the column, where one closing mark may hang. */
  hang?: boolean
}

/**
 * A line as two offsets into the text that it was broken from: `text.slice(start, end)` is what it shows. Spaces
 * at a break belong to no line: they lie between one line's end and the next one's start.
 */
export interface Line {
  start: number
  end: number
  /** The first line of a paragraph: where the indent goes. */
  first: boolean
}

const marks = new Set([...NOT_AT_START, ...NOT_AT_END, '\n'])

/**
 * A text broken into lines of at most `width` cells, by the rules of Chinese setting: no mark where it may not
 * stand, numbers with their signs and Latin words whole, a closing mark that does not fit hanging in the gutter
 * or taking its character down with it, and no paragraph that ends in a line of one character. What has no
 * place to break, a Latin word wider than the line, is cut where the line is full.
 *
 * @example
 * breakLines('实行小区“四议”工作法，即', { width: 10 })
 * // 实行小区 / “四议”工作 / 法，即 — “ may not end the first line
 */
export function breakLines(text: string, style: LineStyle): Line[] {
  const measured = measure(text, style.ambiguous ?? 1)
  const lines: Line[] = []
  let from = 0
  while (from < measured.count) {
    let to = from + 1
    while (to < measured.count && measured.breaks[to] !== MANDATORY) to++
    breakParagraph(measured, from, to, style, lines)
    from = to
  }
  return lines
}

/** The lines of the clusters from `from` to `to`, a paragraph, appended to `lines`. */
function breakParagraph(measured: Measured, from: number, to: number, style: LineStyle, lines: Line[]): void {
  const { text, starts } = measured
  const at: number[] = [from]
  while (at.at(-1)! < to) {
    const begin = at.at(-1)!
    const room = style.width - (begin === from ? (style.indent ?? 0) : 0)
    at.push(lineEnd(measured, begin, to, room, style.hang ?? false))
  }
  if (at.length > 2) keepCompany(measured, at, style.width)
  for (let index = 0; index + 1 < at.length; index++) {
    const start = starts[at[index]!]!
    let end = starts[at[index + 1]!]!
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    lines.push({ start, end, first: index === 0 })
  }
}

/** A paragraph's last line of one character, with its marks or without, gets company from the line before. */
function keepCompany(measured: Measured, at: number[], width: number): void {
  const { text, starts, widths, breaks } = measured
  const last = at.length - 2
  const end = at[last + 1]!
  let characters = 0
  let used = 0
  for (let index = at[last]!; index < end; index++) {
    used += widths[index]!
    const cluster = text.slice(starts[index]!, starts[index + 1]!)
    if (!marks.has(cluster) && widths[index]! > 0 && cluster.trim() !== '') characters++
  }
  if (characters > 1) return
  for (let index = at[last]! - 1; index > at[last - 1]!; index--) {
    used += widths[index]!
    if (used > width) return
    if (breaks[index] !== ALLOWED) continue
    at[last] = index
    return
  }
}
