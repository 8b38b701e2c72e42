import { type Counted, figuresMeant } from '../search/figures-meant.ts'
import { csvCell } from '../text/csv.ts'
import { toJson } from '../text/json.ts'
import type { Lookup } from './lookup.ts'
import { complain, print, printData } from './output.ts'
import { line, paint } from './styled.ts'

/** So many things that a term may count are shown. */
const THINGS = 40

/** Of a table for other programs. */
const COLUMNS = ['of', 'value', 'unit', 'number', 'date', 'sentence', 'article', 'source'] as const

/** The values that the corpus gives for a thing, by date, those that differ first. */
export async function figuresCommand(lookup: Lookup): Promise<boolean> {
  const { archive, words, limit, since, until, options, messages } = lookup
  const thing = words.join(' ')
  const meant = await figuresMeant(archive, thing, limit ?? THINGS, { since, until })
  for (const { of, values, hasOlder } of meant)
    if (hasOlder) complain(messages.card.older(of, values[0]?.date ?? messages.undated))
  if (options.json) print(`${toJson(meant.map(asJson))}\n`)
  else if (options.csv) {
    printData(`\ufeff${COLUMNS.join(',')}\r\n`)
    for (const { of, values } of meant)
      for (const value of values)
        printData(`${COLUMNS.map((column) => csvCell({ ...value, of }[column])).join(',')}\r\n`)
  } else {
    for (const { of, values, differs, isSaid } of meant) {
      if (isSaid) print(...line`${paint('dim', messages.said(thing))}\n`)
      print(...line`${paint('head', of)}${differs ? line`  ${paint('dim', messages.differs)}` : []}\n`)
      for (const { value, unit, date, sentence, source } of values)
        print(
          ...line`  ${date ?? messages.undated}  ${paint('match', value + unit)}  ${sentence}  ${paint('dim', source)}\n`,
        )
    }
  }
  return meant.length > 0
}

const asJson = ({ of, values, differs, hasOlder, isSaid }: Counted) => ({
  ...{ of, unit: values[0]!.unit, values, differs },
  ...(hasOlder && { hasOlder }),
  ...(isSaid && { isSaid }),
})
