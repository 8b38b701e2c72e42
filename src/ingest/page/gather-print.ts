import { columnsOf, nearlyFillsIndented, TOLERANCE } from '../print/column-widths.ts'
import { beginsParagraph, isListedInside } from '../print/paragraph-cues.ts'
import type { PrintLine } from '../print/print-line.ts'
import { BYLINE_LINE, endsFirmly, endsSentence, endsWithCredit, JUMPED_FROM, LEAD } from '../print/signs.ts'
import { joinLines, type Unit } from './unit.ts'

/** A headline parts its clauses with a space, which no line of a paragraph keeps. */
const HAS_CLAUSES = /^[^，。；、]*[\p{sc=Han}”》]{3,} [\p{sc=Han}“《]{3,}[^，。；、]*$/u
/** Nothing yet but the lead and its writers: 本报讯（记者 …） */
const ONLY_LEAD = new RegExp(
  `${LEAD.source}[ ]?(?:[（(][^（）()]*[）)]|[\\p{sc=Han}]{0,12}报道：|记者[\\p{sc=Han}]{2,8}报道：)?$`,
  'u',
)

/** A line that stops in mid-sentence is no end of a paragraph unless it is this much shorter than its column. */
const LEAST_CUT = 11

/** A continuation notice on a line of its own. */
const ONLY_NOTICE = /^[（(]?\s*上接.{1,6}版\s*[）)]?$/
const LONGEST_CLAUSES = 120
const ANY_MARK = /[，。；：！？、“”（）]/
const HAS_MARKS = /[，。；！？]/

/** What a colon at the end of a full line announces in lines of its own. */
const ITEM = /^(?:一是|第一|首先|——|[一１1][、．.]|[（(][一1][）)]|●|▲|■)/

type Columns = ReturnType<typeof columnsOf>

const isAscii = (code: number) => code < 0x80

/** True where the dump left no blank line because a figure stands at the break, which says nothing. */
function touchesFigure(before: PrintLine, after: PrintLine): boolean {
  return isAscii(before.text.charCodeAt(before.text.length - 1)) || isAscii(after.text.charCodeAt(0))
}

/** Quotation marks and parentheses opened and not closed: no paragraph ends inside them. */
function isInsideQuotation(text: string): boolean {
  let open = 0
  for (const character of text) {
    if (character === '“' || character === '（') open++
    else if (character === '”' || character === '）') open = Math.max(0, open - 1)
  }
  return open > 0
}

/**
 * Units of a page that was dumped print line by print line. A paragraph goes on while its lines fill their column,
 * and ends with a short line, or with a full one that ends a sentence before one that begins a paragraph.
 */
export function gatherPrint(lines: PrintLine[]): Unit[] {
  const columns = columnsOf(lines)
  const { widths } = columns
  const units: Unit[] = []
  let start = 0
  while (start < lines.length) {
    const isDisplay = standsAlone(lines, columns, start) || isSecondLine(lines, start, units.at(-1))
    const paragraph = isDisplay ? undefined : paragraphAt(lines, columns, start)
    // Full lines without a single mark are headlines that happen to be as wide as a column.
    const hasText = paragraph && (HAS_MARKS.test(paragraph.text) || ONLY_NOTICE.test(paragraph.text))
    const unit = hasText ? paragraph : unitOf('display', lines, start, displayEnd(lines, start), widths)
    units.push(unit)
    start += unit.lines.length
  }
  return units
}

function paragraphAt(lines: PrintLine[], columns: Columns, start: number): Unit {
  let end = start + 1
  while (end < lines.length && continuesParagraph(lines, columns, start, end)) end++
  return unitOf('paragraph', lines, start, end, columns.widths)
}

function displayEnd(lines: PrintLine[], start: number): number {
  let end = start + 1
  while (end < lines.length && continuesDisplay(lines, end)) end++
  return end
}

function unitOf(kind: Unit['kind'], all: PrintLine[], start: number, end: number, widths: Int32Array): Unit {
  const lines = all.slice(start, end)
  const text = joinLines(lines)
  return {
    kind,
    lines,
    text,
    open: kind === 'paragraph' && !endsSentence(text),
    fresh: lines[0]!.indented,
    widths: [widths[start]!, widths[end - 1]!],
  }
}

