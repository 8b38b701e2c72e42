import { fixRows } from '../fix-lines.ts'
import { type Row, row, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import type { FixView } from '../state/view.ts'

/** What can be put right, then what would become of the file by it, beside the paragraph that it is about. */
export function fixView(state: State, view: FixView, width: number, rows: number): Row[] {
  const lines = fixRows(state, view, width, rows).map(({ text, look }) =>
    row(` ${text}`, look, width, state.ambiguous),
  )
  return toHeight(lines.slice(0, rows), rows, width)
}
