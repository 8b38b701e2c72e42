import type { Doubtful } from '../../desk/told.ts'
import type { Messages } from '../../messages/index.ts'
import { type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import type { DoubtsView } from '../state/view.ts'
import { doubtsOf } from './doubts.ts'

/** What is doubtful, a row each, in the pane of the list: what it is, and how sure it is at the right edge. */
export function doubtsView(state: State, view: DoubtsView, width: number, rows: number): Row[] {
  const { ambiguous, settings, focus } = state
  const { messages } = settings
  if (!view.found) return toHeight([row(` ${messages.searching}`, 'faint', width, ambiguous)], rows, width)
  const shown = doubtsOf(view)
    .slice(view.top, view.top + rows)
    .map((doubt, index) => {
      const isUnderBar = view.top + index === view.bar
      const look = isUnderBar ? (focus === 'article' ? 'bar' : 'barAway') : 'plain'
      const sure = messages.percent(Math.round(100 * doubt.sure))
      return rowWithEdge(` ${saidOf(doubt, messages)}`, sure, look, width, ambiguous)
    })
  return toHeight(shown, rows, width)
}

function saidOf(doubt: Doubtful, { card, doubts }: Messages): string {
  if (doubt.of === 'article')
    return [doubt.headline, ...doubt.why.map((why) => doubts[why] ?? why)].filter(Boolean).join('  ')
  return [card.kinds[doubt.kind], doubt.name, doubt.office].filter(Boolean).join('  ')
}
