import { layoutOf } from './layout.ts'
import { entriesOf } from './list.ts'
import { listedNames, nameRow, nameRows } from './names.ts'
import { clamp } from './point.ts'
import { resultRow, resultRows, rowsAbove } from './results.ts'
import type { State } from './state/state.ts'

// What stands at the top of each list. A list scrolls when its bar would leave it, and no sooner: a bar that moves
// within it costs a slow line two rows, a list that moves costs all of them.

function topFor(top: number, bar: number, rows: number, count: number): number {
  const isFar = bar < top - rows || bar >= top + 2 * rows
  const wanted = isFar
    ? bar - Math.floor(rows / 2)
    : bar < top
      ? bar
      : bar >= top + rows
        ? bar - rows + 1
        : top
  return clamp(wanted, 0, Math.max(0, count - rows))
}

/** The row that says whose names are listed stands above them, whatever they are scrolled to. */
export const NAMES_ABOVE = 1

/** The first name that their pane shows, as a number among them. */
export function firstName(state: State): number {
  const first = nameRows(listedNames(state))
    .slice(state.names.top)
    .find((own) => 'index' in own)
  return first && 'index' in first ? first.index : 0
}

/** Rows before the end of the results at which more of them are asked for, and how many at most. */
const NEAR = 20
const MOST = 5000

/** More results, where the bar comes near the end of those that are there. */
export function withMore(state: State): State {
  const { search } = state
  const { found } = search ?? {}
  const isAtEnd = search && found && found.limit === search.limit && found.hits.length >= found.limit
  if (!isAtEnd || search.bar < found.hits.length - NEAR || search.limit >= MOST) return state
  return { ...state, search: { ...search, limit: Math.min(MOST, 3 * search.limit) } }
}

/** The state with every list scrolled to where its bar is on the screen. */
export function withTops(state: State): State {
  const { rows } = layoutOf(state)
  const { search, list, names } = state
  const listTop = topFor(list.top, list.bar, rows, entriesOf(state).length)
  const listed = nameRows(listedNames(state))
  const row = Math.max(0, nameRow(listed, state))
  // A heading comes with the first below it.
  const namesTop = topFor(names.top, row === 1 ? 0 : row, rows - NAMES_ABOVE, listed.length)
  const resultsTop = search
    ? topFor(
        search.top,
        resultRow(search, search.bar),
        rows - rowsAbove(search, state),
        resultRows(search).length,
      )
    : 0
  const isSame = listTop === list.top && namesTop === names.top && (!search || search.top === resultsTop)
  if (isSame) return state
  return {
    ...state,
    list: { ...list, top: listTop },
    names: { ...names, top: namesTop },
    search: search && { ...search, top: resultsTop },
  }
}
