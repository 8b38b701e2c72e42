import type { ArticleLine, IssueLine } from '../../desk/desk.ts'
import type { Messages } from '../../messages/index.ts'
import { shownHeadline } from '../article-lines.ts'
import { highlighted } from '../highlighted.ts'
import { type Entry, entriesOf } from '../list.ts'
import { type Look, type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'

/** The pane of issues and their articles, `rows` rows of `width` cells. */
export function listView(state: State, width: number, rows: number): Row[] {
  const { ambiguous, list, settings } = state
  const { messages } = settings
  const shown = entriesOf(state)
    .slice(list.top, list.top + rows)
    .map((entry, index) => {
      const look: Look = list.top + index !== list.bar ? 'plain' : state.focus === 'list' ? 'bar' : 'barAway'
      if ('month' in entry) return monthRow(entry, look, width, state, messages)
      if (entry.article) return articleRow(entry, entry.article, look, width, state)
      return entry.isComing
        ? row('  …', look === 'plain' ? 'faint' : look, width, ambiguous)
        : issueRow(entry.issue, look, width, state, messages)
    })
  if (shown.length === 0 && list.filter !== '')
    shown.push(row(messages.notices.noneFiltered(list.filter), 'faint', width, ambiguous))
  return toHeight(shown, rows, width)
}

type MonthEntry = Extract<Entry, { month: string }>

function monthRow(entry: MonthEntry, look: Look, width: number, state: State, messages: Messages): Row {
  const name = entry.month === '' ? messages.undated : messages.month(entry.month)
  const sign = state.list.folded.has(entry.month) ? '▸' : '▾'
  const edge = messages.articles(entry.articles)
  return rowWithEdge(`${sign} ${name}`, edge, look === 'plain' ? 'strong' : look, width, state.ambiguous)
}

function issueRow(issue: IssueLine, look: Look, width: number, state: State, messages: Messages): Row {
  const sign = state.list.opened.has(issue.id) ? '▾' : '▸'
  const text = `${indentOf(state)}${sign} ${dateOf(issue.date, messages)}${issue.date && !issue.dateSure ? ` (${messages.inferred})` : ''}`
  return rowWithEdge(text, messages.articles(issue.count), look, width, state.ambiguous)
}

function articleRow(entry: Entry, article: ArticleLine, look: Look, width: number, state: State): Row {
  const { messages } = state.settings
  const { page, kind, id } = article
  const date = 'ranges' in entry ? (entry.issue.date ?? messages.undated) : ''
  const where = [messages.kinds[kind], date === '' && page !== null && messages.page(page), date]
  const edge = where.filter(Boolean).join(' ')
  const own = look === 'plain' && state.read.has(id) ? 'faint' : look
  const before = date === '' ? `${indentOf(state)}  ` : ' '
  const whole = rowWithEdge(`${before}${shownHeadline(article)}`, edge, own, width, state.ambiguous)
  const ranges = 'ranges' in entry ? (entry.ranges ?? []) : []
  return highlighted(
    whole,
    ranges,
    before.length + signLength(article),
    look === 'bar' ? 'barMatch' : 'match',
  )
}

/** What stands before a headline that was inferred. */
const signLength = (article: ArticleLine) => shownHeadline(article).length - article.headline.length

/** Issues that stand below months stand a little in. */
const indentOf = (state: State) => (entriesOf(state)[0] && 'month' in entriesOf(state)[0]! ? ' ' : '')

/** A date with its day of the week, which newspaper people think in. */
export function dateOf(date: string | null, messages: Messages): string {
  if (date === null) return messages.undated
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return Number.isNaN(day) ? date : `${date} ${messages.weekday(messages.weekdays[day]!)}`
}
