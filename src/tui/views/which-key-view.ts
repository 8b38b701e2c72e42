import { pad } from '../../text/fit.ts'
import { cells } from '../../text/width.ts'
import { contextOf } from '../context.ts'
import { continuations } from '../key-map.ts'
import { markLines } from '../places.ts'
import { type Row, row } from '../row.ts'
import type { State } from '../state/state.ts'

/** Where the marks lead, each behind its letter; how one is made, where there are none. */
function marksIn(state: State): string[] {
  const set = markLines(state)
  if (set.length === 0) return [` ${state.settings.messages.actions.setMark}：m…`]
  return set.map(({ sign, text }) => ` ${sign}   ${text}`)
}

/** Room for the keys of one action before what it does. */
const KEYS = 4

/** What the keys typed so far may become, in columns, for the rows above the bottom line. */
export function whichKeyView(state: State, width: number, rows: number): Row[] {
  const { ambiguous, settings, typed } = state
  const following = continuations(settings.keys, [...typed.pending], contextOf(state))
  const cellsOf = following.flatMap(({ rest, name }): string[] =>
    name === 'toMark'
      ? marksIn(state)
      : [` ${pad(rest, KEYS, 'right', ambiguous)}${settings.messages.actions[name]}`],
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
