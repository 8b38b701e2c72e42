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
  if (around) return inArticle(around, Number(paragraph))
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
  return found && inArticle(found, address.paragraph)
}

/** A paragraph that the article has not, or no more, is the article. */
const inArticle = (found: ArchivedArticle, paragraph: number | undefined): Goal => ({
  ...{ at: 'article', found },
  ...(paragraph !== undefined && paragraph <= found.article.body.length && { paragraph }),
})

/**
 * The article that is called so in its place on its day; else the one that is called so on its day; else the one in its
 * place, if it is called so or of that day: its day or its headline was put right.
 */
async function articleAt(archive: Archive, { id, ...told }: Told & { id: string }) {
  const there = await archive.article(id)
  const isCalledSo =
    there && (told.headline === '' || headlineInAddress(there.article.headline) === told.headline)
  // Who wrote an address by hand may have left the day out.
  const isOfDay = there && (told.date === null || there.date === told.date)
  if (isCalledSo && isOfDay) return there
  return (
    (await byHeadline(archive, told, id)) ?? (isCalledSo || there?.date === told.date ? there : undefined)
  )
}

/** Of several that are called so on that day the one in the same place of its file: that was moved. */
async function byHeadline(
  archive: Archive,
  { headline, date }: Told,
  id = '',
): Promise<ArchivedArticle | undefined> {
  const folded = fold(headline)
  if (folded === '') return undefined
  const asked: Query = { ask: 'text', text: headline, in: 'head' }
  const query: Query =
    date === null ? asked : { ask: 'all', of: [asked, { ask: 'dates', from: date, to: date }] }
  const candidates = await archive.articles(await archive.matching(query, { limit: LOOKED_AT }))
  const calledSo = (fits: (name: string) => boolean) => {
    const fitting = candidates.filter(({ article }) => fits(fold(article.headline)))
    return fitting.find(({ article }) => placeInFile(article.id) === placeInFile(id)) ?? fitting[0]
  }
  const called = calledSo((name) => name === folded) ?? calledSo((name) => name.startsWith(folded))
  if (called) return called
  // GB/T 7714 puts the authors before it.
  const behind = headline.indexOf('. ')
  return behind < 0 ? undefined : byHeadline(archive, { headline: headline.slice(behind + 2), date }, id)
}

const placeInFile = (id: string): string => id.slice(id.lastIndexOf(':'))
