import { fullTitles } from '../entities/people/titles.ts'
import type { Mention } from '../model/entity.ts'
import type { Appearance, Archive, ArchivedArticle } from '../store/archive.ts'
import { fileUnder } from '../text/filed.ts'
import type { MeantName } from './meant-names.ts'
import { addressOf, addressOfName } from './places/address.ts'
import { sentenceOf, sourceOfMention } from './said-at.ts'

/** An office, or anything else that an article says of a name: when, how often, and the sentence that says so. */
export interface Said {
  text: string
  first: string | null
  last: string | null
  articles: number
  /** The article that says so first, and the sentence. */
  article: string
  address: string
  sentence: string
  source: string
}

/** What a corpus knows of one name. */
export interface Card {
  name: string
  address: string
  kind: string
  /** What tells somebody from others of the name; empty where nobody has to. */
  label: string
  forgiven?: string
  articles: number
  mentions: number
  first: string | null
  last: string | null
  /** Older articles speak of the name, too; the newest alone were looked at, since there are so many. */
  hasOlder?: true
  offices: Said[]
  steps: string[]
  runBy: string[]
  within: string[]
  /** Who and what stands in the same articles, the most often first. */
  people: [name: string, articles: number][]
  organisations: [name: string, articles: number][]
  years: [year: string, articles: number][]
  newest: { id: string; address: string; date: string | null; headline: string; source: string }[]
}

/** From when to when, as it is shown; one day stands alone, and what came before that was not looked at is a gap. */
export const spanOf = (
  { first, last, hasOlder }: Pick<Card, 'first' | 'last' | 'hasOlder'>,
  undated: string,
): string => {
  const span = first === null ? undated : first === last ? first : `${first} – ${last}`
  return hasOlder ? `… ${span}` : span
}

/** So many of the newest articles are read for who stands beside a name. */
const READ = 60
const NEWEST = 5
const BESIDE = 8

export async function cardOf(
  archive: Archive,
  { entity, forgiven }: MeantName,
  { seen, label, hasOlder }: { seen: Appearance[]; label: string; hasOlder: boolean },
): Promise<Card> {
  const articles = await archive.articles(seen.slice(0, READ).map(({ article }) => article))
  const dates = seen.flatMap(({ date }) => date ?? []).sort()
  const notes = seen.map(({ note }) => note)
  const unique = (texts: (string | undefined)[]) => [...new Set(texts.filter((text) => text !== undefined))]
  return {
    ...{ name: entity.name, address: addressOfName(entity), kind: entity.kind, label, articles: seen.length },
    ...(forgiven && { forgiven }),
    mentions: seen.reduce((sum, { times }) => sum + times, 0),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    ...(hasOlder && { hasOlder }),
    offices: await officesIn(archive, entity.key, seen, articles),
    steps: notes.find(({ steps }) => steps)?.steps ?? [],
    runBy: unique(notes.map(({ by }) => by)),
    within: unique(notes.map(({ within }) => within)),
    people: beside(articles, 'person', entity.key),
    organisations: beside(articles, 'org', entity.key),
    years: countsOf(dates.map((date) => date.slice(0, 4))).sort(([one], [other]) => (one < other ? -1 : 1)),
    newest: articles.slice(0, NEWEST).map((found) => ({
      ...{
        id: found.article.id,
        address: addressOf(found),
        date: found.date,
        headline: found.article.headline,
      },
      source: sourceOfMention(found, spokenOf(found, entity)),
    })),
  }
}

/** Where an article speaks of a name: in its text, where that does. */
function spokenOf({ entities }: ArchivedArticle, { kind, key }: MeantName['entity']): Mention | undefined {
  const own = entities.find((entity) => entity.kind === kind && entity.key === key)?.mentions
  return own?.find(({ field }) => field === 'body') ?? own?.[0]
}

function countsOf(names: string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
}

const beside = (articles: ArchivedArticle[], kind: string, key: string): [string, number][] =>
  countsOf(
    articles.flatMap(({ entities }) =>
      entities.filter((other) => other.kind === kind && other.key !== key).map(({ name }) => name),
    ),
  )
    .sort((a, b) => b[1] - a[1])
    .slice(0, BESIDE)

/** The offices of a person in the order of time, each with the sentence of the article that first gives it. */
async function officesIn(
  archive: Archive,
  key: string,
  seen: Appearance[],
  read: ArchivedArticle[],
): Promise<Said[]> {
  const full = fullTitles(seen.flatMap(({ note }) => note.titles ?? []))
  const offices = new Map<string, Appearance[]>()
  for (const appearance of seen) {
    for (const office of new Set(appearance.note.titles?.map((title) => full.get(title)!)))
      fileUnder(offices, office, appearance)
  }
  const known = new Map(read.map((article) => [article.number, article]))
  // Several offices are first said in one article, and most of those of a seldom name in what was read anyway.
  const firsts = new Set([...offices.values()].map((own) => own.at(-1)!.article))
  const unread = [...firsts].filter((number) => !known.has(number))
  for (const article of await archive.articles(unread)) known.set(article.number, article)
  const said: Said[] = []
  for (const [text, own] of offices) {
    const dates = own.flatMap(({ date }) => date ?? []).sort()
    const article = known.get(own.at(-1)!.article)
    const mention = article?.entities
      .find((entity) => entity.kind === 'person' && entity.key === key)
      ?.mentions.find(({ title = '' }) => full.get(title) === text)
    said.push({
      ...{ text, first: dates[0] ?? null, last: dates.at(-1) ?? null, articles: own.length },
      article: article?.article.id ?? '',
      address: article ? addressOf(article) : '',
      sentence: article && mention ? sentenceOf(article, mention) : '',
      source: article ? sourceOfMention(article, mention) : '',
    })
  }
  return said.sort((a, b) => ((a.first ?? '') < (b.first ?? '') ? -1 : 1))
}
