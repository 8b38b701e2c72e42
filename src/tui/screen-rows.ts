import type { Messages } from '../messages/index.ts'
import { completionsFor } from './command-lines.ts'
import { layoutOf } from './layout.ts'
import { type Row, row } from './row.ts'
import type { State } from './state.ts'
import { articleView } from './views/article-view.ts'
import { entitiesView } from './views/entities-view.ts'
import { fixView } from './views/fix-view.ts'
import { helpView } from './views/help-view.ts'
import { headingUnderBar, issueView } from './views/issue-view.ts'
import { listView } from './views/list-view.ts'
import { pageView } from './views/page-view.ts'
import { resultsView } from './views/results-view.ts'
import { sourceView } from './views/source-view.ts'
import { statusView } from './views/status-view.ts'
import { whichKeyView } from './views/which-key-view.ts'

// U+FFE8 is one cell wide in every terminal, which │ is not.
const DIVIDER = '￨'

/** The whole screen as rows: a pure function of the state, so that it can be tested without a terminal. */
export function screenRows(state: State, messages: Messages, corpus: string): Row[] {
  const { columns, rows } = state.size
  const layout = layoutOf(state)
  if (layout.tooSmall) return [row(messages.tooSmall(columns, rows), 'plain', columns, state.ambiguous)]
  const body = bodyRows(state, messages, corpus)
  const over = layout.status ? overRows(state, columns, layout.rows, messages) : []
  const shown = [...body.slice(0, body.length - over.length), ...over]
  return layout.status ? [...shown, statusView(state, columns, messages)] : shown
}

/** What lies over the last rows of the panes: the keys that may follow, the commands that a line may become. */
function overRows(state: State, columns: number, rows: number, messages: Messages): Row[] {
  const { prompt } = state
  if (state.isLingering && state.pending.length > 0) return whichKeyView(state, columns, rows, messages)
  if (prompt?.kind !== 'command') return []
  const names = completionsFor(state, prompt.typed)
  const list = names.map((name) => (name === prompt.line ? `[${name}]` : name)).join('  ')
  return names.length === 0 ? [] : [row(list, 'selected', columns, state.ambiguous)]
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
  if (article > 0) panes.push(middle(state, article, rows, messages))
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

function middle(state: State, width: number, rows: number, messages: Messages): Row[] {
  const { source, page, fix } = state
  if (fix) return fixView(state, fix, width, rows, messages)
  if (source) return sourceView(state, source, width, rows, messages)
  if (page) return pageView(state, page, width, rows, messages)
  const heading = headingUnderBar(state)
  if (heading) return issueView(state, heading, width, rows, messages)
  return articleView(state, width, rows, messages)
}
