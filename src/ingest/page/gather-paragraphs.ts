import type { PrintLine } from '../print/print-line.ts'
import { BYLINE_LINE, ENUMERATED, endsSentence, JUMPED_FROM, jumpAt, LEAD } from '../print/signs.ts'
import type { Unit } from './unit.ts'
import { PairCounts } from './vocabulary.ts'

/** Headlines are shorter than this many cells; with kicker and dash they reach it. */
const LONGEST_HEADLINE = 130
/** One with a comma is shorter still. */
const LONGEST_WITH_COMMA = 64

/** Units of a page that was dumped a paragraph a line, as OCR does: cut where a column ended. */
export function gatherParagraphs(lines: PrintLine[]): Unit[] {
  const knownPairs = new PairCounts(lines.map((line) => line.text))
  const units: Unit[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const before = units.at(-1)
    if (
      before &&
      !line.gapBefore &&
      !line.indented &&
      before.kind === 'display' &&
      isDisplay(line, undefined, before, knownPairs)
    ) {
      before.lines.push(line)
      before.text += line.text
      continue
    }
    const display = isDisplay(line, lines[index + 1], before, knownPairs)
    units.push({
      kind: display ? 'display' : 'paragraph',
      lines: [line],
      text: line.text,
      open: !display && !endsSentence(line.text) && !jumpAt(line.text) && !JUMPED_FROM.test(line.text),
      fresh: line.indented,
      widths: [0, 0],
    })
  }
  return units
}

function isDisplay(
  line: PrintLine,
  next: PrintLine | undefined,
  before: Unit | undefined,
  knownPairs: PairCounts,
): boolean {
  const { text, cells } = line
  if (
    LEAD.test(text) ||
    cells > LONGEST_HEADLINE ||
    /[。；，、]$/.test(text) ||
    jumpAt(text) ||
    JUMPED_FROM.test(text)
  )
    return false
  if (BYLINE_LINE.test(text) && cells < 60) return true
  if (cells > LONGEST_WITH_COMMA && /，/.test(text)) return false
  if (/[：:]$/.test(text)) return cells < 70 && !/[，。]/.test(text)
  if (ENUMERATED.test(text)) return !endsSentence(text)
  // An exclamation that ends an article is no headline: it stands below a paragraph and above no other.
  const isLast = before?.kind === 'paragraph' && (!next || next.cells < LONGEST_HEADLINE)
  if (isLast && /[！？]$/.test(text)) return false
  if (/。/.test(text) || (text.match(/，/g)?.length ?? 0) > 1) return false
  // A headline parts its clauses with a space: a comma between two paragraphs is that of a column cut short.
  const isBetween = before?.kind === 'paragraph' && next !== undefined && next.cells > LONGEST_HEADLINE
  if (isBetween && /，/.test(text) && !LEAD.test(next.text)) return false
  // What goes on in the next line, as 党组 in 织的: a word that the page writes elsewhere is cut in two.
  if (next && /[，]/.test(text) && knownPairs.of(text.at(-1)!, next.text[0]!) > 1) return false
  return true
}
