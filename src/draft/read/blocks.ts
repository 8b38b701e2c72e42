import { titleBefore } from '../../entities/people/titles.ts'
import { surnameAt } from '../../text/surnames.ts'
import { isTraditional, simplified } from '../../text/traditional.ts'
import { hiddenIn } from './hidden.ts'
import { asPrinted, isLoose } from './printed.ts'

/** A paragraph of a draft: its text, and where each code unit of it stands in the draft. */
export interface DraftBlock {
  text: string
  places: number[]
}

/** A line that is shorter than this was not wrapped by an editor, but ended by a person. */
const WRAPPED = 16
/** Nobody ends a paragraph so. */
const GOES_ON = /[，、：:]$/
const ENDED = /[。！？!?…：:；;”’"」』）)》】]$/
/** What begins a paragraph of its own: an indent, a mark of Markdown, a number of a list. */
const BEGINS = /^(?:[\s\u3000]{2}|\u3000|#{1,6}\s|[-*+>]\s?|\d{1,3}[.、)]|\||<)/
/** Marks before the text of a line. */
const MARKS = /^[\s\u3000]*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,3}\.\s+)?/
/** A row of a table: its cells are one paragraph, parted by commas; a name behind its office stands beside it. */
const ROW = /^[\s\u3000]*\|/
/** Emphasis, and characters that nobody sees: part of the page, not of the sentence. */
const UNSEEN = /\*\*|__|[*`\u00ad\u200b\u200c\u2060\ufeff]|\u200d/y

/**
 * The paragraphs of a draft: lines that an editor wrapped are one, marks of Markdown are left out, what is hidden from
 * readers (front matter, comments, code, addresses) is no text. Each reads as a paper prints it.
 */
export function blocksOf(draft: string): DraftBlock[] {
  const hidden = hiddenIn(draft)
  const blocks: DraftBlock[] = []
  let open: DraftBlock | undefined
  let openRow: number | undefined
  for (const { at, end, row } of partsOf(draft)) {
    const line = draft.slice(at, end)
    const begin = at + MARKS.exec(line)![0].length
    const isContinued =
      open !== undefined && (row === undefined ? !BEGINS.test(line) && isWrapped(open.text) : row === openRow)
    const block: DraftBlock = isContinued ? open! : { text: '', places: [] }
    if (isContinued && row !== undefined) part(block, draft, begin, end)
    append(block, draft, begin, end, hidden)
    if (block.text.trim() === '') open = undefined
    else {
      if (!isContinued) blocks.push(block)
      open = block
    }
    openRow = row
    if (line.trim() === '' && row === undefined) open = undefined
  }
  for (const block of blocks) block.text = asPrinted(block.text)
  return blocks
}

/** The same in simplified characters, where a paragraph is written in traditional ones. */
export const simplifiedBlocks = (blocks: DraftBlock[]): DraftBlock[] =>
  blocks.map((block) => (isTraditional(block.text) ? { ...block, text: simplified(block.text) } : block))

const isWrapped = (text: string) => {
  const line = text.trimEnd()
  return GOES_ON.test(line) || (line.length >= WRAPPED && !ENDED.test(line))
}

export function* linesOf(text: string): Generator<{ at: number; end: number }> {
  for (let at = 0; at <= text.length; ) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    yield { at, end: text[end - 1] === '\r' && end > at ? end - 1 : end }
    at = end + 1
  }
}

interface Part {
  at: number
  end: number
  /** Where the row begins of which it is a cell. */
  row?: number
}

/** The lines of a draft, and of a table the cells, without blanks around them. */
function* partsOf(draft: string): Generator<Part> {
  for (const { at, end } of linesOf(draft)) {
    if (!ROW.test(draft.slice(at, end))) {
      yield { at, end }
      continue
    }
    for (let from = draft.indexOf('|', at) + 1; from < end; ) {
      const bar = draft.indexOf('|', from)
      const to = bar < 0 || bar > end ? end : bar
      const cell = draft.slice(from, to)
      if (!NO_CELL.test(cell.trim())) yield { at: from, end: from + cell.trimEnd().length, row: at }
      from = to + 1
    }
  }
}
const NO_CELL = /^:?-*:?$/

/** What parts two cells: a comma at the bar, where no sentence ends there and no name follows its office. */
function part(block: DraftBlock, draft: string, begin: number, end: number): void {
  const isNameOfOffice =
    end - begin <= LONGEST_NAME && surnameAt(draft, begin) > 0 && titleBefore(block.text) !== ''
  if (isNameOfOffice || ENDED.test(block.text)) return
  block.text += '，'
  block.places.push(draft.lastIndexOf('|', begin))
}
const LONGEST_NAME = 4

function append(block: DraftBlock, draft: string, from: number, to: number, hidden: Uint8Array): void {
  const kept: string[] = []
  for (let at = from; at < to; at++) {
    if (hidden[at] === 1) continue
    UNSEEN.lastIndex = at
    const mark = UNSEEN.exec(draft)
    if (mark) {
      at += mark[0].length - 1
      continue
    }
    if (isLoose(draft, at)) continue
    kept.push(draft[at]!)
    block.places.push(at)
  }
  block.text += kept.join('')
}
