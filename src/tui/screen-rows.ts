import type { Messages } from '../messages/index.ts'
import { layoutOf } from './layout.ts'
import { type Row, row } from './row.ts'
import type { State } from './state.ts'
import { articleView } from './views/article-view.ts'
import { helpView } from './views/help-view.ts'
import { listView } from './views/list-view.ts'
import { statusView } from './views/status-view.ts'

// U+FFE8 is one cell wide in every terminal, which │ is not.
const DIVIDER = '￨'

/** The whole screen as rows: a pure function of the state, so that it can be tested without a terminal. */
export function screenRows(state: State, messages: Messages, corpus: string): Row[] {
  const { columns, rows } = state.size
  const layout = layoutOf(state)
  if (layout.tooSmall) return [row(messages.tooSmall(columns, rows), 'plain', columns, state.ambiguous)]
  const body = bodyRows(state, messages, corpus)
  return layout.status ? [...body, statusView(state, columns, messages)] : body
}

function bodyRows(state: State, messages: Messages, corpus: string): Row[] {
  const { list, article, rows } = layoutOf(state)
  const { columns } = state.size
  if (state.help) return helpView(state, columns, rows, messages)
  if (state.issues?.length === 0) {
    const notice = row(messages.empty(corpus), 'plain', columns, state.ambiguous)
    return [notice, ...Array.from({ length: rows - 1 }, () => row('', 'plain', columns, state.ambiguous))]
  }
  const listRows = list > 0 ? listView(state, list, rows, messages) : undefined
  const articleRows = article > 0 ? articleView(state, article, rows, messages) : undefined
  if (!listRows || !articleRows) return (listRows ?? articleRows)!
  return listRows.map((left, index) => [...left, { text: DIVIDER, look: 'faint' }, ...articleRows[index]!])
}
