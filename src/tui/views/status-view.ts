import type { Messages } from '../../messages/index.ts'
import { lineAt, setArticle } from '../article-lines.ts'
import { layoutOf } from '../layout.ts'
import { entriesOf } from '../list.ts'
import { type Row, rowWithEdge } from '../row.ts'
import type { State } from '../state.ts'
import { dateOf } from './list-view.ts'

/** The bottom line: where you are, and what the keys do here. */
export function statusView(state: State, width: number, messages: Messages): Row {
  const typed = state.count + state.pending
  const hints = typed || messages.hints[state.focus]
  return rowWithEdge(whereOf(state, messages), hints, 'faint', width, state.ambiguous)
}

function whereOf(state: State, messages: Messages): string {
  const { issue } = entriesOf(state)[state.cursor] ?? {}
  if (!issue) return ''
  const parts = [issue.paper, dateOf(issue.date, messages)]
  if (state.article?.page) parts.push(messages.page(state.article.page))
  if (state.article) {
    const lines = setArticle(state.article, layoutOf(state).article || state.size.columns, state.ambiguous)
    const seen = Math.min(lines.length, lineAt(lines, state.place) + layoutOf(state).rows)
    parts.push(`${Math.round((100 * seen) / lines.length)}%`)
  }
  return parts.filter(Boolean).join(' ')
}
