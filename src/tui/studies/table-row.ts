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

/** Texts that name rows are as wide as this at most. */
const LONGEST = 30

interface Table<Row> {
  rows: readonly Row[]
  columns: Column[]
  heads: readonly string[]
  /** What stands in the first column. */
  nameOf: (row: Row) => string
}

const kept = new WeakMap<object, { of: string; columns: Column[] }>()

/** The columns of a table as wide as their heads, and the first as wide as its texts, where the window has room for that. */
export function columnsOf<Row>(
  { rows, columns, heads, nameOf }: Table<Row>,
  { width, ambiguous }: Pick<Frame, 'width' | 'ambiguous'>,
): Column[] {
  const of = `${width} ${ambiguous} ${heads.join(' ')}`
  const known = kept.get(rows)
  if (known?.of === of) return known.columns
  const wide = columns.map((own, at) => ({
    ...own,
    cells: Math.max(own.cells, cells(heads[at] ?? '', ambiguous)),
  }))
  const roomy = roomBeside(wide, width) > 0 ? wide : columns
  const longest = rows.reduce((most, row) => Math.max(most, cells(sanitise(nameOf(row)), ambiguous)), 0)
  const [first, ...others] = roomy as [Column, ...Column[]]
  const most = Math.min(longest, LONGEST, first.cells + roomBeside(roomy, width))
  const made = [{ ...first, cells: Math.max(first.cells, most) }, ...others]
  kept.set(rows, { of, columns: made })
  return made
}

/** Cells that columns leave over. */
export const roomBeside = (columns: Column[], width: number): number =>
  Math.max(0, width - 1 - columns.reduce((sum, own) => sum + own.cells + cells(GAP), 0))

/** A number as tables have it: a count whole, anything else with two digits. */
export const shownNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(2)
