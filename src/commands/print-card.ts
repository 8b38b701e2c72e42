import { type Card, type Said, spanOf } from '../search/card.ts'
import { sanitise } from '../text/sanitise.ts'
import { toJson } from './json.ts'
import { type Lookup, paint } from './lookup.ts'

/** Cards as a person reads them, or as JSON. */
export function printCards(cards: Card[], { options, messages, print }: Lookup): void {
  if (options.json) print(`${toJson(cards)}\n`)
  else for (const card of cards) print(`${asText(card, messages.card, messages.undated)}\n`)
}

type Words = Lookup['messages']['card']

function asText(card: Card, words: Words, undated: string): string {
  const label = card.label === '' ? '' : `（${card.label}）`
  const span = spanOf(card, undated)
  const list = (name: string, items: [string, number][]) =>
    items.length === 0
      ? []
      : [`  ${paint('dim', name)} ${items.map(([item, count]) => `${item} ${count}`).join('  ')}`]
  const lines = [
    `${paint('head', card.name + label)}  ${paint('dim', `${words.kinds[card.kind] ?? card.kind}  ${words.seen(card.articles, card.mentions)}  ${span}`)}`,
    ...(card.forgiven ? [`  ${paint('dim', words.forgiven[card.forgiven] ?? '')}`] : []),
    ...card.offices.flatMap((said) => officeLines(said, undated)),
    ...(card.within.length > 0 ? [`  ${paint('dim', words.within)} ${card.within.join('、')}`] : []),
    ...(card.runBy.length > 0 ? [`  ${paint('dim', words.runBy)} ${card.runBy.join('、')}`] : []),
    ...card.steps.map((step, index) => `  ${index + 1}. ${step}`),
    ...list(words.people, card.people),
    ...list(words.organisations, card.organisations),
    ...list(words.years, card.years),
    ...card.newest.map(
      ({ date, headline, source }) => `  ${date ?? undated}  ${headline}  ${paint('dim', source)}`,
    ),
  ]
  return lines.map((line) => sanitiseStyled(line)).join('\n')
}

const officeLines = (said: Said, undated: string): string[] => [
  `  ${said.text}  ${paint('dim', spanOf(said, undated))}`,
  `    ${said.sentence}  ${paint('dim', said.source)}`,
]

/** Our own styles stay, whatever else a line holds is made harmless. */
const sanitiseStyled = (line: string) =>
  line
    .split(/(\x1b\[[0-9;]*m)/)
    .map((part, index) => (index % 2 === 1 ? part : sanitise(part)))
    .join('')
