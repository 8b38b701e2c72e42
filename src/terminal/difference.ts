import type { Frame, FrameRow } from './frame.ts'
import { addressOf, PLAIN, parametersOf, stepBetween } from './looks.ts'
import { type Cell, wayTo } from './moves.ts'
import {
  CLEAR_SCREEN,
  CLEAR_TO_END_OF_LINE,
  clearCells,
  linkTo,
  moveRight,
  moveToColumn,
} from './sequences.ts'

/** Where the cursor is left, where it stands, if that is known, and whether a row that changes is cleared and written whole. */
export interface Drawing {
  to?: Cell | undefined
  from?: Cell | undefined
  writesRows?: boolean
}

/** What makes one frame of the other on the screen, as few bytes as can be; nothing before means a screen to clear. */
export function difference(
  before: Frame | undefined,
  after: Frame,
  { to, from, writesRows = false }: Drawing = {},
): string {
  const pen = new Pen(after.columns, before && from)
  if (!before) pen.out += CLEAR_SCREEN
  const changed = after.rows.flatMap((row, index) => (row === before?.rows[index] ? [] : [index]))
  for (const index of inShortOrder(changed, from?.[0], to?.[0])) {
    const row = after.rows[index]!
    if (before && writesRows) pen.clear(index)
    const old = writesRows ? undefined : before?.rows[index]
    for (const [begin, end] of changedRuns(old, row, after.columns)) pen.write(index, row, begin, end)
  }
  return pen.finished(to)
}

/** The row in which the cursor stands comes first, and last the one in which it is left: neither is gone to by itself. */
function inShortOrder(changed: number[], first: number | undefined, last: number | undefined): number[] {
  const rank = (row: number) => (row === last ? 1 : row === first ? -1 : 0)
  return changed.sort((a, b) => rank(a) - rank(b) || a - b)
}

/** The stretches of a row that are to be written: no wide cell, old or new, is cut by their ends. */
function changedRuns(old: FrameRow | undefined, row: FrameRow, columns: number): [number, number][] {
  const runs: [number, number][] = []
  const isSame = (column: number) =>
    old
      ? old.text[column] === row.text[column] && old.look[column] === row.look[column]
      : row.text[column] === ' ' && row.look[column] === PLAIN
  const isInside = (column: number) => row.text[column] === '' || old?.text[column] === ''
  for (let column = 0; column < columns; column++) {
    if (isSame(column)) continue
    let from = column
    while (from > 0 && isInside(from)) from--
    let to = column + 1
    while (to < columns && (isInside(to) || !isSame(to))) to++
    const last = runs.at(-1)
    if (last && gapBytes(row, last[1], from) <= moveRight(from - last[1]).length) last[1] = to
    else runs.push([from, to])
    column = to - 1
  }
  return runs
}

/** To go over a gap takes fewer bytes; what is shorter than that is written again. */
const LONG_GAP = 6

/** Bytes of what stands between two changes; without end, where it cannot be written over. */
function gapBytes(row: FrameRow, from: number, to: number): number {
  let bytes = 0
  for (let column = from; column < to && bytes <= LONG_GAP; column++) {
    if (row.look[column] !== row.look[from] || row.doubtful.has(column)) return Number.POSITIVE_INFINITY
    bytes += Buffer.byteLength(row.text[column]!)
  }
  return bytes
}

/** Writes cells, and knows where the cursor stands and in which look. */
class Pen {
  out = ''
  private row = -1
  /** Undefined where the terminal may see the cursor elsewhere. */
  private column: number | undefined
  private look = PLAIN

  constructor(
    private readonly columns: number,
    from: Cell | undefined,
  ) {
    if (from) [this.row, this.column] = from
  }

  clear(index: number): void {
    this.move(index, 0)
    this.take(PLAIN)
    this.out += CLEAR_TO_END_OF_LINE
  }

  write(index: number, row: FrameRow, from: number, to: number): void {
    for (let column = from; column < to; ) {
      const end = this.blanksFrom(row, column, to)
      const clearing = end === this.columns ? CLEAR_TO_END_OF_LINE : clearCells(end - column)
      // Clearing leaves the cursor where it is: within a run it has to be moved after that.
      const after = end === to ? '' : moveRight(end - column)
      if (end - column > clearing.length + after.length) {
        this.move(index, column)
        this.take(PLAIN)
        this.out += clearing
        column = end
      } else column = this.writeCell(index, row, column)
    }
  }

  private writeCell(index: number, row: FrameRow, column: number): number {
    const next = column + (row.text[column + 1] === '' ? 2 : 1)
    this.move(index, column)
    this.take(row.look[column]!)
    this.out += row.text[column]!
    // Behind the last column the cursor is on its way to the next line.
    this.column = row.doubtful.has(column) || next >= this.columns ? undefined : next
    return next
  }

  /** Where the plain blanks end that begin here. */
  private blanksFrom(row: FrameRow, column: number, to: number): number {
    let end = column
    while (end < to && row.text[end] === ' ' && row.look[end] === PLAIN) end++
    return end
  }

  finished(to?: Cell): string {
    this.take(PLAIN)
    if (to) this.move(...to)
    return this.out
  }

  private move(row: number, column: number): void {
    // Where the column is in doubt the row still holds.
    if (this.column === undefined && this.row === row) this.out += column === 0 ? '\r' : moveToColumn(column)
    else this.out += wayTo([row, column], this.column === undefined ? undefined : [this.row, this.column])
    this.row = row
    this.column = column
  }

  private take(look: number): void {
    if (look === this.look) return
    const [was, is] = [parametersOf(this.look), parametersOf(look)]
    if (was !== is) this.out += stepBetween(was, is)
    if (addressOf(this.look) !== addressOf(look)) this.out += linkTo(addressOf(look))
    this.look = look
  }
}
