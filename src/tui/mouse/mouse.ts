import { moved } from '../acts/moving.ts'
import { DIVIDER_CELLS, layoutOf } from '../layout.ts'
import { byScreen } from '../point.ts'
import { isSourced } from '../sourced/sourced.ts'
import type { State } from '../state/state.ts'
import { liesBeside, type Pane } from '../state/view.ts'
import { onFixes, onHelp, onList, onNames, onStudy } from './on-rows.ts'
import { inMiddle, type MouseInput } from './on-text.ts'

/** Rows that one step of the wheel goes over. */
const WHEEL = 3

/** The mouse: a press puts the bar or the point there, a second one enters, dragging selects, the wheel scrolls. */
export function pointedAt(state: State, { button, action, column, row }: MouseInput): State {
  const { view } = state
  // While a line is typed, and where the mouse is the terminal's own, it means nothing here.
  if (state.prompt || view.is === 'plain' || action === 'release') return state
  const turns = button === 'wheelUp' ? -WHEEL : button === 'wheelDown' ? WHEEL : 0
  if (view.is === 'help') {
    if (turns !== 0) return moved(state, turns)
    return action === 'press' ? onHelp(state, view, row - layoutOf(state).title) : state
  }
  if (view.is === 'study') {
    if (turns !== 0) return moved(state, turns)
    return action === 'press' ? onStudy(state, view, row - layoutOf(state).title) : state
  }
  const at = paneAt(state, column)
  const { title, rows } = layoutOf(state)
  const own = row - title
  if (!at || own < 0 || own >= rows) return state
  if (at.pane === 'beside') {
    if (turns !== 0) return moved(state, turns)
    return view.is === 'fix' && action === 'press' ? onFixes(state, view, own) : state
  }
  if (turns !== 0) return turned(state, at.pane, turns)
  if (button !== 'left') return state
  if (at.pane === 'article') return inMiddle(state, { column: at.column, row: own, action })
  if (action !== 'press') return state
  return at.pane === 'list' ? onList(state, own) : onNames(state, own)
}

/** The pane at a column of the screen, and the column in it. */
function paneAt(state: State, column: number): { pane: Pane | 'beside'; column: number } | undefined {
  const { list, article, entities, beside } = layoutOf(state)
  let left = 0
  for (const [pane, width] of [
    ['list', list],
    ['article', article],
    ['entities', entities],
    ['beside', beside],
  ] as const) {
    if (width === 0) continue
    if (column >= left && column < left + width) return { pane, column: column - left }
    left += width + DIVIDER_CELLS
  }
  return undefined
}

function turned(state: State, pane: Pane, by: number): State {
  const there = { ...state, focus: isListed(state.view) && pane === 'list' ? 'article' : pane }
  const isText = pane === 'article' && (state.view.is === 'article' || liesBeside(state.view))
  const next = isText ? byScreen(there, by) : moved(there, by)
  return { ...next, focus: state.focus }
}

/** Views whose rows stand in the pane of the list. */
const isListed = (view: State['view']) => isSourced(view) || view.is === 'doubts'