/** A headline's next line, even one as wide as the column: below a headline, and it and its follower without a mark. */
function isSecondLine(lines: PrintLine[], index: number, above: Unit | undefined): boolean {
  const next = lines[index + 1]
  if (above?.kind !== 'display' || next === undefined) return false
  return !ANY_MARK.test(lines[index]!.text) && !ANY_MARK.test(next.text)
}

/** True where the line at `index` is no beginning of a paragraph: it neither fills its column nor ends a sentence. */
function standsAlone(lines: PrintLine[], { widths, indents }: Columns, index: number): boolean {
  const line = lines[index]!
  const next = lines[index + 1]
  if (LEAD.test(line.text) || JUMPED_FROM.test(line.text)) return false
  if (/^[（(].*[）)]$/.test(line.text) && endsWithCredit(line.text)) return true
  if (BYLINE_LINE.test(line.text) && line.cells < widths[index]! - TOLERANCE) return true
  if (endsSentence(line.text) && !/[？！]$/.test(line.text))
    return /[”』》]$/.test(line.text) && isNotFull(line, widths[index]!) && line.cells < 60
  if (/[，、]$/.test(line.text) || /，[^，]*，/.test(line.text)) return false
  const adjacent = next && !next.gapBefore && !next.indented
  if (adjacent) return !touchesFigure(line, next)
  if (line.cells < LONGEST_CLAUSES && HAS_CLAUSES.test(line.text)) return true
  if (indents && nearlyFillsIndented(line, widths[index]!) && !(next && LEAD.test(next.text))) return false
  if (isNotFull(line, widths[index]!)) return true
  return next !== undefined && (LEAD.test(next.text) || (next.indented && !endsSentence(line.text)))
}

const isNotFull = (line: PrintLine, width: number) => Math.abs(line.cells - width) > TOLERANCE

/** A headline goes on in the next line where nothing, not even the blank line of the dump, stands between. */
function continuesDisplay(lines: PrintLine[], index: number): boolean {
  const line = lines[index]!
  return !line.gapBefore && !line.indented && !LEAD.test(line.text) && !touchesFigure(lines[index - 1]!, line)
}

function continuesParagraph(
  lines: PrintLine[],
  { widths, indents }: Columns,
  start: number,
  index: number,
): boolean {
  const before = lines[index - 1]!
  const line = lines[index]!
  if (LEAD.test(line.text) && endsSentence(before.text)) return false
  if (JUMPED_FROM.test(line.text) || ONLY_NOTICE.test(before.text)) return false
  if (line.indented && endsSentence(before.text)) return false
  if (index - start <= 3 && ONLY_LEAD.test(joinLines(lines.slice(start, index)))) return true
  if (!line.gapBefore && touchesFigure(before, line) && !endsFirmly(before.text)) return true
  const isFirst = index - start === 1 && indents && nearlyFillsIndented(before, widths[index - 1]!)
  const isShort = before.cells < widths[index - 1]! - TOLERANCE && !isFirst
  if (!endsSentence(before.text)) {
    const isRunning = HAS_MARKS.test(before.text) && HAS_MARKS.test(line.text)
    return before.cells > widths[index - 1]! - LEAST_CUT || /[，、]$/.test(before.text) || isRunning
  }
  if (isShort) return false
  const text = joinLines(lines.slice(Math.max(start, index - 12), index))
  if (/[：:]$/.test(before.text)) return !ITEM.test(line.text)
  if (!endsFirmly(before.text)) return true
  const next = lines[index + 1]
  if (!ANY_MARK.test(line.text) && (!next || !ANY_MARK.test(next.text) || LEAD.test(next.text))) return false
  if (Math.abs(widths[index - 1]! - widths[index]!) > TOLERANCE) return false
  if (line.cells > widths[index]! + TOLERANCE) return false
  if (isNotFull(line, widths[index]!) && !endsSentence(line.text) && !indents) return false
  if (isInsideQuotation(text)) return true
  const beside = line.cells - widths[index]!
  if (indents && beside < -TOLERANCE) return !nearlyFillsIndented(line, widths[index]!)
  if (indents && beside > -TOLERANCE) return true
  // A line two cells short of its column, with a stop at its end, is the end of a paragraph: 30 of 32 measured.
  if (before.cells === widths[index - 1]! - TOLERANCE && !isAsciiOnly(before.text)) return false
  const size = (index - start) * (widths[index - 1]! / 2)
  return isListedInside(line.text, lines[start]!.text) || beginsParagraph(line.text, size) <= 0
}

const isAsciiOnly = (text: string) => !/[^\x20-\x7e]/.test(text)
