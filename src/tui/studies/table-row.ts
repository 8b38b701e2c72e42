import { fitTo, pad, truncate } from '../../text/fit.ts'
import { sanitise } from '../../text/sanitise.ts'
import { cells } from '../../text/width.ts'
import type { Row } from '../row.ts'
import type { Look } from '../theme/looks.ts'
import type { Frame } from './study.ts'

/** A column of a table: so many cells, texts on its left, numbers on its right. */
export interface Column {
  cells: number
  isNumber: boolean
}

export const ofText = (wide: number): Column => ({ cells: wide, isNumber: false })
export const ofNumber = (wide: number): Column => ({ cells: wide, isNumber: true })

const GAP = '  '

/** A row of a table, cut where the window is narrower than its columns. */
export function tableRow(
  texts: string[],
  columns: Column[],
  look: Look,
  { width, ambiguous }: Pick<Frame, 'width' | 'ambiguous'>,
): Row {
  const line = texts
    .map((text, index) => {
      const { cells: wide, isNumber } = columns[index]!
      const own = truncate(sanitise(text), wide, ambiguous)
      return pad(own, wide, isNumber ? 'left' : 'right', ambiguous)
    })
    .join(GAP)
  return [{ text: fitTo(` ${line}`, width, ambiguous), look }]
}

/** Cells that columns leave over. */
export const roomBeside = (columns: Column[], width: number): number =>
  Math.max(0, width - 1 - columns.reduce((sum, own) => sum + own.cells + cells(GAP), 0))

/** A number as tables have it: a count whole, anything else with two digits. */
export const shownNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(2)
