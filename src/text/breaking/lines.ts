import { clusterEnd } from '../clusters.ts'
import { isHan } from '../han.ts'
import { type AmbiguousWidth, cells } from '../width.ts'
import { forbidsStart, MAY_HANG, NOT_AT_END, NOT_AT_START } from './chinese.ts'
import { ALLOWED, breakOpportunities, MANDATORY } from './opportunities.ts'

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

/** The cells of the gutter that a hanging mark may stand in. */
export const GUTTER = 2

const mayHang = new Set([...MAY_HANG])
const marks = new Set([...NOT_AT_START, ...NOT_AT_END, '\n'])

/** The clusters of a text: where each starts, how many cells it takes, what may happen before it. */
interface Measured {
  text: string
  count: number
  starts: Int32Array
  widths: Int32Array
  breaks: Uint8Array
}

function measure(text: string, ambiguous: AmbiguousWidth): Measured {
  const opportunities = breakOpportunities(text)
  const starts = new Int32Array(text.length + 1)
  const widths = new Int32Array(text.length)
  const breaks = new Uint8Array(text.length + 1)
  let count = 0
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start)
    starts[count] = start
    widths[count] = cells(text.slice(start, end), ambiguous)
    breaks[count] = opportunities[start]!
    count++
    start = end
  }
  starts[count] = text.length
  breaks[count] = ALLOWED
  return { text, count, starts, widths, breaks }
}

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

const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x3000

/** A blank that carries a mark is no blank: it is seen, and takes its room. */
const isBlankCluster = ({ text, starts }: Measured, index: number) =>
  starts[index + 1]! - starts[index]! === 1 && isBlank(text.charCodeAt(starts[index]!))

/** The cluster after the last one that a line beginning at `begin` takes. */
function lineEnd(measured: Measured, begin: number, to: number, room: number, hang: boolean): number {
  const { text, starts, widths, breaks } = measured
  let used = 0
  let lastBreak = begin
  // The last one that tears nothing apart, where it leaves the line nearly full.
  let lastGood = begin
  for (let index = begin; index < to; index++) {
    if (index > begin && breaks[index] === ALLOWED) {
      lastBreak = index
      if (used >= room * FULL && !tearsFigure(measured, index)) lastGood = index
    }
    if (isBlankCluster(measured, index)) {
      used += widths[index]!
      continue
    }
    if (used + widths[index]! <= room) {
      used += widths[index]!
      continue
    }
    const cluster = text.slice(starts[index]!, starts[index + 1]!)
    const mayBreakAfter = index + 1 >= to || breaks[index + 1] === ALLOWED
    if (hang && mayBreakAfter && used <= room && widths[index]! <= GUTTER && mayHang.has(cluster)) {
      return skipSpaces(measured, index + 1, to)
    }
    if (lastBreak > begin) return tearsFigure(measured, lastBreak) && lastGood > begin ? lastGood : lastBreak
    return forcedCut(measured, begin, index)
  }
  return to
}

/** A line is shortened by as much at most, so that a figure stays with what it counts. */
const FULL = 0.75

/** True between a figure and its unit, `2022|年`, and between a sign and its figure, `×|30`: allowed, and not liked. */
function tearsFigure({ text, starts }: Measured, index: number): boolean {
  const at = starts[index]!
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return (isDigit(before) && isHan(after)) || (before === TIMES && isDigit(after))
}

const TIMES = 0xd7
const isDigit = (code: number) => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)

/** Where there is no place to break, a line is cut where it is full: not before a mark that may not begin one. */
function forcedCut({ text, starts }: Measured, begin: number, full: number): number {
  let index = full
  while (index > begin + 1 && forbidsStart(text.codePointAt(starts[index]!)!)) index--
  return index > begin && !forbidsStart(text.codePointAt(starts[index]!)!) ? index : Math.max(full, begin + 1)
}

/** Spaces at a break fall away with the line before. */
function skipSpaces(measured: Measured, from: number, to: number): number {
  let index = from
  while (index < to && isBlankCluster(measured, index)) index++
  return index
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
