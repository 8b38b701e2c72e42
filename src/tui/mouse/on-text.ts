import type { Input } from '../../terminal/sent.ts'
import { act } from '../act.ts'
import { lineAt, linesOf } from '../article-lines.ts'
import { layoutOf, marginOf } from '../layout.ts'
import { articleUnderBar } from '../list.ts'
import { scrolledPage } from '../page/scroll.ts'
import { placeInLine, pointed } from '../point.ts'
import { withReading, withView } from '../state/change.ts'
import type { State } from '../state/state.ts'

// The text in the middle pane is pressed, or dragged over.

export type MouseInput = Extract<Input, { type: 'mouse' }>

interface At {
  column: number
  row: number
  action: MouseInput['action']
}

/** In the middle pane, where what lies over the article is what was pressed. */
export function inMiddle(state: State, at: At): State {
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
    case 'figures':
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
