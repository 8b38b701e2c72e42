import { lineAt, linesOf } from '../article-lines.ts'
import { contextOf } from '../context.ts'
import { doubtsOf, toDoubt } from '../doubts/doubts.ts'
import { fixesOf } from '../fixes.ts'
import { layoutOf } from '../layout.ts'
import { tallHelp, tallList, tallNames, tallResults } from '../lists/heights.ts'
import { entryAtPart, type Tall } from '../lists/tall.ts'
import { firstPlace, marksOf } from '../marks.ts'
import { leadsOf } from '../page/parts.ts'
import { byLines, byScreen, clamp, toLine, toScreenLine, withTop } from '../point.ts'
import { countOf } from '../sourced/sourced.ts'
import { withList, withNames, withView } from '../state/change.ts'
import type { State } from '../state/state.ts'

interface Bar {
  /** What it can stand on, which of it it stands on, and which is the first on the screen. */
  list: Tall
  bar: number
  top: number
  put: (bar: number) => State
}

const ofRows = (count: number): Tall => ({ count: Math.max(0, count), heightOf: () => 1 })

/** The bar where the keys go to. */
function barOf(state: State): Bar {
  const context = contextOf(state)
  if (context === 'list') return barOfList(state)
  if (context === 'entities')
    return {
      ...{ list: tallNames(state), bar: state.names.bar, top: state.names.top },
      put: (bar) => inView(withNames(state, { bar })),
    }
  const { view } = state
  switch (view.is) {
    case 'page':
      return {
        ...{
          list: ofRows(view.found ? leadsOf(view.found, state.settings.messages).length : 0),
          bar: view.bar,
          top: 0,
        },
        put: (bar) => withView(state, view, { bar }),
      }
    case 'fix':
      return {
        ...{ list: ofRows(view.wish ? 0 : fixesOf(view).length), bar: view.bar, top: 0 },
        put: (bar) => (view.wish ? state : withView(state, view, { bar })),
      }
    case 'study':
      return {
        ...{ list: ofRows(view.found?.rows.length ?? 0), bar: view.bar, top: view.top },
        put: (bar) => withView(state, view, { bar }),
      }
    case 'help':
      return {
        ...{ list: tallHelp(state, view), bar: view.bar, top: view.top },
        put: (bar) => withView(state, view, { bar }),
      }
    case 'check':
    case 'figures':
      return {
        ...{ list: ofRows(countOf(view)), bar: view.bar, top: view.top },
        put: (bar) => withView(state, view, { bar }),
      }
    case 'doubts':
      return {
        ...{ list: ofRows(doubtsOf(view).length), bar: view.bar, top: view.top },
        put: (bar) => toDoubt(state, view, bar),
      }
    case 'article':
    case 'plain':
    case 'source':
      // Text is moved through by its lines.
      return { list: ofRows(0), bar: 0, top: 0, put: () => state }
  }
}

function barOfList(state: State): Bar {
  const { search, list } = state
  if (!search)
    return {
      ...{ list: tallList(state), bar: list.bar, top: list.top },
      put: (bar) => withList(state, { bar }),
    }
  return {
    ...{ list: tallResults(state, search), bar: search.bar, top: search.top },
    put: (bar) => ({ ...state, search: { ...search, bar } }),
  }
}

const isReading = (state: State) => ['article', 'visual', 'plain', 'source'].includes(contextOf(state))

const toBar = (state: State, wanted: (bar: number) => number): State => {
  const { list, bar, put } = barOf(state)
  return put(clamp(wanted(bar), 0, Math.max(0, list.count - 1)))
}

/** Moves the bar of a list, or the point in the article, by rows. */
export const moved = (state: State, by: number): State =>
  isReading(state) ? byLines(state, by) : toBar(state, (bar) => bar + by)

/** By parts of the pane. */
export function movedByPages(state: State, pages: number): State {
  const { rows } = layoutOf(state)
  // A page keeps one row of the one before.
  const by = Math.trunc(pages * (Math.abs(pages) < 1 ? rows : rows - 1)) || Math.sign(pages)
  return isReading(state) ? byScreen(state, by) : toBar(state, (bar) => bar + by)
}

/** To a row counted from 1; to the first or the last without a count. */
export function movedTo(state: State, row: number | undefined, edge: 'first' | 'last'): State {
  const wanted = row !== undefined ? row - 1 : edge === 'first' ? 0 : Number.MAX_SAFE_INTEGER
  if (!isReading(state)) return toBar(state, () => wanted)
  const there = toLine(state, wanted, edge === 'last' ? -1 : 1)
  return wanted === 0 ? withTop(there, 0) : there
}

/** To the top, the middle or the bottom of what the pane shows. */
export function movedOnScreen(state: State, part: 0 | 0.5 | 1): State {
  const { rows } = layoutOf(state)
  if (isReading(state)) return toScreenLine(state, Math.floor(part * (rows - 1)), part === 1 ? -1 : 1)
  const { list, top } = barOf(state)
  return toBar(state, () => entryAtPart(list, top, rows, part))
}

/** Scrolls so that the first mark is on the screen, with some of the text before it. */
export function inView(state: State): State {
  const place = firstPlace(marksOf(state))
  const { article, rows } = layoutOf(state)
  if (!place || !state.shown || article === 0) return state
  const lines = linesOf(state)
  const line = lineAt(lines, place)
  const top = lineAt(lines, state.reading.place)
  if (line >= top && line < top + rows) return state
  return withTop(state, line - Math.floor(rows / 3))
}
