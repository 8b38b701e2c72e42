import { lineAt, linesOf } from '../article-lines.ts'
import { contextOf } from '../context.ts'
import { listedEntities } from '../entity-rows.ts'
import { layoutOf } from '../layout.ts'
import { entriesOf } from '../list.ts'
import { firstPlace, marksOf } from '../marks.ts'
import { leadsOf } from '../page-leads.ts'
import { byLines, byScreen, clamp, toLine, toScreenLine, withTop } from '../point.ts'
import type { State } from '../state.ts'
import { firstEntity } from '../tops.ts'
import { FIXES } from './fixing.ts'

interface Bar {
  /** How many rows it can stand on, which it stands on, and which is the first of them on the screen. */
  count: number
  bar: number
  top: number
  put: (bar: number) => State
}

/** The bar where the keys go to. */
function barOf(state: State): Bar {
  const { search, page, source, fix } = state
  switch (contextOf(state)) {
    case 'entities':
      return {
        count: listedEntities(state).length,
        bar: state.entity,
        top: firstEntity(state),
        put: (entity) => inView({ ...state, entity }),
      }
    case 'page':
      return {
        count: page!.found ? leadsOf(page!.found).length : 0,
        bar: page!.bar,
        top: 0,
        put: (bar) => ({ ...state, page: { ...page!, bar } }),
      }
    case 'fix':
      return {
        count: fix!.wish ? 0 : FIXES.length,
        bar: fix!.bar,
        top: 0,
        put: (bar) => (fix!.wish ? state : { ...state, fix: { ...fix!, bar } }),
      }
    case 'source':
      return {
        count: source!.found?.lines.length ?? 0,
        bar: source!.top,
        top: 0,
        put: (top) => ({ ...state, source: { ...source!, top } }),
      }
    default:
      return search
        ? {
            count: search.found?.hits.length ?? 0,
            bar: search.bar,
            top: search.top,
            put: (bar) => ({ ...state, search: { ...search, bar } }),
          }
        : {
            count: entriesOf(state).length,
            bar: state.cursor,
            top: state.listTop,
            put: (cursor) => ({ ...state, cursor }),
          }
  }
}

const isReading = (state: State) => ['article', 'visual'].includes(contextOf(state))

const toBar = (state: State, wanted: (bar: number) => number): State => {
  const { count, bar, put } = barOf(state)
  return put(clamp(wanted(bar), 0, Math.max(0, count - 1)))
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
  const row = Math.floor(part * (rows - 1))
  if (isReading(state)) return toScreenLine(state, row, part === 1 ? -1 : 1)
  const { count, top } = barOf(state)
  return toBar(state, () => top + Math.min(row, count - 1))
}

/** Scrolls so that the first mark is on the screen, with some of the text before it. */
export function inView(state: State): State {
  const place = firstPlace(marksOf(state))
  const { article, rows } = layoutOf(state)
  if (!place || !state.shown || article === 0) return state
  const lines = linesOf(state)
  const line = lineAt(lines, place)
  const top = lineAt(lines, state.place)
  if (line >= top && line < top + rows) return state
  return withTop(state, line - Math.floor(rows / 3))
}
