import { layoutOf } from './layout.ts'
import { articleUnderBar } from './list.ts'
import { completionsFor } from './prompts/commands.ts'
import { type Row, row, toHeight } from './row.ts'
import type { State } from './state/state.ts'
import type { View } from './state/view.ts'
import { articleView } from './views/article-view.ts'
import { completionsView } from './views/completions-view.ts'
import { fixView } from './views/fix-view.ts'
import { helpView } from './views/help-view.ts'
import { headingUnderBar, issueView } from './views/issue-view.ts'
import { listView } from './views/list-view.ts'
import { namesView } from './views/names-view.ts'
import { pageView } from './views/page-view.ts'
import { resultsView } from './views/results-view.ts'
import { sourceView } from './views/source-view.ts'
import { statusView } from './views/status-view.ts'
import { whichKeyView } from './views/which-key-view.ts'

/** U+FFE8 is one cell wide in every terminal, which │ is not. */
export const DIVIDER = '￨'

/** What stands on the screen: panes side by side, each with its rows, and rows below them from edge to edge. */
export interface ScreenParts {
  panes: { width: number; rows: Row[] }[]
  below: Row[]
}

/** A pure function of the state, so that it can be tested without a terminal. */
export function screenParts(state: State, corpus: string): ScreenParts {
  const { size, settings, ambiguous } = state
  const { columns, rows } = size
  const layout = layoutOf(state)
  if (layout.tooSmall)
    return { panes: [], below: [row(settings.messages.tooSmall(columns, rows), 'plain', columns, ambiguous)] }
  const over = layout.status ? overRows(state, columns, layout.rows) : []
  const status = layout.status ? [statusView(state, columns)] : []
  const height = layout.rows - over.length
  const panes = panesOf(state, corpus).map(({ width, rows: all }) => ({ width, rows: all.slice(0, height) }))
  return { panes, below: [...over, ...status] }
}

/** What lies over the last rows of the panes: the keys that may follow, the commands that a line may become. */
function overRows(state: State, columns: number, rows: number): Row[] {
  const { prompt, typed } = state
  if (typed.isLingering && typed.pending.length > 0) return whichKeyView(state, columns, rows)
  if (prompt?.kind !== 'command') return []
  const completions = completionsFor(state, prompt.typed)
  return completions.length === 0 ? [] : [completionsView(completions, prompt.line, columns, state)]
}

function panesOf(state: State, corpus: string): ScreenParts['panes'] {
  const { list, article, entities, rows } = layoutOf(state)
  const { search, view, size, settings, ambiguous } = state
  const { columns } = size
  const whole = (own: Row[]) => [{ width: columns, rows: own }]
  if (view.is === 'help') return whole(helpView(state, view, columns, rows))
  if (state.list.issues?.length === 0) {
    const notice = row(settings.messages.empty(corpus), 'plain', columns, ambiguous)
    return whole(toHeight([notice], rows, columns))
  }
  const panes: ScreenParts['panes'] = []
  const add = (width: number, draw: (width: number) => Row[]) => {
    if (width > 0) panes.push({ width, rows: draw(width) })
  }
  add(list, (width) => (search ? resultsView(state, search, width, rows) : listView(state, width, rows)))
  add(article, (width) => middle(state, view, width, rows))
  add(entities, (width) => namesView(state, width, rows))
  return panes
}

/** Nothing is meant: nothing was found, or the filter lets nothing through. */
const isNothing = (state: State): boolean =>
  articleUnderBar(state) === undefined &&
  (state.search ? state.search.found !== null || state.search.mistake !== null : state.list.filter !== '')

function middle(state: State, view: View, width: number, rows: number): Row[] {
  switch (view.is) {
    case 'fix':
      return fixView(state, view, width, rows)
    case 'source':
      return sourceView(state, view, width, rows)
    case 'page':
      return pageView(state, view, width, rows)
    case 'plain':
      return articleView(state, width, rows)
    case 'article': {
      const heading = headingUnderBar(state)
      if (heading) return issueView(state, heading, width, rows)
      return isNothing(state) ? toHeight([], rows, width) : articleView(state, width, rows)
    }
    case 'help':
      // It has the whole screen.
      return toHeight([], rows, width)
  }
}
