import type { Input } from '../terminal/decode.ts'
import { act } from './act.ts'
import { moved } from './acts/moving.ts'
import { lineAt, linesOf } from './article-lines.ts'
import { entityRows, listedEntities } from './entity-rows.ts'
import { layoutOf, marginOf } from './layout.ts'
import { entriesOf } from './list.ts'
import { byScreen, placeInLine, pointed } from './point.ts'
import type { Pane, State } from './state.ts'
import { rowsAbove } from './tops.ts'

/** Rows that one step of the wheel goes over. */
const WHEEL = 3

type MouseInput = Extract<Input, { type: 'mouse' }>

/** The mouse: a press puts the bar or the point there, a second one enters, dragging selects, the wheel scrolls. */
export function pointedAt(state: State, { button, action, column, row }: MouseInput): State {
  if (state.prompt || state.isPlain) return state
  if (state.help) return action === 'press' ? { ...state, help: null } : state
  const at = paneAt(state, column)
  if (!at || row >= layoutOf(state).rows || action === 'release') return state
  if (button === 'wheelUp' || button === 'wheelDown')
    return turned(state, at.pane, button === 'wheelUp' ? -WHEEL : WHEEL)
  if (button !== 'left') return state
  if (at.pane === 'article') return inArticle(state, at.column, row, action)
  if (action !== 'press') return state
  return onBar(state, at.pane, row)
}

/** The pane at a column of the screen, and the column in it. */
function paneAt(state: State, column: number): { pane: Pane; column: number } | undefined {
  const { list, article, entities } = layoutOf(state)
  let left = 0
  for (const [pane, width] of [
    ['list', list],
    ['article', article],
    ['entities', entities],
  ] as const) {
    if (width === 0) continue
    if (column >= left && column < left + width) return { pane, column: column - left }
    left += width + 1
  }
  return undefined
}

function turned(state: State, pane: Pane, by: number): State {
  const there = { ...state, focus: pane }
  const next = pane === 'article' && !state.page && !state.source ? byScreen(there, by) : moved(there, by)
  return { ...next, focus: state.focus }
}

function inArticle(state: State, column: number, row: number, action: MouseInput['action']): State {
  const there: State = { ...state, focus: 'article' }
  if (state.page || state.source) return there
  const lines = linesOf(state)
  const line = lines[lineAt(lines, state.place) + row]
  if (!line || line.text === '') return there
  const place = placeInLine(line, column - marginOf(state), state)
  if (action === 'drag') {
    const selection = state.selection ?? { anchor: state.point, by: 'character' as const }
    return pointed({ ...there, selection }, place)
  }
  return pointed({ ...there, selection: null }, place)
}

function onBar(state: State, pane: Pane, row: number): State {
  const there: State = { ...state, focus: pane }
  if (pane === 'entities') {
    const listed = entityRows(listedEntities(state))
    const own = listed[state.entityTop + row]
    if (!own || !('index' in own)) return state
    const entitiesOf = state.focus === 'list' ? ('list' as const) : state.entitiesOf
    const isAgain = state.focus === 'entities' && own.index === state.entity
    const next = { ...there, entitiesOf, entity: own.index }
    return isAgain ? act(next, 'enter', {}) : next
  }
  const { search } = state
  const above = search ? rowsAbove(search, state) : 0
  const count = search ? (search.found?.hits.length ?? 0) : entriesOf(state).length
  const bar = search ? search.bar : state.cursor
  const wanted = (search ? search.top : state.listTop) + row - above
  if (row < above || wanted >= count) return there
  if (wanted === bar && state.focus === 'list') return act(there, 'enter', {})
  return search ? { ...there, search: { ...search, bar: wanted } } : { ...there, cursor: wanted }
}
