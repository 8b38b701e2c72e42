import type { Messages } from '../../messages/index.ts'
import { shownHeadline } from '../article-lines.ts'
import { type Entry, entriesOf } from '../list.ts'
import { type Look, type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { State } from '../state.ts'

/** The first row shown, so that the bar stands in the pane with some of the list on both sides of it. */
export function firstShown(cursor: number, count: number, rows: number): number {
  const wanted = cursor - Math.floor(rows / 2)
  return Math.max(0, Math.min(wanted, count - rows))
}

/** The pane of issues and their articles, `rows` rows of `width` cells. */
export function listView(state: State, width: number, rows: number, messages: Messages): Row[] {
  const entries = entriesOf(state)
  const first = firstShown(state.cursor, entries.length, rows)
  const shown = entries.slice(first, first + rows).map((entry, index) => {
    const look: Look = first + index !== state.cursor ? 'plain' : state.focus === 'list' ? 'bar' : 'barAway'
    if (entry.article) return articleRow(entry, look, width, state, messages)
    return entry.isComing
      ? row('  …', look === 'plain' ? 'faint' : look, width, state.ambiguous)
      : issueRow(entry, look, width, state, messages)
  })
  return toHeight(shown, rows, width)
}

function issueRow({ issue }: Entry, look: Look, width: number, state: State, messages: Messages): Row {
  const sign = state.opened.has(issue.id) ? '▾' : '▸'
  const text = `${sign} ${dateOf(issue.date, messages)}${issue.date && !issue.dateSure ? ` (${messages.inferred})` : ''}`
  return rowWithEdge(text, messages.articles(issue.count), look, width, state.ambiguous)
}

function articleRow({ article }: Entry, look: Look, width: number, state: State, messages: Messages): Row {
  const { page, kind } = article!
  const edge = [messages.kinds[kind] ?? '', page === null ? '' : messages.page(page)]
    .filter(Boolean)
    .join(' ')
  return rowWithEdge(`  ${shownHeadline(article!)}`, edge, look, width, state.ambiguous)
}

/** A date with its day of the week, which newspaper people think in. */
export function dateOf(date: string | null, messages: Messages): string {
  if (date === null) return messages.undated
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return Number.isNaN(day) ? date : `${date} ${messages.weekday(messages.weekdays[day]!)}`
}
