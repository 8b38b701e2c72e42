import { act } from '../act.ts'
import { doubtsOf, toDoubt } from '../doubts/doubts.ts'
import { fixRows } from '../fix-lines.ts'
import { layoutOf } from '../layout.ts'
import { rowsAbove } from '../lists/above-results.ts'
import { tallHelp, tallList, tallNames, tallResults } from '../lists/heights.ts'
import { entryOn } from '../lists/tall.ts'
import { countOf, isSourced, type SourcedView } from '../sourced/sourced.ts'
import { closed, withList, withNames, withView } from '../state/change.ts'
import type { State } from '../state/state.ts'
import type { DoubtsView, FixView, HelpView, Pane, StudyView } from '../state/view.ts'
import { studyParts } from '../studies/studies.ts'

// A row is pressed: the bar is put on it, and where it stands there already it is entered.

/** An action is pointed at, done when it is pressed again; anywhere else the help is left. */
export function onHelp(state: State, view: HelpView, row: number): State {
  const bar = row < 0 ? undefined : entryOn(tallHelp(state, view), view.top, row)
  if (bar === undefined) return closed(state, view)
  return bar === view.bar ? act(state, 'enter', {}) : withView(state, view, { bar })
}

/** A row is pointed at, and entered when it is pressed again. */
export function onStudy(state: State, view: StudyView, row: number): State {
  const { head, room } = studyParts(state, view)
  const own = row - head.length
  const bar = view.top + own
  if (own < 0 || own >= room || bar >= (view.found?.rows.length ?? 0)) return state
  return bar === view.bar ? act(state, 'enter', {}) : withView(state, view, { bar })
}

/** A bar is put on what was pressed; pressed again, that is entered. */
const entering = (state: State, isAgain: boolean, put: (there: State) => State, pane: Pane): State =>
  isAgain && state.focus === pane ? act(state, 'enter', {}) : put({ ...state, focus: pane })

export function onNames(state: State, row: number): State {
  const bar = entryOn(tallNames(state), state.names.top, row)
  if (bar === undefined) return state
  return entering(state, bar === state.names.bar, (there) => withNames(there, { bar }), 'entities')
}

/** A row is pointed at; pressed again, its source is gone to. */
function onSourced(state: State, view: SourcedView, row: number): State {
  const bar = view.top + row
  if (bar >= countOf(view)) return state
  const there: State = { ...state, focus: 'article' }
  return bar === view.bar ? act(there, 'enter', {}) : withView(there, view, { bar })
}

function onDoubts(state: State, view: DoubtsView, row: number): State {
  const bar = view.top + row
  if (bar >= doubtsOf(view).length) return state
  const there: State = { ...state, focus: 'article' }
  return bar === view.bar ? act(there, 'enter', {}) : toDoubt(there, view, bar)
}

export function onList(state: State, row: number): State {
  const { search, list, view } = state
  if (isSourced(view)) return onSourced(state, view, row)
  if (view.is === 'doubts') return onDoubts(state, view, row)
  const there: State = { ...state, focus: 'list' }
  const above = search ? rowsAbove(search, state) : 0
  const bar = search
    ? entryOn(tallResults(state, search), search.top, row - above)
    : entryOn(tallList(state), list.top, row)
  if (bar === undefined) return there
  if (!search) return entering(state, bar === list.bar, (own) => withList(own, { bar }), 'list')
  const put = (next: State): State => ({ ...next, search: { ...search, bar } })
  return entering(state, bar === search.bar, put, 'list')
}

/** Beside the article: a choice of what is put right. */
export function onFixes(state: State, view: FixView, row: number): State {
  const { beside, rows } = layoutOf(state)
  const choice = fixRows(state, view, beside, rows)[row]?.choice
  if (choice === undefined) return state
  return choice === view.bar ? act(state, 'enter', {}) : withView(state, view, { bar: choice })
}
