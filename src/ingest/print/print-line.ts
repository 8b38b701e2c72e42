import { fileUnder } from '../../text/filed.ts'
import { isBlank, isChineseMark, isDigit, isHan } from '../../text/han.ts'
import { isWide } from './cells.ts'
import { readingForm } from './reading-form.ts'
import { type RowPart, sideBySide } from './side-by-side.ts'

/** A line of a dump that holds text, cleaned of what justification did to it. */
export interface PrintLine {
  /** Its number in the file, from 1. */
  number: number
  /** The text, with spaces only where they may mean something. */
  text: string
  /** The same as it is read: one form for each character, as long as the text. */
  read: string
  /** Blanks before it, in cells: where a tool keeps them, the first line of a paragraph has some. */
  blanks: number
  /** The column of each code unit of `text` in the file's line. */
  columns: number[]
  /** How wide the line was printed: two for a Han character or mark, one for a letter or digit. */
  cells: number
  /** A blank line, or the start of the file, stands before it. */
  gapBefore: boolean
  /** It begins with a blank: in text layers the mark of a new frame. */
  indented: boolean
  /** Its place among those that stand side by side in its row of the file, in a dump that has such. */
  inRow?: number
  /** What it said at its end stands in another line: nothing can be joined to it. */
  endsEarly?: boolean
  /** The lines that it is made of, where it is more than one. */
  members?: PrintLine[]
  /** It surely is no text: a program has marked it, or below it stands where and when the text was published. */
  isDisplay?: true
  /** It was set from top to bottom. */
  upright?: true
}

/** The lines of a text that are not blank, each cleaned; what stands side by side is one column after the other. */
export function printLines(text: string): PrintLine[] {
  const rows = text.split('\n')
  const parts = sideBySide(rows)
  return parts ? columnLines(rows, parts) : rowLines(rows)
}

function rowLines(rows: string[]): PrintLine[] {
  const found: PrintLine[] = []
  let gapBefore = true
  rows.forEach((row, place) => {
    const line = cleanLine(row, place + 1, gapBefore)
    if (line) found.push(line)
    gapBefore = line === undefined
  })
  return found
}

function columnLines(rows: string[], parts: RowPart[]): PrintLine[] {
  const inRows = new Map<number, number[]>()
  for (const { row, from } of parts) fileUnder(inRows, row, from)
  return parts.flatMap(({ row, from, to, place, left, begins }) => {
    const indent = ' '.repeat(place - left)
    const line = cleanLine(indent + rows[row]!.slice(from, to), row + 1, begins)
    if (!line) return []
    const columns = line.columns.map((column) => column + from - indent.length)
    return [{ ...line, columns, inRow: inRows.get(row)!.filter((other) => other < from).length }]
  })
}

/** Rows that are not blank, and yet show nothing. */
export function invisibleRows(text: string): Pick<PrintLine, 'number' | 'gapBefore'>[] {
  return text
    .split('\n')
    .flatMap((row, place) => (INVISIBLE.test(row) ? [{ number: place + 1, gapBefore: false }] : []))
}

/** What `isInvisible` tells, with nothing else in its row but blanks; a mark of byte order alone is blank. */
const INVISIBLE = /^\s*[\0\u00ad\u200b-\u200f][\s\0\u00ad\u200b-\u200f]*$/

const isInvisible = (code: number) =>
  code === 0xfeff || (code >= 0x200b && code <= 0x200f) || code === 0xad || code === 0

/**
 * A line with the spaces of justification taken out: beside figures and Chinese marks, and between characters that
 * stand singly in a row (`刘 桂 连 是 山 西`). Between words of Han characters one space stays: it parts names in a
 * byline and clauses in a headline.
 */
export function cleanLine(raw: string, number: number, gapBefore: boolean): PrintLine | undefined {
  let text = ''
  const columns: number[] = []
  let cells = 0
  let spaceAt = -1
  let before = 0
  let blanks = 0
  for (let index = 0; index < raw.length; ) {
    const code = raw.codePointAt(index)!
    const length = code > 0xffff ? 2 : 1
    if (isBlank(code)) {
      if (text === '') blanks += code === 0x3000 ? 2 : 1
      if (text !== '' && spaceAt < 0) spaceAt = index
    } else if (!isInvisible(code)) {
      if (spaceAt >= 0 && (meansSomething(before, code) || partsFigures(raw, spaceAt, index))) {
        text += ' '
        columns.push(spaceAt)
      }
      spaceAt = -1
      before = code
      text += raw.slice(index, index + length)
      for (let unit = 0; unit < length; unit++) columns.push(index + unit)
      cells += isWide(code) ? 2 : 1
    }
    index += length
  }
  if (text === '') return undefined
  const indented = isBlank(raw.charCodeAt(0))
  const line = { number, text, read: '', blanks, columns, cells, gapBefore, indented }
  const cleaned = isSpacedOut(text) ? withoutSpaces(line) : line
  cleaned.read = readingForm(cleaned.text)
  return cleaned
}

/** A space between these two may part words: Han from Han, Latin from Latin. */
function meansSomething(before: number, after: number): boolean {
  if (isChineseMark(before) || isChineseMark(after)) return false
  if (isHan(before) && isHan(after)) return true
  if (isHan(before) || isHan(after)) return false
  return !(isDigit(before) && isDigit(after))
}

/** Figures have no more digits: a longer run is no figure, and is not looked at to its end. */
const DIGITS = 16
/** 12 000元: a blank before three digits and what they count. */
const THOUSANDS = /^\d{3}\p{sc=Han}/u

/**
 * A blank between two figures parts them, as in the rows of a table, where one of them has several digits: justification
 * sets all digits of a figure apart, or none.
 */
function partsFigures(raw: string, space: number, index: number): boolean {
  const before = /\d+$/.exec(raw.slice(Math.max(0, space - DIGITS), space))?.[0].length ?? 0
  const rest = raw.slice(index, index + DIGITS)
  const after = /^\d+/.exec(rest)?.[0].length ?? 0
  return before > 0 && after > 0 && before + after > 2 && !THOUSANDS.test(rest)
}

/** Three single Han characters in a row, a space after each: nobody writes so, only justification. */
const isSpacedOut = (text: string) =>
  text.includes(' ') && /(?:^|[ \p{P}])\p{sc=Han} \p{sc=Han} \p{sc=Han}(?:[ \p{P}]|$)/u.test(text)

function withoutSpaces(line: PrintLine): PrintLine {
  const kept = [...line.text].flatMap((character, index) => (character === ' ' ? [] : [index]))
  return {
    ...line,
    text: line.text.replaceAll(' ', ''),
    columns: kept.map((index) => line.columns[index]!),
  }
}
