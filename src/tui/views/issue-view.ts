import { sanitise } from '../../text/sanitise.ts'
import { shownHeadline } from '../article-parts.ts'
import { articleUnderBar, type Entry, entriesOf, issueUnderBar } from '../list.ts'
import { type Row, row, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import { dateOf } from './list-view.ts'

/** What the bar of the list stands on, where that is no article: a month, or an issue. */
export function headingUnderBar(state: State): Entry | undefined {
  if (state.search || articleUnderBar(state) !== undefined) return undefined
  const entry = entriesOf(state)[state.list.bar]
  return entry && 'issue' in entry && entry.isComing ? undefined : entry
}

/** The front of an issue or a month in the pane of the article: its day, how much is in it, its headlines. */
export function issueView(state: State, entry: Entry, width: number, rows: number): Row[] {
  const { ambiguous, settings } = state
  const { messages } = settings
  const line = (text: string, look: Row[number]['look']) => row(` ${text}`, look, width, ambiguous)
  if ('saved' in entry) {
    const { name, query, found } = entry.saved
    const { searches } = messages
    const counts = found ? searches.fresh(found.fresh, found.total) : searches.unasked
    return toHeight(
      [line(sanitise(name), 'headline'), line(sanitise(query), 'plain'), line(counts, 'faint')],
      rows,
      width,
    )
  }
  if ('month' in entry) {
    const name = entry.month === '' ? messages.undated : messages.month(entry.month)
    return toHeight([line(name, 'headline'), line(messages.articles(entry.articles), 'faint')], rows, width)
  }
  const issue = issueUnderBar(state)!.issue
  const title = [issue.paper, dateOf(issue.date, messages)].filter(Boolean).join('  ')
  const listed = state.list.articles.get(issue.id) ?? []
  const headlines = listed.map((article) => line(shownHeadline(article), 'plain'))
  const shown = [
    line(title, 'headline'),
    line(messages.articles(issue.count), 'faint'),
    line('', 'plain'),
    ...headlines,
  ]
  return toHeight(shown.slice(0, rows), rows, width)
}
