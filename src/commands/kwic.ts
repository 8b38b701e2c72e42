import { concordance, type Sorting } from '../search/concordance.ts'
import { aligned } from '../text/aligned.ts'
import { sanitise } from '../text/sanitise.ts'
import { csvCell } from './csv.ts'
import { toJson } from './json.ts'
import { type Lookup, paint } from './lookup.ts'

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
  print,
}: Lookup): Promise<boolean> {
  const sorting = (options.sort as Sorting | undefined) ?? 'date'
  const lines = await concordance(archive, {
    term: words.join(' '),
    limit: limit ?? MANY,
    since,
    until,
    sorting,
  })
  if (options.json) print(`${toJson(lines)}\n`)
  else if (options.csv) {
    print('\ufeffleft,term,right,date,headline,source\r\n')
    for (const { left, term, right, date, headline, source } of lines)
      print(`${[left, term, right, date, headline, source].map(csvCell).join(',')}\r\n`)
  } else {
    const side = Math.floor(((process.stdout.columns ?? WIDTH) - 26) / 2)
    for (const { left, term, right, date } of lines) {
      const [before, what, after] = [left, term, right].map(sanitise) as [string, string, string]
      // Aligned as it is seen, painted after: colours take no cells.
      const line = aligned(before, '\n', after, side).replace('\n', paint('match', what))
      print(`${date ?? '          '}  ${line}\n`)
    }
  }
  return lines.length > 0
}
