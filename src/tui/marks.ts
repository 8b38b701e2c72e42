import type { ShownEntity } from '../desk/told.ts'
import { isDoubtful } from '../entities/doubt.ts'
import { lineOfPlace } from '../ingest/correct/origin.ts'
import type { Article } from '../model/article.ts'
import type { Mention } from '../model/entity.ts'
import { type Match, rangesIn } from '../search/matches.ts'
import { fold } from '../text/fold.ts'
import { INFERRED, partTexts } from './article-parts.ts'
import { nameUnderBar } from './names.ts'
import type { Place } from './state/place.ts'
import type { State } from './state/state.ts'
import type { Look } from './theme/looks.ts'

/** A stretch of a part of the article that is shown in another look. */
export interface Mark {
  part: number
  from: number
  to: number
  look: Look
}

/** What is marked in the article: what a search found, and where the chosen entity stands. */
export function marksOf(state: State): Mark[] {
  const { shown, focus } = state
  if (!shown) return []
  const mentions = focus === 'entities' ? (nameUnderBar(state)?.mentions ?? []) : []
  return [...marksOfEntity(state, { mentions }), ...marksOfHits(state)]
}

/** What a search found in the article, or what is looked for in it alone. */
export function marksOfHits({ shown, search, reading: { within } }: State): Mark[] {
  if (!shown) return []
  if (within !== '') {
    // Of marks and blanks alone nothing is left to look for, which would be found everywhere without end.
    const wanted = [fold(within)].filter(Boolean)
    return partTexts(shown).flatMap((text, part) =>
      rangesIn(text, wanted).map(([from, to]): Mark => ({ part, from, to, look: 'match' })),
    )
  }
  const hit = search?.found?.hits.find(({ id }) => id === shown.article.id)
  return (hit?.matches ?? []).flatMap((match) => marksOfMatch(shown.article, match))
}

/** Where each name stands that the article holds. */
export const marksOfMentions = ({ shown }: State): (Mark & { entity: ShownEntity })[] =>
  (shown?.entities ?? []).flatMap((entity) =>
    entity.mentions.map((mention) => ({ ...markOfMention(shown!.article, mention), entity })),
  )

/** The names that are sure in the looks of their kinds, where the person wants that. */
export const marksOfKinds = (state: State): Mark[] =>
  state.settings.paintsNames
    ? marksOfMentions(state).flatMap(({ entity, ...mark }) =>
        isDoubtful(entity) ? [] : [{ ...mark, look: entity.kind }],
      )
    : []

/** What a recogniser of characters was unsure of, where the person wants that. */
export function marksOfUnsure({ shown, settings }: State): Mark[] {
  if (!shown || !settings.marksUnsure) return []
  const { head } = headParts(shown.article)
  return shown.article.body.flatMap(({ unsure = [] }, block) =>
    unsure.flatMap((from, at): Mark[] =>
      at % 2 === 0 ? [{ part: head + block, from, to: unsure[at + 1]!, look: 'accent' }] : [],
    ),
  )
}

/** Where one of them stands. */
export const marksOfEntity = ({ shown }: State, { mentions }: Pick<ShownEntity, 'mentions'>): Mark[] =>
  shown ? mentions.map((mention) => markOfMention(shown.article, mention)) : []

/** Where the first of the marks stands. */
export const firstPlace = (marks: Mark[]): Place | undefined => placesOf(marks)[0]

/** The places of marks in the order of the text. */
export const placesOf = (marks: Mark[]): Place[] =>
  [...marks]
    .sort((a, b) => a.part - b.part || a.from - b.from)
    .map(({ part, from }) => ({ block: part, offset: from }))

/** How many parts stand before the body: labels, kicker, headline, subhead, who wrote it and when. */
export function headParts({ labels, kicker, subhead }: Article): { labels: number; head: number } {
  const own = labels.length > 0 ? 1 : 0
  return { labels: own, head: own + kicker.length + 1 + subhead.length + 1 }
}

/** The block of the body in which the point stands; the first, where it stands in the head. */
export const blockAtPoint = (article: Article, { block }: Place): number =>
  Math.max(0, block - headParts(article).head)

/** The line of the file in which the point stands; none in the head, or where a text was put together from fields. */
export function lineOfPoint({ shown, reading: { point } }: State): number | undefined {
  if (!shown) return undefined
  const block = shown.article.body[point.block - headParts(shown.article).head]
  return block && lineOfPlace(block, point.offset)
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
