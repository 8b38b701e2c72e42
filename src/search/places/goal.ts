import type { Query } from '../../model/query.ts'
import type { Archive, ArchivedArticle, NamedEntity } from '../../store/archive.ts'
import { fold } from '../../text/fold.ts'
import { type Address, headlineInAddress, readAddress } from './address.ts'
import { type Told, toldBy } from './citation.ts'

/** Where an address, an id or a citation leads. */
export type Goal =
  | { at: 'article'; found: ArchivedArticle; paragraph?: number }
  | { at: 'name'; entity: NamedEntity }
  | { at: 'search'; line: string }

/** So many articles of one headline are looked at. */
const LOOKED_AT = 50

/** Where a text leads that a person or a program has kept; undefined where nothing of it is left. */
export async function goalOf(archive: Archive, text: string): Promise<Goal | undefined> {
  const address = readAddress(text)
  if (address) return addressed(archive, address)
  const id = text.trim()
  const found = await archive.article(id)
  if (found) return { at: 'article', found }
  const [, ofArticle, paragraph] = /^(.+)#([1-9]\d{0,5})$/s.exec(id) ?? []
  const around = ofArticle === undefined ? undefined : await archive.article(ofArticle)
  if (around) return { at: 'article', found: around, paragraph: Number(paragraph) }
  const told = toldBy(id)
  const cited = told && (await byHeadline(archive, told))
  return cited && { at: 'article', found: cited }
}

async function addressed(archive: Archive, address: Address): Promise<Goal | undefined> {
  if (address.to === 'search') return { at: 'search', line: address.line }
  if (address.to === 'name') {
    const [entity] = await archive.entitiesKeyed(address.key, [address.kind])
    return entity && { at: 'name', entity }
  }
  const found = await articleAt(archive, address)
  const { paragraph } = address
  return found && { at: 'article', found, ...(paragraph !== undefined && { paragraph }) }
}

/**
 * The article that is called so in its place; else the one that is called so on its day; else the one in its place, if
 * it is of that day: its headline was put right.
 */
async function articleAt(archive: Archive, { id, ...told }: Told & { id: string }) {
  const there = await archive.article(id)
  if (there && (told.headline === '' || headlineInAddress(there.article.headline) === told.headline))
    return there
  return (await byHeadline(archive, told)) ?? (there?.date === told.date ? there : undefined)
}

async function byHeadline(archive: Archive, { headline, date }: Told): Promise<ArchivedArticle | undefined> {
  const folded = fold(headline)
  if (folded === '') return undefined
  const called: Query = { ask: 'text', text: headline, in: 'head' }
  const query: Query =
    date === null ? called : { ask: 'all', of: [called, { ask: 'dates', from: date, to: date }] }
  const candidates = await archive.articles(await archive.matching(query, { limit: LOOKED_AT }))
  const names = candidates.map(({ article }) => fold(article.headline))
  const whole = names.indexOf(folded)
  const at = whole >= 0 ? whole : names.findIndex((name) => name.startsWith(folded))
  if (at >= 0) return candidates[at]
  // GB/T 7714 puts the authors before it.
  const behind = headline.indexOf('. ')
  return behind < 0 ? undefined : byHeadline(archive, { headline: headline.slice(behind + 2), date })
}
