import { differ, type Value, valuesOf } from '../search/values.ts'
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
}

/** The values that the corpus gives for a thing, by date, those that differ first. */
export async function figuresCommand(lookup: Lookup): Promise<boolean> {
  const { archive, words, limit, since, until, options, messages } = lookup
  const counted: Counted[] = []
  for (const entity of await archive.entitiesHolding(words.join(' '), ['figure'], limit ?? THINGS)) {
    const { values, hasOlder } = await valuesOf(archive, entity, { since, until })
    const [first] = values
    if (!first) continue
    const own = { of: entity.name, unit: first.unit, values, differs: differ(values) }
    counted.push({ ...own, ...(hasOlder && { hasOlder }) })
    if (hasOlder) complain(messages.card.older(entity.name, first.date ?? messages.undated))
  }
  counted.sort((a, b) => Number(b.differs) - Number(a.differs))
  if (options.json) print(`${toJson(counted)}\n`)
  else {
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
