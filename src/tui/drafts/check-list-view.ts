import { cells } from '../../text/width.ts'
import { type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import type { CheckView } from '../state/view.ts'
import { differencesOf } from './differences.ts'

const OF_DEGREE = { error: 'headline', doubt: 'accent', note: 'faint' } as const

/** What differs in a draft, a row each: how sure, what kind, the text, and its line at the right edge. */
export function checkListView(state: State, view: CheckView, width: number, rows: number): Row[] {
  const { ambiguous, settings } = state
  const { draft: says, searching } = settings.messages
  if (!view.found) return toHeight([row(` ${searching}`, 'faint', width, ambiguous)], rows, width)
  const differences = differencesOf(view)
  if (differences.length === 0) return toHeight([], rows, width)
  const shown = differences.slice(view.top, view.top + rows).map(({ degree, kind, text, line }, index) => {
    const isUnderBar = view.top + index === view.bar
    const bar = state.focus === 'article' ? 'bar' : 'barAway'
    const sure = ` ${says.degrees[degree]} `
    const room = Math.max(0, width - cells(sure, ambiguous))
    const said = `${says.kinds[kind]} ${text.replaceAll('\n', '')}`
    return [
      ...row(sure, isUnderBar ? bar : OF_DEGREE[degree], width - room, ambiguous),
      ...rowWithEdge(said, String(line), isUnderBar ? bar : 'plain', room, ambiguous),
    ]
  })
  return toHeight(shown, rows, width)
}
