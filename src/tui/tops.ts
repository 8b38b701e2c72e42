import { doubtsOf } from './doubts/doubts.ts'
import { layoutOf } from './layout.ts'
import { rowsAbove } from './lists/above-results.ts'
import { tallHelp, tallList, tallNames, tallResults } from './lists/heights.ts'
import { topFor } from './lists/tall.ts'
import { blockAtPoint } from './marks.ts'
import { countOf, isSourced } from './sourced/sourced.ts'
import type { State } from './state/state.ts'
import type { CheckView, DoubtsView, FiguresView, HelpView, StudyView, View } from './state/view.ts'
import { studyParts } from './studies/studies.ts'

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

const withTop = <Kind extends CheckView | DoubtsView | FiguresView | HelpView | StudyView>(
  view: Kind,
  top: number,
): Kind => (view.top === top ? view : { ...view, top })

function viewWithTop(state: State, rows: number): View {
  const { view, shown, reading } = state
  if (view.is === 'source') {
    // The lines of the file go along with the point.
    const isOther = shown?.article.id !== view.article
    const block = isOther ? view.block : blockAtPoint(shown.article, reading.point)
    return block === view.block ? view : { ...view, block }
  }
  if (view.is === 'help') return withTop(view, topFor(tallHelp(state, view), view.top, view.bar, rows))
  if (view.is === 'doubts')
    return withTop(view, topFor(rowsOf(doubtsOf(view).length), view.top, view.bar, rows))
  if (isSourced(view)) return withTop(view, topFor(rowsOf(countOf(view)), view.top, view.bar, rows))
  if (view.is !== 'study') return view
  const list = rowsOf(view.found?.rows.length ?? 0)
  return withTop(view, topFor(list, view.top, view.bar, studyParts(state, view).room))
}

const rowsOf = (count: number) => ({ count, heightOf: () => 1 })

/** The state with every list scrolled to where its bar is on the screen. */
export function withTops(state: State): State {
  const { rows } = layoutOf(state)
  const { search, list, names } = state
  const listTop = topFor(tallList(state), list.top, list.bar, rows)
  const namesTop = topFor(tallNames(state), names.top, names.bar, rows)
  const resultsTop = search
    ? topFor(tallResults(state, search), search.top, search.bar, rows - rowsAbove(search, state))
    : 0
  const view = viewWithTop(state, rows)
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
