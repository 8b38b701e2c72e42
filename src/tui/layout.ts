import { GUTTER } from '../text/breaking/line-end.ts'
import { isSourced } from './sourced/sourced.ts'
import type { Size, State } from './state/state.ts'
import { liesBeside } from './state/view.ts'

// From 100 columns three panes, from 60 two, below that the one in focus; from eight rows everything,
// five to seven the pane alone, fewer one line that says so.
const THREE_PANES = 100
const TWO_PANES = 60
const WITH_STATUS = 8
const SMALLEST: Size = { columns: 20, rows: 5 }

/** Columns and rows of each part of the screen; 0 columns where a part is not shown. */
export interface Layout {
  tooSmall: boolean
  list: number
  article: number
  entities: number
  /** What lies beside the article: lines of its file, or what is put right in it. */
  beside: number
  /** Rows that the panes have below their titles. */
  rows: number
  /** Rows of the titles: none where room is short. */
  title: 0 | 1
  status: boolean
}

/** Between two panes: a line with a free cell on each side. */
export const DIVIDER_CELLS = 3

export function layoutOf({
  size,
  focus,
  settings,
  view,
  prompt,
}: Pick<State, 'size' | 'focus' | 'settings' | 'view' | 'prompt'>): Layout {
  const { columns, rows } = size
  const isRoomy = rows >= WITH_STATUS
  // What is typed must be seen.
  const status = isRoomy || prompt !== null
  const title = isRoomy && view.is !== 'plain' ? 1 : 0
  const parts: Layout = {
    ...{ tooSmall: false, rows: rows - title - (status ? 1 : 0), title, status },
    ...{ list: 0, article: 0, entities: 0, beside: 0 },
  }
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) return { ...parts, tooSmall: true }
  if (view.is === 'plain') return { ...parts, article: columns }
  const isOne = columns < TWO_PANES || settings.isOnePane
  if (liesBeside(view) && focus === 'article') {
    const beside = isOne ? columns : Math.floor((columns - DIVIDER_CELLS) / 2)
    return { ...parts, article: isOne ? 0 : columns - beside - DIVIDER_CELLS, beside }
  }
  if (isOne) return { ...parts, [focus]: columns }
  // Panes that the person has set leave the article a third of the screen.
  const most = Math.floor(columns / 3)
  const entities = Math.min(settings.entities ?? share(columns, 0.22, [22, 40]), most)
  const isNarrow = columns < THREE_PANES
  // A sentence of some article is no article, and names nobody by itself.
  const hasNames = !isNarrow && !isSourced(view)
  if (isNarrow && focus === 'entities')
    return { ...parts, article: columns - entities - DIVIDER_CELLS, entities }
  const beside = hasNames ? entities + 2 * DIVIDER_CELLS : DIVIDER_CELLS
  // What the longest lines of an article leave over is for headlines.
  const spare = hasNames ? columns - beside - (2 * settings.measure + GUTTER + 2) : 0
  const own = isNarrow
    ? share(columns, 0.42, [0, 64])
    : Math.max(share(columns, 0.28, [28, 64]), Math.min(spare, 64))
  const list = settings.list === null ? own : Math.min(settings.list, most)
  return { ...parts, list, article: columns - list - beside, entities: hasNames ? entities : 0 }
}

const share = (columns: number, part: number, [least, most]: [number, number]) =>
  Math.min(Math.max(Math.floor(columns * part), least), most)

/**
 * Cells of the text column in a pane: a comfortable measure, and the gutter where a mark may hang. An even number: lines
 * of Han characters alone end flush.
 */
export const measureOf = (paneWidth: number, characters: number) =>
  Math.max(8, 2 * Math.min(characters, Math.floor((paneWidth - GUTTER) / 2)))

/** Cells left free beside the text column, which stands in the middle where there is room. */
export function marginOf(state: State): number {
  const width = layoutOf(state).article
  if (state.view.is === 'plain') return 0
  return Math.max(0, Math.floor((width - GUTTER - measureOf(width, state.settings.measure)) / 2))
}
