import type { Messages } from '../../messages/index.ts'
import { cells } from '../../text/width.ts'
import { lineAt, setArticle } from '../article-lines.ts'
import { copied } from '../copy.ts'
import { layoutOf } from '../layout.ts'
import { entriesOf } from '../list.ts'
import { type Row, row, rowWithEdge } from '../row.ts'
import type { Search, State } from '../state.ts'
import { dateOf } from './list-view.ts'

/** The bottom line: where you are, and what the keys do here; while a search is typed, its line. */
export function statusView(state: State, width: number, messages: Messages): Row {
  if (state.search?.isTyping) return searchLine(state.search, width, state)
  const typed = state.count + state.pending
  const hints =
    typed || (state.search && state.focus === 'list' ? messages.hints.results : messages.hints[state.focus])
  return rowWithEdge(whereOf(state, messages), hints, 'faint', width, state.ambiguous)
}

/** The line of a search with the place where the next character goes reversed. */
function searchLine({ line, caret }: Search, width: number, { ambiguous }: State): Row {
  const under = [...line.slice(caret)][0] ?? ' '
  const parts: Row = [
    { text: `/${line.slice(0, caret)}`, look: 'plain' },
    { text: under, look: 'bar' },
    { text: line.slice(caret + under.length), look: 'plain' },
  ]
  const used = parts.reduce((sum, { text }) => sum + cells(text, ambiguous), 0)
  if (used > width) return row(`/${line}`, 'plain', width, ambiguous)
  return [...parts, { text: ' '.repeat(width - used), look: 'plain' }]
}

function whereOf(state: State, messages: Messages): string {
  const { shown, progress } = state
  const issue = state.search
    ? shown && { paper: shown.paper, date: shown.date }
    : entriesOf(state)[state.cursor]?.issue
  if (state.copy) return messages.copied(copied(state, state.copy.withCitation, messages))
  const parts: (string | null | undefined)[] = []
  if (progress && progress.allBytes > 0)
    parts.push(messages.indexing(Math.floor((100 * progress.bytes) / progress.allBytes)))
  if (state.search) parts.push(`/${state.search.line}`)
  if (issue) parts.push(issue.paper, dateOf(issue.date, messages))
  if (shown?.article.page) parts.push(messages.page(shown.article.page))
  if (shown) {
    const layout = layoutOf(state)
    const lines = setArticle(shown, layout.article || state.size.columns, state.ambiguous)
    const seen = Math.min(lines.length, lineAt(lines, state.place) + layout.rows)
    parts.push(`${Math.round((100 * seen) / lines.length)}%`)
  }
  return parts.filter(Boolean).join(' ')
}
