import type { Size, State } from './state.ts'

// From DESIGN: from 100 columns three panes, from 60 two, below that the one in focus; from eight rows everything,
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

/** The widest text column: 40 Han characters. */
export const MEASURE = 80
const ENTITIES = 28

export function layoutOf({ size, focus }: Pick<State, 'size' | 'focus'>): Layout {
  const { columns, rows } = size
  const status = rows >= WITH_STATUS
  const parts = { tooSmall: false, rows: status ? rows - 1 : rows, status, list: 0, article: 0, entities: 0 }
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) return { ...parts, tooSmall: true }
  if (columns < TWO_PANES) return { ...parts, [focus]: columns }
  if (columns < THREE_PANES) {
    if (focus === 'entities') return { ...parts, article: columns - ENTITIES - 1, entities: ENTITIES }
    const list = Math.min(44, Math.floor(columns * 0.38))
    return { ...parts, list, article: columns - list - 1 }
  }
  const list = Math.min(44, Math.floor(columns * 0.32))
  return { ...parts, list, article: columns - list - ENTITIES - 2, entities: ENTITIES }
}
