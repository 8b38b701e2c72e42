import type { LineRange } from '../../model/article.ts'
import type { DropReason } from '../../model/issue.ts'
import type { PlacedLine } from '../../model/placed.ts'
import { foldRadicals } from '../../text/normal/radicals.ts'
import { rangesOf } from '../page/unit.ts'
import { type PrintLine, printLines } from '../print/print-line.ts'

/** Lines in the order of reading, as print lines numbered on from those of the pages before. */
export function numbered(
  ordered: PlacedLine[],
  before: number,
): { lines: string[]; printed: Map<PlacedLine, PrintLine> } {
  const lines = ordered.map(({ text }) => foldRadicals(text))
  const printed = new Map<PlacedLine, PrintLine>()
  for (const line of printLines(lines.join('\n')))
    printed.set(ordered[line.number - 1]!, { ...line, number: line.number + before })
  return { lines, printed }
}

/** The lines that no article has. */
export function furnitureOf(
  printed: Map<PlacedLine, PrintLine>,
  own: Set<PlacedLine>,
): { lines: LineRange[]; why: DropReason }[] {
  const rest = [...printed].flatMap(([line, print]) => (own.has(line) ? [] : [print]))
  return rest.length > 0 ? [{ lines: rangesOf(rest), why: 'furniture' }] : []
}
