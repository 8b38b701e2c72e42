import { type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import type { CheckView } from '../state/view.ts'
import { differencesOf } from './differences.ts'

/** What differs in a draft, a row each: how sure, what kind, the text, and its line at the right edge. */
export function checkListView(state: State, view: CheckView, width: number, rows: number): Row[] {
  const { ambiguous, settings } = state
  const { draft: says, searching } = settings.messages
  if (!view.found) return toHeight([row(` ${searching}`, 'faint', width, ambiguous)], rows, width)
  const differences = differencesOf(view)
  if (differences.length === 0) return toHeight([], rows, width)
  const shown = differences.slice(view.top, view.top + rows).map(({ degree, kind, text, line }, index) => {
    const isUnderBar = view.top + index === view.bar
    const look = isUnderBar
      ? state.focus === 'article'
        ? 'bar'
        : 'barAway'
      : degree === 'note'
        ? 'faint'
        : 'plain'
    const said = ` ${says.degrees[degree]} ${says.kinds[kind]} ${text.replaceAll('\n', '')}`
    return rowWithEdge(said, String(line), look, width, ambiguous)
  })
  return toHeight(shown, rows, width)
}
