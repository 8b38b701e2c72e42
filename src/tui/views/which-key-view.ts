import { cells } from '../../text/width.ts'
import { contextOf } from '../context.ts'
import { continuations } from '../key-map.ts'
import { markLines } from '../places.ts'
import type { Row } from '../row.ts'
import type { State } from '../state/state.ts'
import { inColumns } from './columns.ts'
import { titleRow } from './titles.ts'

interface Following {
  key: string
  does: string
}

/** Where the marks lead, each behind its letter; how one is made, where there are none. */
function marksIn(state: State): Following[] {
  const marks = markLines(state).map(({ sign, text }) => ({ key: sign, does: text }))
  return marks.length > 0 ? marks : [{ key: '', does: `${state.settings.messages.actions.setMark}：m…` }]
}

/** Room for the keys of one action before what it does, and for that: the longest do not leave the others one column. */
const [KEYS, DOES] = [4, 36]

/** What the keys typed so far may become, in columns below these keys, for the rows above the bottom line. */
export function whichKeyView(state: State, width: number, rows: number): Row[] {
  const { ambiguous, settings, typed } = state
  const all = continuations(settings.keys, [...typed.pending], contextOf(state)).flatMap(
    ({ rest, name }): Following[] =>
      name === 'toMark' ? marksIn(state) : [{ key: rest, does: settings.messages.actions[name] }],
  )
  const widest = 1 + KEYS + Math.min(DOES, Math.max(...all.map(({ does }) => cells(does, ambiguous)), 1)) + 2
  // Where half of the rows have room for them, texts are rather whole than side by side.
  const needed = Math.ceil(all.length / Math.max(1, Math.floor(rows / 2)))
  const columns = Math.max(1, Math.min(needed, Math.floor(width / widest)))
  // What a column has no need of is the next one's: what stands in one alone is not cut.
  const column = Math.floor(width / columns)
  const height = Math.min(Math.max(0, rows - 1), Math.ceil(all.length / columns))
  const lines = Array.from({ length: height }, (_, index) => {
    const own = all.filter((_following, place) => place % height === index)
    const parts = own.flatMap(({ key, does }) => [
      { text: ` ${key}`, cells: 1 + KEYS, look: 'floatKey' as const },
      { text: does, cells: column - KEYS - 3, look: 'float' as const },
      { text: '', cells: 2, look: 'float' as const },
    ])
    return inColumns(parts, width, ambiguous)
  })
  return [
    titleRow({ text: `${typed.pending.join('')}…`, edge: '', isHere: true }, width, ambiguous),
    ...lines,
  ]
}
