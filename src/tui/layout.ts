import { GUTTER } from '../text/breaking/lines.ts'
import type { Size, State } from './state/state.ts'

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
  rows: number
  status: boolean
}

const LIST = 44
const ENTITIES = 28

export function layoutOf({
  size,
  focus,
  settings,
  view,
  prompt,
}: Pick<State, 'size' | 'focus' | 'settings' | 'view' | 'prompt'>): Layout {
  const { columns, rows } = size
  // What is typed must be seen.
  const status = rows >= WITH_STATUS || prompt !== null
  const parts = { tooSmall: false, rows: status ? rows - 1 : rows, status, list: 0, article: 0, entities: 0 }
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) return { ...parts, tooSmall: true }
  if (view.is === 'plain') return { ...parts, article: columns }
  if (columns < TWO_PANES) return { ...parts, [focus]: columns }
  // Panes that the person has set leave the article a third of the screen.
  const most = Math.floor(columns / 3)
  const entities = Math.min(settings.entities ?? ENTITIES, most)
  if (columns < THREE_PANES) {
    if (focus === 'entities') return { ...parts, article: columns - entities - 1, entities }
    const list =
      settings.list === null ? Math.min(LIST, Math.floor(columns * 0.38)) : Math.min(settings.list, most)
    return { ...parts, list, article: columns - list - 1 }
  }
  const list =
    settings.list === null ? Math.min(LIST, Math.floor(columns * 0.32)) : Math.min(settings.list, most)
  return { ...parts, list, article: columns - list - entities - 2, entities }
}

/** Cells of the text column in a pane: a comfortable measure, and the gutter where a mark may hang. */
export const measureOf = (paneWidth: number, characters: number) =>
  Math.max(8, Math.min(2 * characters, paneWidth - GUTTER - 1))

/** Cells left free beside the text column, which stands in the middle where there is room. */
export function marginOf(state: State): number {
  const width = layoutOf(state).article
  if (state.view.is === 'plain') return 0
  return Math.max(1, Math.floor((width - measureOf(width, state.settings.measure)) / 2))
}
