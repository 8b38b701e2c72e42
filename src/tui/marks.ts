import type { Article } from '../model/article.ts'
import type { Mention } from '../model/entity.ts'
import type { Match } from '../search/matches.ts'
import { INFERRED } from './article-lines.ts'
import { orderedEntities } from './entity-rows.ts'
import type { Look } from './row.ts'
import type { Place, State } from './state.ts'

/** A stretch of a part of the article that is shown in another look. */
export interface Mark {
  part: number
  from: number
  to: number
  look: Look
}

/** What is marked in the article: where the chosen entity stands, and what a search found. */
export function marksOf({ shown, search, focus, entity }: State): Mark[] {
  if (!shown) return []
  const { article } = shown
  const hit = search?.found?.hits[search.bar]
  const found = hit?.id === article.id ? hit.matches.flatMap((match) => marksOfMatch(article, match)) : []
  const chosen = focus === 'entities' ? orderedEntities(shown.entities)[entity] : undefined
  const mentioned = (chosen?.mentions ?? []).map((mention) => markOfMention(article, mention))
  return [...mentioned, ...found]
}

/** Where the first of the marks stands, in the order of the text. */
export function firstPlace(marks: Mark[]): Place | undefined {
  const [first] = [...marks].sort((a, b) => a.part - b.part || a.from - b.from)
  return first && { block: first.part, offset: first.from }
}

/** How many parts stand before the body: labels, kicker, headline, subhead, who wrote it and when. */
export function headParts({ labels, kicker, subhead }: Article): { labels: number; head: number } {
  const own = labels.length > 0 ? 1 : 0
  return { labels: own, head: own + kicker.length + 1 + subhead.length + 1 }
}

/** The sign of an inferred headline stands before its text. */
const shiftOf = (article: Article, part: number, labels: number) =>
  article.headlineFrom === 'inferred' && part === labels + article.kicker.length ? INFERRED.length : 0

function markOfMention(article: Article, { field, block, start, end }: Mention): Mark {
  const { labels, head } = headParts(article)
  const part = field === 'body' ? head + block : labels + block
  const shift = shiftOf(article, part, labels)
  const text = field === 'body' ? article.body[block]!.text : ''
  const units = unitsBefore(text)
  return { part, from: units(start) + shift, to: units(end) + shift, look: 'mention' }
}

function marksOfMatch(article: Article, { field, block, ranges }: Match): Mark[] {
  const { labels, head } = headParts(article)
  const parts = {
    kicker: labels + block,
    headline: labels + article.kicker.length,
    subhead: labels + article.kicker.length + 1 + block,
    byline: -1,
    body: head + block,
  }
  const part = parts[field]
  const shift = shiftOf(article, part, labels)
  return ranges.map(([from, to]) => ({ part, from: from + shift, to: to + shift, look: 'match' }))
}

/** Code units before each code point: mentions count code points, lines are cut by units. */
function unitsBefore(text: string): (point: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (point) => point
  const points = [...text]
  return (point) => points.slice(0, point).join('').length
}
