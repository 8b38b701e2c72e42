import type { Messages } from '../messages/index.ts'
import { layoutOf } from './layout.ts'
import { type Row, row } from './row.ts'
import type { State } from './state.ts'
import { articleView } from './views/article-view.ts'
import { entitiesView } from './views/entities-view.ts'
import { helpView } from './views/help-view.ts'
import { listView } from './views/list-view.ts'
import { pageView } from './views/page-view.ts'
import { resultsView } from './views/results-view.ts'
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
  const { list, article, entities, rows } = layoutOf(state)
  const { columns } = state.size
  if (state.help) return helpView(state, columns, rows, messages)
  if (state.issues?.length === 0) {
    const notice = row(messages.empty(corpus), 'plain', columns, state.ambiguous)
    return [notice, ...Array.from({ length: rows - 1 }, () => row('', 'plain', columns, state.ambiguous))]
  }
  const { search } = state
  const panes: Row[][] = []
  if (list > 0)
    panes.push(
      search ? resultsView(state, search, list, rows, messages) : listView(state, list, rows, messages),
    )
  if (article > 0)
    panes.push(
      state.page
        ? pageView(state, state.page, article, rows, messages)
        : articleView(state, article, rows, messages),
    )
  if (entities > 0) panes.push(entitiesView(state, entities, rows, messages))
  return Array.from({ length: rows }, (_, index) =>
    panes.flatMap(
      (pane, place): Row => [
        ...(place > 0 ? [{ text: DIVIDER, look: 'faint' as const }] : []),
        ...pane[index]!,
      ],
    ),
  )
}
