import { between, type Random } from '../setting.ts'

/** Part of a page: columns from and to, rows of text from top to bottom. */
export interface Cell {
  from: number
  to: number
  top: number
  bottom: number
}

export interface Cutting {
  /** Lines of text that a cell has about, all of its columns together. */
  most: number
  /** Fewer rows or columns than this a cell never has. */
  rows: number
  columns: number
}

/** Parts a page by cuts through and through, each part again until all are small enough. */
export function cellsOf(whole: Cell, cutting: Cutting, random: Random): Cell[] {
  const columns = whole.to - whole.from
  const rows = whole.bottom - whole.top
  const area = columns * rows
  const mayDown = columns >= 2 * cutting.columns
  const mayAcross = rows >= 2 * cutting.rows
  if (area < cutting.most * (0.5 + random()) || (!mayDown && !mayAcross)) return [whole]
  const isDown = mayDown && (!mayAcross || random() < columns / (columns + rows / 9))
  const parts: [Cell, Cell] = isDown
    ? split(whole, 'from', 'to', cutting.columns, random)
    : split(whole, 'top', 'bottom', cutting.rows, random)
  return parts.flatMap((part) => cellsOf(part, cutting, random))
}

function split<Low extends 'from' | 'top', High extends 'to' | 'bottom'>(
  whole: Cell,
  low: Low,
  high: High,
  least: number,
  random: Random,
): [Cell, Cell] {
  const at = between(whole[low] + least, whole[high] - least, random)
  return [
    { ...whole, [high]: at },
    { ...whole, [low]: at },
  ]
}
