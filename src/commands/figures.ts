import { figuresMeant } from '../search/figures-meant.ts'
import { differ, type Value } from '../search/values.ts'
import { toJson } from '../text/json.ts'
import type { Lookup } from './lookup.ts'
import { complain, print } from './output.ts'
import { line, paint } from './styled.ts'

/** So many things that a term may count are shown. */
const THINGS = 40

interface Counted {
  of: string
  unit: string
  values: Value[]
  differs: boolean
  /** Only where older articles were not read. */
  hasOlder?: true
  /** Where nothing is called as was asked, and sentences speak of it. */
  isSaid?: true
}

/** The values that the corpus gives for a thing, by date, those that differ first. */
export async function figuresCommand(lookup: Lookup): Promise<boolean> {
  const { archive, words, limit, since, until, options, messages } = lookup
  const counted: Counted[] = []
  const meant = await figuresMeant(archive, words.join(' '), limit ?? THINGS, { since, until })
  for (const { of, values, hasOlder, isSaid } of meant) {
    const [first] = values as [Value, ...Value[]]
    const own = { of, unit: first.unit, values, differs: !isSaid && differ(values) }
    counted.push({ ...own, ...(hasOlder && { hasOlder }), ...(isSaid && { isSaid }) })
    if (hasOlder) complain(messages.card.older(of, first.date ?? messages.undated))
  }
  counted.sort((a, b) => Number(b.differs) - Number(a.differs))
  if (options.json) print(`${toJson(counted)}\n`)
  else {
    if (counted[0]?.isSaid) print(...line`${paint('dim', messages.said(words.join(' ')))}\n`)
    for (const { of, values, differs } of counted) {
      print(...line`${paint('head', of)}${differs ? line`  ${paint('dim', messages.differs)}` : []}\n`)
      for (const { value, unit, date, sentence, source } of values)
        print(
          ...line`  ${date ?? messages.undated}  ${paint('match', value + unit)}  ${sentence}  ${paint('dim', source)}\n`,
        )
    }
  }
  return counted.length > 0
}
