import type { Entity } from '../model/entity.ts'
import type { Archive, ArchivedArticle, Days, NamedEntity } from '../store/archive.ts'
import { addressOf } from './places/address.ts'
import { sentenceOf, sourceOfMention } from './said-at.ts'

/** What one article gives for a figure. */
export interface Value {
  value: string
  unit: string
  number: number
  date: string | null
  article: string
  address: string
  sentence: string
  source: string
}

/** So many articles of a figure are read. */
const READ = 50

export interface Values {
  values: Value[]
  /** Older articles give some, too; the newest alone were read, since there are so many. */
  hasOlder: boolean
}

/** The values that the corpus gives for a thing, by date. */
export async function valuesOf(archive: Archive, entity: NamedEntity, days?: Days): Promise<Values> {
  const newest = await archive.appearances(entity.number, READ + 1, days)
  const seen = newest.slice(0, READ)
  const values: Value[] = []
  for (const found of await archive.articles(seen.map(({ article }) => article))) {
    for (const figure of found.entities) {
      if (figure.kind !== 'figure' || figure.key !== entity.key) continue
      values.push(valueIn(found, figure))
    }
  }
  return { values: byDate(values), hasOlder: newest.length > seen.length }
}

/** What an article gives for one of its figures. */
function valueIn(found: ArchivedArticle, figure: Entity): Value {
  const mention = figure.mentions[0]!
  return {
    ...{ value: figure.value!, unit: figure.unit!, number: figure.number!, date: found.date },
    ...{ article: found.article.id, address: addressOf(found) },
    ...{ sentence: sentenceOf(found, mention), source: sourceOfMention(found, mention) },
  }
}

/** A value of an article, whatever it is said to be of. */
export const identityOf = ({ article, number, unit }: Value): string => `${number} ${unit} ${article}`

export const byDate = (values: Value[]): Value[] =>
  values.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))

/** True where articles give different numbers for one thing. */
export const differ = (values: Value[]): boolean => new Set(values.map(({ number }) => number)).size > 1
