import type { AmbiguousWidth } from '../../text/width.ts'

// Braille is one cell wide in every terminal, whatever it does with what is ambiguous. A cell has two columns of four dots.

const BLANK = 0x2800
const FULL = '⣿'
const HALF = '⡇'
/** The dots of the left and the right column, from the lowest. */
const LEFT = [0x40, 0x04, 0x02, 0x01]
const RIGHT = [0x80, 0x20, 0x10, 0x08]
/** Columns that one value takes at most. */
const WIDEST = 4

/** A value as a bar of at most so many cells, of which the largest value fills all. */
export function bar(value: number, largest: number, cells: number): string {
  if (value <= 0 || largest <= 0 || cells <= 0) return ''
  const halves = Math.max(1, Math.round((2 * cells * value) / largest))
  return FULL.repeat(Math.floor(halves / 2)) + HALF.repeat(halves % 2)
}

/** Values in a line of at most so many cells; null is a gap, of which nothing is known. */
export function line(values: (number | null)[], cells: number, ambiguous: AmbiguousWidth): string {
  if (values.length === 0 || cells <= 0) return ''
  const columns = 2 * cells
  const wide = Math.min(WIDEST, Math.floor(columns / values.length))
  const drawn = wide > 0 ? values.flatMap((value) => Array(wide).fill(value)) : together(values, columns)
  const largest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
  const heightOf = (value: number | null | undefined) =>
    !value || largest === 0 ? 0 : Math.max(1, Math.round((4 * value) / largest))
  let text = ''
  for (let at = 0; at < drawn.length; at += 2) {
    const [left, right] = [drawn[at], drawn[at + 1]]
    if (left === null && (right ?? null) === null) text += ambiguous === 1 ? '░' : ':'
    else text += String.fromCharCode(BLANK + dots(LEFT, heightOf(left)) + dots(RIGHT, heightOf(right)))
  }
  return text
}

const dots = (of: number[], height: number): number => of.slice(0, height).reduce((sum, dot) => sum + dot, 0)

/** As many values as there are columns, each the largest of those that it stands for. */
function together(values: (number | null)[], columns: number): (number | null)[] {
  return Array.from({ length: columns }, (_, column) => {
    const from = Math.floor((column * values.length) / columns)
    const to = Math.floor(((column + 1) * values.length) / columns)
    const known = values.slice(from, Math.max(from + 1, to)).filter((value) => value !== null)
    return known.length === 0 ? null : known.reduce((most, value) => Math.max(most, value))
  })
}
