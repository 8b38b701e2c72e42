import { concordance, type Sorting } from '../search/concordance.ts'
import { head, pad, tail } from '../text/fit.ts'
import { sanitise } from '../text/sanitise.ts'
import { csvCell } from './csv.ts'
import { toJson } from './json.ts'
import type { Lookup } from './lookup.ts'
import { print, printData, printedColumns } from './output.ts'
import { type Line, line, paint } from './styled.ts'

const MANY = 100
/** Cells of a line where its width is not known. */
const WIDTH = 100

/** Every use of a term, one a line, the term in one column. */
export async function kwicCommand({
  archive,
  words,
  limit,
  since,
  until,
  options,
}: Lookup): Promise<boolean> {
  const sorting = (options.sort as Sorting | undefined) ?? 'date'
  const uses = await concordance(archive, {
    term: words.join(' '),
    limit: limit ?? MANY,
    since,
    until,
    sorting,
  })
  if (options.json) print(`${toJson(uses)}\n`)
  else if (options.csv) {
    printData('\ufeffleft,term,right,date,headline,source\r\n')
    for (const { left, term, right, date, headline, source } of uses)
      printData(`${[left, term, right, date, headline, source].map(csvCell).join(',')}\r\n`)
  } else {
    const side = Math.floor(((printedColumns() ?? WIDTH) - 26) / 2)
    for (const { left, term, right, date } of uses)
      print(...line`${date ?? '          '}  ${inColumn(left, term, right, side)}\n`)
  }
  return uses.length > 0
}

/** A use with its term in one column: measured as it is seen, cut as it is, for both have the same length. */
function inColumn(left: string, term: string, right: string, side: number): Line {
  const before = tail(sanitise(left), side, 1)
  const after = head(sanitise(right), side)
  const blank = pad(before, side, 'left').slice(0, -before.length || undefined)
  return [blank + left.slice(left.length - before.length), paint('match', term), right.slice(0, after.length)]
}
