import type { Frame, FrameRow } from './frame.ts'
import { addressOf, PLAIN, parametersOf } from './looks.ts'
import {
  CLEAR_SCREEN,
  CLEAR_TO_END_OF_LINE,
  clearCells,
  linkTo,
  lookOf,
  moveTo,
  moveToColumn,
  RESET_LOOK,
} from './sequences.ts'

/** To go over a gap costs five bytes or six: what is shorter is written again. */
const SHORT_GAP = 5
/** From so many blanks on clearing them is shorter than writing them. */
const MANY_BLANKS = 7

/** A cell of the screen, counted from 0. */
export type Cell = readonly [row: number, column: number]

/**
 * What makes one frame of the other on the screen, as few bytes as can be; nothing before means a screen to clear. The
 * cursor is left in a cell, where one is told: it stands in `from`, if that is known.
 */
export function difference(before: Frame | undefined, after: Frame, to?: Cell, from?: Cell): string {
  const pen = new Pen(after.columns)
  if (!before) pen.out += CLEAR_SCREEN
  after.rows.forEach((row, index) => {
    const old = before?.rows[index]
    if (old === row) return
    for (const [from, to] of changedRuns(old, row, after.columns)) pen.write(index, row, from, to)
  })
  return pen.finished(to, from)
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
    if (last && gapBytes(row, last[1], from) <= SHORT_GAP) last[1] = to
    else runs.push([from, to])
    column = to - 1
  }
  return runs
}

function gapBytes(row: FrameRow, from: number, to: number): number {
  let bytes = 0
  for (let column = from; column < to && bytes <= SHORT_GAP; column++) {
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

  constructor(private readonly columns: number) {}

  write(index: number, row: FrameRow, from: number, to: number): void {
    for (let column = from; column < to; ) {
      const end = this.blanksFrom(row, column, to)
      // Clearing leaves the cursor where it is: within a run it has to be moved after that.
      if (end - column >= (end === to ? MANY_BLANKS : 2 * MANY_BLANKS)) {
        this.move(index, column)
        this.take(PLAIN)
        this.out += end === this.columns ? CLEAR_TO_END_OF_LINE : clearCells(end - column)
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

  finished(to?: Cell, from?: Cell): string {
    this.take(PLAIN)
    const isThere = this.row < 0 && to?.[0] === from?.[0] && to?.[1] === from?.[1]
    if (to && !isThere) this.end(...to)
    return this.out
  }

  /** A return is shorter than a column, from wherever in the row. */
  private end(row: number, column: number): void {
    if (this.row !== row || column > 0) this.move(row, column)
    else if (this.column !== 0) this.out += '\r'
  }

  private move(row: number, column: number): void {
    // A line feed and a column are a byte or two shorter than a row and a column.
    if (this.row === row - 1 && this.column !== undefined) this.out += `\n${moveToColumn(column)}`
    else if (this.row !== row) this.out += moveTo(row, column)
    else if (this.column !== column) this.out += moveToColumn(column)
    this.row = row
    this.column = column
  }

  private take(look: number): void {
    if (look === this.look) return
    const [was, is] = [parametersOf(this.look), parametersOf(look)]
    if (was !== is) this.out += is === '' ? RESET_LOOK : lookOf(is, was === '')
    if (addressOf(this.look) !== addressOf(look)) this.out += linkTo(addressOf(look))
    this.look = look
  }
}
