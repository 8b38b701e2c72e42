import { helpLines } from '../help-lines.ts'
import { highlighted } from '../highlighted.ts'
import { HELP_END, tallHelp } from '../lists/heights.ts'
import { onScreen } from '../lists/tall.ts'
import { type Row, row, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import type { HelpView } from '../state/view.ts'
import { type Look, MATCH_ON } from '../theme/looks.ts'

/** Every action and its keys, on the whole screen: what cannot be done where the help was opened stands back. */
export function helpView(state: State, view: HelpView, width: number, rows: number): Row[] {
  const { ambiguous, settings } = state
  const { helpEnd, groups } = settings.messages
  const lines = helpLines(state, view)
  const room = Math.max(0, rows - HELP_END)
  const shown = onScreen(tallHelp(state, view), view.top, room).flatMap(({ index }) => {
    const { text, ranges, worksHere, heading } = lines[index]!
    const look: Look = index === view.bar ? 'bar' : worksHere ? 'plain' : 'faint'
    const own = highlighted(row(text, look, width, ambiguous), ranges, 0, MATCH_ON[look] ?? 'match')
    return heading ? [row(groups[heading], 'strong', width, ambiguous), own] : [own]
  })
  return [...toHeight(shown.slice(0, room), room, width), row(helpEnd, 'faint', width, ambiguous)].slice(
    0,
    rows,
  )
}
