import type { Size, State } from './state.ts'

// From DESIGN: from 60 columns two panes, below that the one in focus; from eight rows everything, five to seven
// the pane alone, fewer one line that says so.
const TWO_PANES = 60
const WITH_STATUS = 8
const SMALLEST: Size = { columns: 20, rows: 5 }

/** Columns and rows of each part of the screen; 0 columns where a part is not shown. */
export interface Layout {
  tooSmall: boolean
  list: number
  article: number
  rows: number
  status: boolean
}

/** The widest text column: 40 Han characters. */
export const MEASURE = 80

export function layoutOf({ size, focus }: Pick<State, 'size' | 'focus'>): Layout {
  const { columns, rows } = size
  const status = rows >= WITH_STATUS
  const parts = { rows: status ? rows - 1 : rows, status }
  if (columns < SMALLEST.columns || rows < SMALLEST.rows)
    return { tooSmall: true, list: 0, article: 0, ...parts }
  if (columns < TWO_PANES) {
    const list = focus === 'list' ? columns : 0
    return { tooSmall: false, list, article: columns - list, ...parts }
  }
  const list = Math.min(44, Math.floor(columns * 0.38))
  return { tooSmall: false, list, article: columns - list - 1, ...parts }
}
