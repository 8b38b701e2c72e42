import type { EntityKind } from '../../model/entity.ts'
import type { Card } from '../../search/card.ts'
import { cardsOf } from '../../search/cards-of.ts'
import { type MeantName, meantNames } from '../../search/meant-names.ts'
import { lineMeant, peopleMeant } from '../../search/people-meant.ts'
import { sentenceOf } from '../../search/said-at.ts'
import { type Asked, DAYS, daysOf, quoted, type Tool } from './tool.ts'

const MOST_CARDS = 3
const MOST_OFFICES = 20
const MOST_NAMES = 10
const THINGS: EntityKind[] = ['org', 'place', 'work', 'practice']

const NAME = { name: { type: 'string', description: 'The name; pinyin and slips are forgiven.' } } as const
async function cardsOfAll(asked: Asked, meant: MeantName[]) {
  const { archive } = asked
  const { since, until } = daysOf(asked)
  const cards = await Promise.all(meant.map((name) => cardsOf(archive, name, { since, until })))
  return {
    cards: await Promise.all(
      cards
        .flat()
        .slice(0, 2 * MOST_CARDS)
        .map((card) => asCard(asked, card)),
    ),
  }
}

/** Each office and each of the newest articles with where it stands. */
async function asCard({ archive }: Asked, card: Card) {
  const sourced = async (id: string, sentence: string) => {
    const found = await archive.article(id)
    return found && quoted(found, sentence)
  }
  const { name, address, kind, label, articles, mentions, first, last, hasOlder } = card
  const { steps, runBy, within, people, forgiven } = card
  return {
    ...{ name, forgiven, address, kind, label, articles, mentions, first, last, hasOlder },
    offices: await Promise.all(
      card.offices.slice(-MOST_OFFICES).map(async ({ article, sentence, text, ...said }) => ({
        ...{ office: text, first: said.first, last: said.last, articles: said.articles },
        source: await sourced(article, sentence),
      })),
    ),
    ...{
      steps: steps.slice(0, MOST_OFFICES),
      runBy: runBy.slice(0, MOST_NAMES),
      within: within.slice(0, MOST_NAMES),
    },
    ...{ people: people.slice(0, MOST_NAMES), organisations: card.organisations.slice(0, MOST_NAMES) },
    newest: await Promise.all(card.newest.map(({ id, headline }) => sourced(id, headline))),
  }
}

export const whoTool: Tool = {
  name: 'who',
  title: 'Who somebody is',
  description:
    'People of a name, or who holds an office (市长): their offices over time, each with the sentence that says so, who stands beside them, their newest articles.',
  properties: {
    name: {
      type: 'string',
      description: 'A name or an office; pinyin and slips are forgiven, and `forgiven` says so.',
    },
    ...DAYS,
  },
  required: ['name'],
  answer: async (asked) =>
    cardsOfAll(asked, await peopleMeant(asked.archive, asked.given.text('name'), MOST_CARDS, daysOf(asked))),
}

export const whatTool: Tool = {
  name: 'what',
  title: 'What something is',
  description:
    'Organisations, places, works and named schemes of a name, with the steps of a scheme and who runs it.',
  properties: { ...NAME, ...DAYS },
  required: ['name'],
  answer: async (asked) =>
    cardsOfAll(asked, await meantNames(asked.archive, asked.given.text('name'), THINGS, MOST_CARDS)),
}

const MOST_EVENTS = 30
/** So many appearances are counted by year. */
const COUNTED = 5000

export const timelineTool: Tool = {
  name: 'timeline',
  title: 'A name over time',
  description:
    'In which years the archive speaks of a person, body, place or scheme, and the newest sentences in the order of time.',
  properties: {
    ...NAME,
    limit: {
      type: 'integer',
      description: `At most so many sentences, up to ${MOST_EVENTS}.`,
      minimum: 1,
      maximum: MOST_EVENTS,
    },
    ...DAYS,
  },
  required: ['name'],
  answer: async (asked) => {
    const { archive, given } = asked
    const name = given.text('name')
    const [meant] = await lineMeant(archive, name, ['person', ...THINGS], 1, daysOf(asked))
    if (!meant) return { found: false }
    const { entity, forgiven } = meant
    const seen = await archive.appearances(entity.number, COUNTED, daysOf(asked))
    const years = new Map<string, number>()
    for (const { date } of seen)
      years.set(date?.slice(0, 4) ?? 'undated', (years.get(date?.slice(0, 4) ?? 'undated') ?? 0) + 1)
    const newest = seen.slice(0, given.count('limit', 15, MOST_EVENTS)).map(({ article }) => article)
    const events = (await archive.articles(newest)).flatMap((found) => {
      const mention = found.entities.find(({ kind, key }) => kind === entity.kind && key === entity.key)
        ?.mentions[0]
      return mention
        ? [quoted(found, sentenceOf(found, mention), mention.field === 'body' ? mention.block : undefined)]
        : []
    })
    return {
      ...{ found: true, name: entity.name, forgiven, kind: entity.kind, articles: seen.length },
      ...{ years: Object.fromEntries([...years].sort()), events: events.reverse() },
    }
  },
}
