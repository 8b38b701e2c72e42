import { sentenceOf, sourceOf } from '../search/card.ts'
import { sanitise } from '../text/sanitise.ts'
import { isBetween } from './days.ts'
import { toJson } from './json.ts'
import { type Lookup, paint } from './lookup.ts'

const THINGS = 40
const VALUES = 50

interface Value {
  value: string
  unit: string
  number: number
  date: string | null
  sentence: string
  source: string
}

interface Counted {
  of: string
  unit: string
  values: Value[]
  /** True where articles give different numbers. */
  differs: boolean
}

/** Every value that the corpus gives for a thing, by date, those that differ set side by side. */
export async function figuresCommand(lookup: Lookup): Promise<boolean> {
  const { archive, words, limit, since, until, options, messages, print } = lookup
  const counted: Counted[] = []
  for (const entity of await archive.entitiesHolding(words.join(' '), ['figure'], limit ?? THINGS)) {
    const values: Value[] = []
    const seen = (await archive.appearances(entity.number, VALUES)).filter(({ date }) =>
      isBetween(date, since, until),
    )
    for (const article of await archive.articles(seen.map(({ article: number }) => number))) {
      for (const figure of article.entities) {
        if (figure.kind !== 'figure' || figure.key !== entity.key) continue
        const mention = figure.mentions[0]!
        values.push({
          ...{ value: figure.value!, unit: figure.unit!, number: figure.number!, date: article.date },
          ...{ sentence: sentenceOf(article, mention), source: sourceOf(article, mention) },
        })
      }
    }
    if (values.length === 0) continue
    values.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
    const differs = new Set(values.map(({ number }) => number)).size > 1
    counted.push({ of: entity.name, unit: values[0]!.unit, values, differs })
  }
  counted.sort((a, b) => Number(b.differs) - Number(a.differs))
  if (options.json) print(`${toJson(counted)}\n`)
  else {
    for (const { of, values, differs } of counted) {
      print(`${paint('head', sanitise(of))}${differs ? `  ${paint('dim', messages.differs)}` : ''}\n`)
      for (const { value, unit, date, sentence, source } of values)
        print(
          `  ${date ?? messages.undated}  ${paint('match', sanitise(value + unit))}  ${sanitise(sentence)}  ${paint('dim', sanitise(source))}\n`,
        )
    }
  }
  return counted.length > 0
}
