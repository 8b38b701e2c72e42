import type { AmbiguousWidth } from '../../text/width.ts'
import { highlighted } from '../highlighted.ts'
import type { Range } from '../likely.ts'
import { type Row, row } from '../row.ts'
import { type Look, MATCH_ON } from '../theme/looks.ts'

/** A text in a column of so many cells, with the letters of it that are meant. */
export interface Column {
  text: string
  cells: number
  look: Look
  ranges?: Range[]
}

/** Texts side by side in a row of `width` cells; the last has what the others leave over. */
export function inColumns(columns: Column[], width: number, ambiguous: AmbiguousWidth): Row {
  let left = width
  return columns.flatMap(({ text, cells, look, ranges = [] }, index): Row => {
    const own = index === columns.length - 1 ? left : Math.min(cells, left)
    left -= own
    return highlighted(row(text, look, own, ambiguous), ranges, 0, MATCH_ON[look] ?? 'match')
  })
}
