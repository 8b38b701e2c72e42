import type { EntityPage } from '../../desk/told.ts'
import type { Messages } from '../../messages/index.ts'
import { type Card, spanOf } from '../../search/card.ts'
import type { Use } from '../../search/uses.ts'
import { differ } from '../../search/values.ts'
import { asField, quoted } from '../studies/sets.ts'
import type { Look } from '../theme/looks.ts'

/**
 * Where Enter leads from a part of a page: to an article, in its body where the place is known, or to a search; and what
 * is copied of it.
 */
export type Lead = ({ article: string; at?: { block: number; offset: number } } | { query: string }) & {
  said: string
  citation?: string | undefined
}

/** A part of the page of an entity, whatever the width it is set in. */
export type PagePart =
  /** A text with something short at its right edge. */
  | { is: 'text'; text: string; edge: string; look: Look; lead?: Lead }
  /** How much of the most there is. */
  | { is: 'bar'; text: string; share: number; edge: string; lead?: Lead }
  | { is: 'use'; use: Use; lead: Lead }

/** The page of an entity: what it is, since when, beside whom, how often in each year, and where it stands. */
export function pageParts(page: EntityPage, messages: Messages): PagePart[] {
  const { cards, values, hasOlder, uses, citations } = page
  const { card: words, undated } = messages
  const figures = values.flatMap(({ date, value, unit, sentence, article }) => [
    text(`${value}${unit}`, 'figure', {
      ...{ edge: date ?? undated, lead: { article, said: sentence, citation: citations[article] } },
    }),
    text(`  ${sentence}`, 'faint'),
  ])
  const parts = [
    ...(cards.length === 0 ? [text(uses[0]?.name ?? '', 'headline')] : []),
    ...cards.flatMap((card) => partsOfCard(card, citations, messages)),
    ...(figures.length === 0
      ? []
      : [
          text(differ(values) ? messages.differs : '', 'strong'),
          ...(hasOlder ? [text(words.newestOnly, 'faint')] : []),
          ...figures,
          BLANK,
        ]),
    ...(uses.length === 0 ? [] : [text(words.uses, 'strong')]),
    ...uses.map((use): PagePart => {
      const { article, at, said } = use
      const copied = { said: said?.sentence ?? use.left + use.name + use.right, citation: said?.citation }
      return { is: 'use', use, lead: { article, ...(at && { at }), ...copied } }
    }),
  ]
  return parts.filter((part, index) => part !== BLANK || parts[index - 1] !== BLANK)
}

const leads = new WeakMap<EntityPage, Lead[]>()

/** Where the parts of a page lead to, in their order; kept, for every key that goes through the page asks. */
export function leadsOf(page: EntityPage, messages: Messages): Lead[] {
  const known = leads.get(page)
  if (known) return known
  const made = pageParts(page, messages).flatMap(({ lead }) => (lead ? [lead] : []))
  leads.set(page, made)
  return made
}

const text = (own: string, look: Look, given: { edge?: string; lead?: Lead } = {}): PagePart => ({
  ...{ is: 'text', text: own, look, edge: given.edge ?? '' },
  ...(given.lead && { lead: given.lead }),
})

const BLANK = text('', 'plain')

/** Asks for the articles that speak of a name; what has no field is searched as it is written. */
const askingFor = (kind: string, name: string, messages: Messages): string =>
  asField(kind, quoted(name), messages) ?? quoted(name)

function partsOfCard(card: Card, citations: EntityPage['citations'], messages: Messages): PagePart[] {
  const { card: words, undated, articles } = messages
  const own = askingFor(card.kind, card.name, messages)
  const beside = (name: string, kind: 'person' | 'org', items: Card['people']) =>
    items.length === 0
      ? []
      : [
          BLANK,
          text(name, 'strong'),
          ...items.map(([other, count]) =>
            text(`  ${other}`, kind, {
              ...{
                edge: articles(count),
                lead: { query: `${own} ${askingFor(kind, other, messages)}`, said: other },
              },
            }),
          ),
        ]
  return [
    text(card.label === '' ? card.name : `${card.name}（${card.label}）`, 'headline'),
    text(`${words.kinds[card.kind]}  ${words.seen(card.articles, card.mentions)}`, 'byline', {
      edge: spanOf(card, undated),
    }),
    BLANK,
    ...card.offices.flatMap(({ text: office, sentence, article, ...when }) => [
      text(office, 'accent', {
        edge: spanOf(when, undated),
        ...(article !== '' && { lead: { article, said: sentence, citation: citations[article] } }),
      }),
      text(`  ${sentence}`, 'faint'),
    ]),
    ...(card.within.length > 0 ? [text(`${words.within}  ${card.within.join('、')}`, 'plain')] : []),
    ...(card.runBy.length > 0 ? [text(`${words.runBy}  ${card.runBy.join('、')}`, 'plain')] : []),
    ...card.steps.map((step, index) => text(`${index + 1}. ${step}`, 'plain')),
    ...beside(words.people, 'person', card.people),
    ...beside(words.organisations, 'org', card.organisations),
    ...yearsOf(card, own, messages),
    BLANK,
  ]
}

/** How often in each year, those between them without any, too: a gap is seen. */
function yearsOf({ years }: Card, own: string, messages: Messages): PagePart[] {
  if (years.length < 2) return []
  const counts = new Map(years.map(([year, count]) => [Number(year), count]))
  const most = Math.max(...counts.values())
  const [first, last] = [Number(years[0]![0]), Number(years.at(-1)![0])]
  const all = Array.from({ length: Math.min(MOST_YEARS, last - first + 1) }, (_, index) => first + index)
  return [
    BLANK,
    text(messages.card.years, 'strong'),
    ...all.map((year): PagePart => {
      const count = counts.get(year) ?? 0
      const bar = { is: 'bar' as const, text: String(year), share: count / most, edge: String(count) }
      return count === 0
        ? bar
        : { ...bar, lead: { query: `${own} ${asField('date', String(year), messages)}`, said: String(year) } }
    }),
  ]
}

/** A year that was misread must not make a page of a thousand rows. */
const MOST_YEARS = 120
