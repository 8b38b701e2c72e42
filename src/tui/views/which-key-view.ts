import { pad } from '../../text/fit.ts'
import { cells } from '../../text/width.ts'
import { contextOf } from '../context.ts'
import { continuations } from '../key-map.ts'
import { type Row, row } from '../row.ts'
import type { State } from '../state/state.ts'

/** Room for the keys of one action before what it does. */
const KEYS = 4

/** What the keys typed so far may become, in columns, for the rows above the bottom line. */
export function whichKeyView(state: State, width: number, rows: number): Row[] {
  const { ambiguous, settings, typed } = state
  const cellsOf = continuations(settings.keys, [...typed.pending], contextOf(state)).map(
    ({ rest, name }) => ` ${pad(rest, KEYS, 'right', ambiguous)}${settings.messages.actions[name]}`,
  )
  const widest = Math.max(...cellsOf.map((text) => cells(text, ambiguous)), 1) + 2
  const columns = Math.max(1, Math.floor(width / widest))
  const height = Math.min(rows, Math.ceil(cellsOf.length / columns))
  return Array.from({ length: height }, (_, index) => {
    const own = cellsOf.filter((_text, place) => place % height === index)
    return row(
      own.map((text) => pad(text, widest, 'right', ambiguous)).join(''),
      'selected',
      width,
      ambiguous,
    )
  })
}
