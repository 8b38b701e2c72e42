import { PROPER } from '../entities/words-of-article.ts'
import type { Entity, Mention } from '../model/entity.ts'
import type { ArchivedArticle } from '../store/archive.ts'
import { foldWithPlaces } from '../text/fold.ts'
import { characterEnd } from '../text/whole.ts'
import { type Field, fieldsOf } from './fields.ts'
import type { Wanted } from './set.ts'

/** A place of a field that is a hit, in code units. */
export type Range = [from: number, to: number]

/** A field of an article with its hits, in order; none of them overlaps another. */
export interface FieldHits extends Field {
  hits: Range[]
}

/**
 * The hits of an article, field by field. Undefined where an expression does not fit, so that the article does not
 * belong to the set; or would take too long to know.
 */
export function hitsIn(found: ArchivedArticle, wanted: Wanted): FieldHits[] | 'tooSlow' | undefined {
  const fields = fieldsOf(found.article)
  const ranges: Range[][] = fields.map(() => [])
  for (const { rangesIn } of wanted.patterns) {
    // As search has it: an expression fits headlines and paragraphs, each alone.
    const texts = [found.article.headline, ...found.article.body.map(({ text }) => text)]
    const fits = rangesIn(texts)
    if (!fits) return 'tooSlow'
    if (fits.every((own) => own.length === 0)) return undefined
    const body = fields.length - 1
    for (const [index, own] of fits.entries()) {
      const [at, block] = index === 0 ? [0, found.article.kicker.length] : [body, index - 1]
      const begin = fields[at]!.begins[block]!
      ranges[at]!.push(...own.map(([from, to]): Range => [begin + from, begin + to]))
    }
  }
  for (const [index, field] of fields.entries()) ranges[index]!.push(...textsIn(field, wanted))
  if (wanted.named.length > 0)
    for (const [index, range] of namesIn(found, fields, wanted)) ranges[index]!.push(range)
  return fields.map((field, index) => ({ ...field, hits: apart(ranges[index]!) }))
}

/** Of hits that overlap the first stays, of those that begin together the longest. */
function apart(ranges: Range[]): Range[] {
  const kept: Range[] = []
  for (const range of ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]))
    if (range[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(range)
  return kept
}

const PLACE_OF = { head: 'head', byline: 'by', body: undefined } as const

function textsIn({ field, text }: Field, { texts, near }: Wanted): Range[] {
  const own = texts.filter(({ in: place }) => place === undefined || place === PLACE_OF[field])
  if (own.length === 0 && near.length === 0) return []
  const places: number[] = []
  const folded = foldWithPlaces(text, places)
  const toRange = ([from, to]: Range): Range => [places[from]!, places[to - 1]! + 1]
  const alone = own.flatMap(({ text: one }) => placesIn(folded, one))
  return [...alone, ...near.flatMap((one) => nearIn(folded, one))].map(toRange)
}

/** Where a folded text stands, not counting what overlaps the place before. */
function placesIn(folded: string, text: string): Range[] {
  const ranges: Range[] = []
  if (text === '') return ranges
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length))
    ranges.push([at, at + text.length])
  return ranges
}

/** Where one of several texts stands with each of the others at most so many characters away. */
function nearIn(folded: string, { texts, within }: Wanted['near'][number]): Range[] {
  const all = texts.map((text) => placesIn(folded, text))
  return all.flatMap((own, index) =>
    own.filter((range) =>
      all.every((others, other) => other === index || others.some((one) => distance(range, one) <= within)),
    ),
  )
}

const distance = (one: Range, other: Range): number =>
  one[0] < other[0] ? other[0] - one[1] : one[0] - other[1]

/** Where what is spoken of stands that bears one of these names, or whose name holds it. */
function namesIn({ entities }: ArchivedArticle, fields: Field[], { named }: Wanted): [number, Range][] {
  const isMeant = ({ kind, key, name }: Entity) =>
    named.some((one) => one.kind === kind && (one.name === key || name.includes(one.name)))
  return placesOf(entities.filter(isMeant), fields)
}

/** Where names stand, field by field, in their order. */
export function properNames({ entities }: ArchivedArticle, fields: Field[]): Range[][] {
  const ranges: Range[][] = fields.map(() => [])
  for (const [index, range] of placesOf(
    entities.filter(({ kind }) => PROPER.has(kind)),
    fields,
  ))
    ranges[index]!.push(range)
  return ranges.map(apart)
}

const placesOf = (entities: Entity[], fields: Field[]): [number, Range][] =>
  entities.flatMap(({ mentions }) => mentions.map((mention) => placeOf(mention, fields)))

function placeOf({ field, block, start, end }: Mention, fields: Field[]): [number, Range] {
  const index = field === 'body' ? fields.length - 1 : field === 'byline' ? 1 + block : 0
  const { text, begins } = fields[index]!
  const from = characterAway(text, begins[field === 'byline' ? 0 : block]!, start)
  return [index, [from, characterAway(text, from, end - start)]]
}

/** Mentions are counted in characters. */
function characterAway(text: string, from: number, characters: number): number {
  let at = from
  for (let count = 0; count < characters && at < text.length; count++) at = characterEnd(text, at)
  return at
}
