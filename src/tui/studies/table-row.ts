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
  /** How wide each is at least, where the window has room. */
  columns: Column[]
  heads: readonly string[]
  textsOf: (row: Row) => readonly string[]
}

const kept = new WeakMap<object, { of: string; columns: Column[] }>()

/**
 * The columns of a table, each as wide as its head and its texts; the first, which names the rows, has what the others
 * leave of the window.
 */
export function columnsOf<Row>(table: Table<Row>, frame: Pick<Frame, 'width' | 'ambiguous'>): Column[] {
  const of = `${frame.width} ${frame.ambiguous} ${table.heads.join(' ')}`
  const known = kept.get(table.rows)
  if (known?.of === of) return known.columns
  const columns = fitting(table, frame)
  kept.set(table.rows, { of, columns })
  return columns
}

function fitting<Row>(
  { rows, columns, heads, textsOf }: Table<Row>,
  { width, ambiguous }: Pick<Frame, 'width' | 'ambiguous'>,
) {
  const needed = heads.map((head) => cells(head, ambiguous))
  for (const row of rows)
    for (const [at, text] of textsOf(row).entries())
      needed[at] = Math.max(needed[at] ?? 0, cells(sanitise(text), ambiguous))
  const tight = columns.map((own, at) => ({ ...own, cells: needed[at] ?? 0 }))
  const roomy = columns.map((own, at) => ({ ...own, cells: Math.max(own.cells, needed[at] ?? 0) }))
  const [{ cells: named = 0 } = {}] = tight
  const withName = (own: Column[], wide: number) =>
    own.map((column, at) => (at === 0 ? { ...column, cells: wide } : column))
  const least = Math.max(columns[0]?.cells ?? 0, Math.min(named, LONGEST))
  const wished = withName(roomy, least)
  if (total(wished) < width) return wished
  // Rather a name is cut than a number.
  const others = total(withName(tight, 0))
  return withName(tight, Math.max(SHORTEST, Math.min(least, width - 1 - others)))
}

/** What is left of a name, however narrow the window is. */
const SHORTEST = 4

const total = (columns: Column[]): number =>
  columns.reduce((sum, own) => sum + own.cells, 0) + GAP.length * (columns.length - 1)

/** Cells that columns leave over. */
export const roomBeside = (columns: Column[], width: number): number =>
  Math.max(0, width - 1 - columns.reduce((sum, own) => sum + own.cells + cells(GAP), 0))

/** A measure as tables have it: one below the other, all with two digits. */
export const measured = (value: number): string => value.toFixed(2)
