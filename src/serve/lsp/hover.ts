import type { Hover } from 'vscode-languageserver-types'
import { Pool } from '../../draft/ask/pool.ts'
import { blockOver } from '../../draft/read/blocks.ts'
import type { DraftBlock } from '../../draft/read/paragraph.ts'
import { statementsOf } from '../../draft/read/statements.ts'
import type { Messages } from '../../messages/index.ts'
import { type Card, spanOf } from '../../search/card.ts'
import { cardsOf } from '../../search/cards-of.ts'
import type { Held } from '../held-archive.ts'
import type { Document, PlacedFinding } from './document.ts'
import { nameOver } from './meant.ts'

/** So many offices, figures and sentences fit into a small window. */
const MOST = 6
/** A sentence that is so like the one under the cursor speaks of the same figures. */
const LEAST_SHARE = 0.25

/** Markdown shows what a text says, and does not obey it. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&').replace(/\s+/g, ' ')

/** The card of the name under the cursor, or what the archive says in figures of what the sentence speaks of. */
export async function hoverAt(
  document: Document,
  at: number,
  held: Held,
  messages: Messages,
): Promise<Hover | null> {
  const findings = document.findingsIn(at, at).map((finding) => findingText(finding, messages))
  const block = blockOver(document.text, at)
  const name = await nameOver(held.archive, document.text, at, block)
  const cards = name ? await cardsOf(held.archive, { entity: name.entity }) : []
  const parts = [...findings, ...cards.map((card) => cardText(card, messages))]
  if (cards.length === 0 && block) parts.push(...(await figuresAt(block, at, held, messages)))
  if (parts.length === 0) return null
  return {
    contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') },
    ...(name && { range: document.places.rangeOf(name.from, name.to) }),
  }
}

const findingText = ({ says, evidence }: PlacedFinding, { draft }: Messages): string =>
  [
    plain(says),
    ...evidence
      .slice(0, MOST)
      .map(({ sentence, citation }) => `> ${plain(sentence)}\n>\n> ${plain(citation)}`),
  ].join('\n\n') || draft.none

function cardText(card: Card, { card: words, undated }: Messages): string {
  const label = card.label === '' ? '' : `（${card.label}）`
  const head = `**${plain(card.name + label)}** ${plain(words.kinds[card.kind] ?? card.kind)} ${plain(words.seen(card.articles, card.mentions))} ${plain(spanOf(card, undated))}`
  const offices = card.offices
    .slice(-MOST)
    .map((said) => `- ${plain(said.text)} ${plain(spanOf(said, undated))}: ${plain(said.sentence)}`)
  const steps = card.steps.map((step, index) => `${index + 1}. ${plain(step)}`)
  const newest = card.newest
    .slice(0, 3)
    .map(({ date, headline, source }) => `- ${plain(`${date ?? undated} ${headline} ${source}`)}`)
  return [head, ...offices, ...steps, ...newest].join('\n')
}

/** The sentences with figures that are most like the one under the cursor. */
async function figuresAt(
  block: DraftBlock,
  at: number,
  { library }: Held,
  { undated }: Messages,
): Promise<string[]> {
  const statements = statementsOf([block], null)
  const statement = statements.find(({ end }) => block.places[end - 1]! >= at)
  const isFigure = statement?.amounts.some(
    ({ at: from, end }) => block.places[from]! <= at && at <= block.places[end - 1]!,
  )
  if (!statement || !isFigure) return []
  const pool = await Pool.for(library, [statement])
  return pool
    .alike(statement.text.slice(statement.at, statement.end))
    .filter(({ witness, share }) => share >= LEAST_SHARE && witness.read().amounts.length > 0)
    .slice(0, MOST)
    .map(({ witness: { found, text } }) =>
      plain(`${found.date ?? undated} ${text.trim()} ${found.article.source.file}`),
    )
}
