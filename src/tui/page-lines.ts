import type { EntityPage } from '../desk/desk.ts'
import type { Messages } from '../messages/index.ts'
import { type Card, spanOf } from '../search/card.ts'
import { differ } from '../search/values.ts'
import { aligned } from '../text/aligned.ts'
import { breakLines } from '../text/breaking/lines.ts'
import { sanitise } from '../text/sanitise.ts'
import { type AmbiguousWidth, cells } from '../text/width.ts'
import type { Look } from './theme/looks.ts'

/** A line of an entity's page; `lead` counts those that lead somewhere, a broken one once. */
export interface PageLine {
  text: string
  look: Look
  lead?: number
}

interface Setting {
  width: number
  ambiguous: AmbiguousWidth
  messages: Messages
}

/** The page of an entity: what it is, since when, beside whom, and where it stands; leads in the order of `leadsOf`. */
export function pageLines({ cards, values, uses }: EntityPage, setting: Setting): PageLine[] {
  const { messages, width, ambiguous } = setting
  const lines: PageLine[] = []
  let leads = 0
  const add = (text: string, look: Look, isLead = false) => {
    const lead = isLead ? { lead: leads++ } : {}
    for (const part of wrapped(text, setting)) lines.push({ text: part, look, ...lead })
  }
  if (cards.length === 0) add(uses[0]?.name ?? '', 'headline')
  for (const card of cards) addCard(card, messages, add)
  if (values.length > 0) {
    add(differ(values) ? messages.differs : '', 'strong')
    for (const { date, value, unit, sentence } of values) {
      add(`${date ?? messages.undated}  ${value}${unit}`, 'accent', true)
      add(`    ${sentence}`, 'faint')
    }
    add('', 'plain')
  }
  if (uses.length > 0) add(messages.card.uses, 'strong')
  for (const { date, left, name, right } of uses) {
    const [before, own, after] = [left, name, right].map(sanitise) as [string, string, string]
    const side = Math.max(4, Math.floor((width - DATE - 4 - cells(own, ambiguous)) / 2))
    const text = aligned(before, own, after, side, ambiguous)
    lines.push({ text: `${(date ?? '').padEnd(DATE)}  ${text}`, look: 'plain', lead: leads++ })
  }
  return lines
}

/** Cells of a date. */
const DATE = 10

type Add = (text: string, look: Look, isLead?: boolean) => void

function addCard(card: Card, { card: words, undated }: Messages, add: Add): void {
  const list = (name: string, items: [string, number][]) => {
    if (items.length > 0)
      add(`${name}  ${items.map(([item, count]) => `${item} ${count}`).join('  ')}`, 'plain')
  }
  add(card.label === '' ? card.name : `${card.name}（${card.label}）`, 'headline')
  add(
    `${words.kinds[card.kind]}  ${words.seen(card.articles, card.mentions)}  ${spanOf(card, undated)}`,
    'faint',
  )
  add('', 'plain')
  for (const { text, sentence, article, ...when } of card.offices) {
    add(`${text}  ${spanOf(when, undated)}`, 'accent', article !== '')
    add(`    ${sentence}`, 'faint')
  }
  if (card.within.length > 0) add(`${words.within}  ${card.within.join('、')}`, 'plain')
  if (card.runBy.length > 0) add(`${words.runBy}  ${card.runBy.join('、')}`, 'plain')
  card.steps.forEach((step, index) => {
    add(`${index + 1}. ${step}`, 'plain')
  })
  list(words.people, card.people)
  list(words.organisations, card.organisations)
  add('', 'plain')
  for (const line of timeline(card.years)) add(line, 'plain')
  add('', 'plain')
}

const BLOCKS = ' ▁▂▃▄▅▆▇█'

/** How often in each year: eighths of a block, the fullest year a whole one. */
function timeline(years: [string, number][]): string[] {
  if (years.length < 2) return []
  const most = Math.max(...years.map(([, count]) => count))
  const [first, last] = [Number(years[0]![0]), Number(years.at(-1)![0])]
  const counts = new Map(years.map(([year, count]) => [Number(year), count]))
  const bars = Array.from({ length: Math.min(200, last - first + 1) }, (_, index) =>
    BLOCKS.charAt(Math.ceil((8 * (counts.get(first + index) ?? 0)) / most)),
  )
  return [`${first} ${bars.join('')} ${last}`]
}

/** A text that may come from a file, made safe and broken into lines of a pane. */
export function wrapped(text: string, { width, ambiguous }: Pick<Setting, 'width' | 'ambiguous'>): string[] {
  if (text === '') return ['']
  const safe = sanitise(text)
  const style = { width: Math.max(8, width - 2), ambiguous, indent: 0, hang: false }
  return breakLines(safe, style).map(({ start, end }) => safe.slice(start, end))
}

/** The lines that lead somewhere, as numbers of lines: of a broken one the first. */
export const leadingLines = (lines: PageLine[]): number[] =>
  lines.flatMap(({ lead }, index) => (lead !== undefined && lines[index - 1]?.lead !== lead ? [index] : []))
