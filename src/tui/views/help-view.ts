import { helpLines } from '../help-lines.ts'
import { highlighted } from '../highlighted.ts'
import { type Row, row, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import type { HelpView } from '../state/view.ts'

/** Every key and what it does, on the whole screen. */
export function helpView(state: State, view: HelpView, width: number, rows: number): Row[] {
  const { ambiguous, settings } = state
  const { helpEnd } = settings.messages
  const lines = helpLines(state, view).map(({ item, ranges }) =>
    highlighted(row(item, 'plain', width, ambiguous), ranges, 0, 'match'),
  )
  const room = Math.max(0, rows - 1)
  const top = Math.max(0, Math.min(view.top, lines.length - room))
  const shown = [
    ...toHeight(lines.slice(top, top + room), room, width),
    row(helpEnd, 'faint', width, ambiguous),
  ]
  return toHeight(shown.slice(0, rows), rows, width)
}
