import { type HelpLine, helpLines } from '../help-lines.ts'
import type { Range } from '../likely.ts'
import { tallHelp } from '../lists/heights.ts'
import { onScreen } from '../lists/tall.ts'
import { type Row, row, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import type { HelpView } from '../state/view.ts'
import type { Look } from '../theme/looks.ts'
import { inColumns } from './columns.ts'

/** Every action and its keys, on the whole screen: what cannot be done where the help was opened stands back. */
export function helpView(state: State, view: HelpView, width: number, rows: number): Row[] {
  const { ambiguous, settings } = state
  const { groups } = settings.messages
  const lines = helpLines(state, view)
  if (lines.length === 0)
    return toHeight([row(` ${settings.messages.noSuchCommand}`, 'plain', width, ambiguous)], rows, width)
  const shown = onScreen(tallHelp(state, view), view.top, rows).flatMap(({ index }) => {
    const line = lines[index]!
    const { heading } = line
    const own = lineOf(line, index === view.bar, width, state)
    return heading ? [row(groups[heading], 'strong', width, ambiguous), own] : [own]
  })
  return toHeight(shown.slice(0, rows), rows, width)
}

function lineOf(
  { columns, ranges, worksHere }: HelpLine,
  isUnderBar: boolean,
  width: number,
  { ambiguous }: State,
): Row {
  const looks: Look[] = isUnderBar
    ? ['bar', 'bar', 'bar']
    : worksHere
      ? ['key', 'faint', 'plain']
      : ['faint', 'faint', 'faint']
  let from = 0
  const parts = columns.map((text, index) => {
    const own = { text, cells: text.length, look: looks[index]!, ranges: within(ranges, from, text.length) }
    from += text.length
    return own
  })
  return inColumns(parts, width, ambiguous)
}

/** What of the ranges lies in a part of the text, counted from its beginning. */
const within = (ranges: Range[], from: number, length: number): Range[] =>
  ranges
    .map(([begin, end]): Range => [Math.max(0, begin - from), Math.min(length, end - from)])
    .filter(([begin, end]) => begin < end)
