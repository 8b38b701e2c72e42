import { type Card, type Said, spanOf } from '../search/card.ts'
import { toJson } from '../text/json.ts'
import type { Lookup } from './lookup.ts'
import { print } from './output.ts'
import { type Line, line, paint } from './styled.ts'

/** Cards as a person reads them, or as JSON. */
export function printCards(cards: Card[], { options, messages }: Lookup): void {
  if (options.json) print(`${toJson(cards)}\n`)
  else for (const card of cards) print(...asText(card, messages.card, messages.undated))
}

type Words = Lookup['messages']['card']

function asText(card: Card, words: Words, undated: string): Line {
  const label = card.label === '' ? '' : `（${card.label}）`
  const span = spanOf(card, undated)
  const list = (name: string, items: [string, number][]) =>
    items.length === 0
      ? []
      : line`  ${paint('dim', name)} ${items.map(([item, count]) => `${item} ${count}`).join('  ')}\n`
  return [
    ...line`${paint('head', card.name + label)}  ${paint('dim', `${words.kinds[card.kind] ?? card.kind}  ${words.seen(card.articles, card.mentions)}  ${span}`)}\n`,
    ...(card.forgiven ? line`  ${paint('dim', words.forgiven[card.forgiven] ?? '')}\n` : []),
    ...card.offices.flatMap((said) => officeLines(said, undated)),
    ...(card.within.length > 0 ? line`  ${paint('dim', words.within)} ${card.within.join('、')}\n` : []),
    ...(card.runBy.length > 0 ? line`  ${paint('dim', words.runBy)} ${card.runBy.join('、')}\n` : []),
    ...card.steps.map((step, index) => `  ${index + 1}. ${step}\n`),
    ...list(words.people, card.people),
    ...list(words.organisations, card.organisations),
    ...list(words.years, card.years),
    ...card.newest.flatMap(
      ({ date, headline, source }) => line`  ${date ?? undated}  ${headline}  ${paint('dim', source)}\n`,
    ),
  ]
}

const officeLines = (said: Said, undated: string): Line => [
  ...line`  ${said.text}  ${paint('dim', spanOf(said, undated))}\n`,
  ...line`    ${said.sentence}  ${paint('dim', said.source)}\n`,
]
