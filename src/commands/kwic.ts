import { concordance, type Sorting } from '../search/concordance.ts'
import { csvCell } from './csv.ts'
import { toJson } from './json.ts'
import type { Lookup } from './lookup.ts'
import { print, printData } from './output.ts'
import { printUses } from './use-lines.ts'

const MANY = 100

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
  } else printUses(uses)
  return uses.length > 0
}
