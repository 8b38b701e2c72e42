import type { Query } from '../model/query.ts'
import type { Archive, ArchivedArticle, Days } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { surnameLength } from '../text/surnames.ts'
import type { MeantName } from './meant-names.ts'
import { holds, type OfficeAsked, officeAsked } from './office-asked.ts'
import { bodiesInShort } from './short-forms.ts'

/** Of an office that many articles name the newest of these say who holds it. */
const LOOKED_AT = 60

/** Somebody who holds an office; `isElsewhere` where the article, not the office, names its place. */
interface Holder {
  key: string
  date: string
  isElsewhere: boolean
}

/** Who holds an office, or any in a body, by the newest articles that name it; the last of them first. */
export async function officeHolders(
  archive: Archive,
  typed: string,
  limit: number,
  { since = null, until = null, isOfBodies }: Partial<Days> & { isOfBodies: boolean },
): Promise<MeantName[]> {
  const asked = officeAsked(fold(typed.trim()))
  if (!asked || (asked.isBody && !isOfBodies)) return []
  const within = (query: Query): Query =>
    since || until ? { ask: 'all', of: [query, { ask: 'dates', from: since, to: until }] } : query
  for (const query of waysToAsk(asked)) {
    const numbers = await archive.matching(within(query), { limit: LOOKED_AT })
    const holders = holdersIn(await archive.articles(numbers), asked)
    if (holders.length === 0) continue
    const found: MeantName[] = []
    for (const { key } of holders.slice(0, limit))
      for (const entity of (await archive.entitiesKeyed(key, ['person'])).slice(0, 1))
        found.push({ entity, forgiven: 'office' })
    return found
  }
  return holdersInShort(archive, asked, limit, { since, until, isOfBodies })
}

/** The body of the office may be said in short: 农大校长. */
async function holdersInShort(
  archive: Archive,
  { text, post, isBody }: OfficeAsked,
  limit: number,
  given: Partial<Days> & { isOfBodies: boolean },
): Promise<MeantName[]> {
  if (isBody || !text.endsWith(post)) return []
  // 副 is of the post, not of the body.
  const short = text.slice(0, -post.length).replace(/副$/u, '')
  for (const { text: body } of await bodiesInShort(archive, short)) {
    // A whole name has no short form that is longer.
    if (fold(body).length <= short.length) continue
    const found = await officeHolders(archive, body + text.slice(short.length), limit, given)
    if (found.length > 0) return found
  }
  return []
}

/** The office as it was typed; its words apart, 旭阳…董事长; those who bear the surname, 韦局长; the post alone, its place elsewhere. */
function waysToAsk({ text, words, post }: OfficeAsked): Query[] {
  const said = (own: string): Query => ({ ask: 'text', text: own })
  const surname = text.slice(0, surnameLength(text))
  return [
    said(text),
    ...(words.length > 1
      ? [{ ask: 'all' as const, of: words.filter(({ length }) => length > 1).map(said) }]
      : []),
    ...(surname === ''
      ? []
      : [
          {
            ask: 'all' as const,
            of: [said(post), { ask: 'named' as const, kind: 'person' as const, name: surname }],
          },
        ]),
    ...(words.length > 1 ? [said(post)] : []),
  ]
}

function holdersIn(articles: ArchivedArticle[], asked: OfficeAsked): Holder[] {
  const holders = new Map<string, Holder>()
  for (const { date, entities } of articles) {
    const places = entities.flatMap(({ kind, name, within }) =>
      kind === 'place' ? fold(name) : within ? fold(within) : [],
    )
    for (const { kind, key, name, mentions } of entities) {
      if (kind !== 'person' || holders.get(key)?.isElsewhere === false) continue
      const titles = mentions.flatMap(({ title }) => (title ? fold(title) : []))
      const how = titles.map((title) => holds(asked, { title, name, places }))
      if (!how.includes('here') && !how.includes('elsewhere')) continue
      holders.set(key, { key, date: date ?? '', isElsewhere: !how.includes('here') })
    }
  }
  return [...holders.values()].sort(
    (one, other) => Number(one.isElsewhere) - Number(other.isElsewhere) || (one.date < other.date ? 1 : -1),
  )
}
