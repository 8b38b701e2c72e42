import { head, pad, tail } from '../text/fit.ts'
import { sanitise } from '../text/sanitise.ts'
import { print, printedColumns } from './output.ts'
import { type Line, line, paint } from './styled.ts'

/** Cells of a line where its width is not known. */
const WIDTH = 100
/** Cells of a date, and of what stands between it, the term and the edge. */
const BESIDE = 26

interface Use {
  left: string
  term: string
  right: string
  date: string | null
}

/** Prints uses of a term, one a line, the term in one column. */
export function printUses(uses: Use[]): void {
  const side = Math.floor(((printedColumns() ?? WIDTH) - BESIDE) / 2)
  for (const { left, term, right, date } of uses)
    print(...line`${date ?? '          '}  ${inColumn(left, term, right, side)}\n`)
}

/** A use with its term in one column: measured as it is seen, cut as it is, for both have the same length. */
function inColumn(left: string, term: string, right: string, side: number): Line {
  const before = tail(sanitise(left), side, 1)
  const after = head(sanitise(right), side)
  const blank = pad(before, side, 'left').slice(0, -before.length || undefined)
  return [blank + left.slice(left.length - before.length), paint('match', term), right.slice(0, after.length)]
}
