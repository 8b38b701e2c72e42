import { differencesOf } from './drafts/differences.ts'
import { layoutOf } from './layout.ts'
import { HELP_END, tallHelp, tallList, tallNames, tallResults } from './lists/heights.ts'
import { topFor } from './lists/tall.ts'
import { rowsAbove } from './results.ts'
import type { State } from './state/state.ts'
import type { CheckView, HelpView } from './state/view.ts'

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

const withHelpTop = (view: HelpView, top: number): HelpView => (view.top === top ? view : { ...view, top })

function withCheckTop(view: CheckView, rows: number): CheckView {
  const list = { count: differencesOf(view).length, heightOf: () => 1 }
  const top = topFor(list, view.top, view.bar, rows)
  return view.top === top ? view : { ...view, top }
}

/** The state with every list scrolled to where its bar is on the screen. */
export function withTops(state: State): State {
  const { rows } = layoutOf(state)
  const { search, list, names } = state
  const listTop = topFor(tallList(state), list.top, list.bar, rows)
  const namesTop = topFor(tallNames(state), names.top, names.bar, rows)
  const resultsTop = search
    ? topFor(tallResults(state, search), search.top, search.bar, rows - rowsAbove(search, state))
    : 0
  const view =
    state.view.is === 'check'
      ? withCheckTop(state.view, rows)
      : state.view.is === 'help'
        ? withHelpTop(
            state.view,
            topFor(tallHelp(state, state.view), state.view.top, state.view.bar, rows - HELP_END),
          )
        : state.view
  const isSame =
    view === state.view &&
    listTop === list.top &&
    namesTop === names.top &&
    (!search || search.top === resultsTop)
  if (isSame) return state
  return {
    ...state,
    view,
    list: { ...list, top: listTop },
    names: { ...names, top: namesTop },
    search: search && { ...search, top: resultsTop },
  }
}
