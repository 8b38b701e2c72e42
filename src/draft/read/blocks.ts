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
const GOES_ON = /[，、]$/
const ENDED = /[。！？!?…：:；;”’"」』）)》】]$/
/** What begins a paragraph of its own: an indent, a mark of Markdown, a number of a list. */
const BEGINS = /^(?:[\s\u3000]{2}|\u3000|#{1,6}\s|[-*+>]\s?|\d{1,3}[.、)]|\||<)/
/** Marks before the text of a line. */
const MARKS = /^[\s\u3000]*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,3}\.\s+)?/
/** A row of a table: each cell is a paragraph. */
const ROW = /^[\s\u3000]*\|/
/** Emphasis: part of the page, not of the sentence. */
const EMPHASIS = /\*\*|__|[*`]/y

/**
 * The paragraphs of a draft: lines that an editor wrapped are one, marks of Markdown are left out, what is hidden from
 * readers (front matter, comments, code, addresses) is no text. Each reads as a paper prints it.
 */
export function blocksOf(draft: string): DraftBlock[] {
  const hidden = hiddenIn(draft)
  const blocks: DraftBlock[] = []
  let open: DraftBlock | undefined
  for (const { at, end, isCell } of partsOf(draft)) {
    const line = draft.slice(at, end)
    const begin = at + MARKS.exec(line)![0].length
    const isContinued = open !== undefined && !isCell && !BEGINS.test(line) && isWrapped(open.text)
    const block: DraftBlock = isContinued ? open! : { text: '', places: [] }
    append(block, draft, begin, end, hidden)
    if (block.text.trim() === '') open = undefined
    else {
      if (!isContinued) blocks.push(block)
      open = block
    }
    if (line.trim() === '' || isCell) open = undefined
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

/** The lines of a draft, and of a table the cells. */
function* partsOf(draft: string): Generator<{ at: number; end: number; isCell: boolean }> {
  for (const { at, end } of linesOf(draft)) {
    if (!ROW.test(draft.slice(at, end))) {
      yield { at, end, isCell: false }
      continue
    }
    for (let from = draft.indexOf('|', at) + 1; from < end; ) {
      const bar = draft.indexOf('|', from)
      const to = bar < 0 || bar > end ? end : bar
      yield { at: from, end: to, isCell: true }
      from = to + 1
    }
  }
}

function append(block: DraftBlock, draft: string, from: number, to: number, hidden: Uint8Array): void {
  const kept: string[] = []
  for (let at = from; at < to; at++) {
    if (hidden[at] === 1) continue
    EMPHASIS.lastIndex = at
    const mark = EMPHASIS.exec(draft)
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
