import { isTraditional, simplified } from '../../text/traditional.ts'
import { type Beginning, beginningOf, mayGoOn } from './beginnings.ts'
import { type Hidden, hiddenIn, isOnlyComment } from './hidden.ts'
import { partsOf } from './lines.ts'
import { type DraftBlock, Paragraph } from './paragraph.ts'

/**
 * The paragraphs of a draft: lines that an editor wrapped are one, marks of Markdown are left out, what is hidden from
 * readers (front matter, comments, code, addresses) is no text. Each reads as a paper prints it.
 */
export function blocksOf(draft: string, hidden = hiddenIn(draft)): DraftBlock[] {
  const paragraphs: Paragraph[] = []
  let open: { paragraph: Paragraph; row: number | undefined; began: Beginning } | undefined
  for (const { at, end, row } of partsOf(draft)) {
    if (row === undefined && isOnlyComment(draft, at, end, hidden)) continue
    const line = draft.slice(at, end)
    const beginning = beginningOf(line)
    const begin = at + beginning.marks
    const last = seenEnd(draft, begin, end, hidden)
    if (open && row !== undefined && row === open.row) open.paragraph.addCell(begin, last)
    else if (open && row === undefined && mayGoOn(beginning, open.began) && open.paragraph.isWrapped)
      open.paragraph.addLine(begin, last)
    else {
      open = { paragraph: new Paragraph(draft, hidden), row, began: beginning }
      open.paragraph.add(begin, last)
      if (!open.paragraph.isBlank) paragraphs.push(open.paragraph)
    }
    if (open.paragraph.isBlank || (beginning.isBlank && row === undefined)) open = undefined
  }
  return paragraphs.map(({ block }) => block)
}

/** Where what is seen of a line ends: blanks and comments at its end part no words. */
function seenEnd(draft: string, begin: number, end: number, hidden: Hidden): number {
  let last = end
  while (last > begin && (hidden.units[last - 1] !== 0 || /\s/.test(draft[last - 1]!))) last--
  return last
}

/** The paragraph that stands over a place of a draft. */
export const blockOver = (draft: string, at: number): DraftBlock | undefined =>
  blocksOf(draft).find(({ places }) => places[0]! <= at && at <= places.at(-1)!)

/** The same in simplified characters, where a paragraph is written in traditional ones. */
export const simplifiedBlocks = (blocks: DraftBlock[]): DraftBlock[] =>
  blocks.map((block) => (isTraditional(block.text) ? { ...block, text: simplified(block.text) } : block))
