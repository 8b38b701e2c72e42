import type { Input } from '../terminal/sent.ts'
import { act } from './act.ts'
import { moved } from './acts/moving.ts'
import { lineAt, linesOf } from './article-lines.ts'
import { doubtsOf, toDoubt } from './doubts/doubts.ts'
import { differencesOf } from './drafts/differences.ts'
import { fixRows } from './fix-lines.ts'
import { DIVIDER_CELLS, layoutOf, marginOf } from './layout.ts'
import { articleUnderBar } from './list.ts'
import { tallHelp, tallList, tallNames, tallResults } from './lists/heights.ts'
import { entryOn } from './lists/tall.ts'
import { scrolledPage } from './page/scroll.ts'
import { byScreen, placeInLine, pointed } from './point.ts'
import { rowsAbove } from './results.ts'
import { closed, withList, withNames, withReading, withView } from './state/change.ts'
import type { State } from './state/state.ts'
import {
  type CheckView,
  type DoubtsView,
  type HelpView,
  liesBeside,
  type Pane,
  type StudyView,
} from './state/view.ts'
import { studyParts } from './studies/studies.ts'

/** Rows that one step of the wheel goes over. */
const WHEEL = 3

type MouseInput = Extract<Input, { type: 'mouse' }>

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
  if (at.pane === 'beside') return inBeside(state, own, action, turns)
  if (turns !== 0) return turned(state, at.pane, turns)
  if (button !== 'left') return state
  if (at.pane === 'article') return inMiddle(state, { column: at.column, row: own, action })
  if (action !== 'press') return state
  return at.pane === 'list' ? onList(state, own) : onNames(state, own)
}

/** An action is pointed at, done when it is pressed again; anywhere else the help is left. */
function onHelp(state: State, view: HelpView, row: number): State {
  const bar = row < 0 ? undefined : entryOn(tallHelp(state, view), view.top, row)
  if (bar === undefined) return closed(state, view)
  return bar === view.bar ? act(state, 'enter', {}) : withView(state, view, { bar })
}

/** A row is pointed at, and entered when it is pressed again. */
function onStudy(state: State, view: StudyView, row: number): State {
  const { head, room } = studyParts(state, view)
  const own = row - head.length
  const bar = view.top + own
  if (own < 0 || own >= room || bar >= (view.found?.rows.length ?? 0)) return state
  return bar === view.bar ? act(state, 'enter', {}) : withView(state, view, { bar })
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

/** Beside the article: a choice is pointed at, and done when it is pressed again. */
function inBeside(state: State, row: number, action: MouseInput['action'], turns: number): State {
  const { view } = state
  if (turns !== 0) return moved(state, turns)
  if (view.is !== 'fix' || action !== 'press') return state
  const { beside, rows } = layoutOf(state)
  const choice = fixRows(state, view, beside, rows)[row]?.choice
  if (choice === undefined) return state
  return choice === view.bar ? act(state, 'enter', {}) : withView(state, view, { bar: choice })
}

interface At {
  column: number
  row: number
  action: MouseInput['action']
}

/** In the middle pane, where what lies over the article is what was pressed. */
function inMiddle(state: State, at: At): State {
  const { view } = state
  const { article: width, rows } = layoutOf(state)
  const there: State = { ...state, focus: 'article' }
  const isPress = at.action === 'press'
  switch (view.is) {
    case 'article':
      // The front of an issue is nothing to point at.
      return articleUnderBar(state) === undefined ? state : inArticle(there, at)
    case 'page': {
      const { lines, first } = scrolledPage(state, view, width, rows)
      const lead = lines[first + at.row]?.lead
      if (!isPress || lead === undefined) return there
      const isAgain = lead === view.bar && state.focus === 'article'
      return isAgain ? act(there, 'enter', {}) : withView(there, view, { bar: lead })
    }
    case 'doubts':
    case 'check':
      return isPress && state.focus === 'article' ? act(there, 'enter', {}) : there
    case 'source':
      return isPress ? inArticle(there, at) : there
    case 'fix':
    case 'help':
    case 'study':
    case 'plain':
      return state
  }
}

function inArticle(state: State, { column, row, action }: At): State {
  const lines = linesOf(state)
  const line = lines[lineAt(lines, state.reading.place) + row]
  if (!line || line.text === '') return state
  const place = placeInLine(line, column - marginOf(state), state)
  const { selection, point } = state.reading
  if (action !== 'drag') return pointed(withReading(state, { selection: null }), place)
  return pointed(withReading(state, { selection: selection ?? { anchor: point, by: 'character' } }), place)
}

/** A bar is put on what was pressed; pressed again, that is entered. */
const entering = (state: State, isAgain: boolean, put: (there: State) => State, pane: Pane): State =>
  isAgain && state.focus === pane ? act(state, 'enter', {}) : put({ ...state, focus: pane })

function onNames(state: State, row: number): State {
  const bar = entryOn(tallNames(state), state.names.top, row)
  if (bar === undefined) return state
  return entering(state, bar === state.names.bar, (there) => withNames(there, { bar }), 'entities')
}

/** One of what differs is pointed at; pressed again, its source is gone to. */
function onDifferences(state: State, view: CheckView, row: number): State {
  const bar = view.top + row
  if (bar >= differencesOf(view).length) return state
  const there: State = { ...state, focus: 'article' }
  return bar === view.bar ? act(there, 'enter', {}) : withView(there, view, { bar })
}

function onDoubts(state: State, view: DoubtsView, row: number): State {
  const bar = view.top + row
  if (bar >= doubtsOf(view).length) return state
  const there: State = { ...state, focus: 'article' }
  return bar === view.bar ? act(there, 'enter', {}) : toDoubt(there, view, bar)
}

/** Views whose rows stand in the pane of the list. */
const isListed = ({ is }: State['view']) => is === 'check' || is === 'doubts'

function onList(state: State, row: number): State {
  const { search, list, view } = state
  if (view.is === 'check') return onDifferences(state, view, row)
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
