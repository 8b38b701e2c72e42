import { moveDown, moveLeft, moveRight, moveTo, moveToColumn, moveUp } from './sequences.ts'

/** A cell of the screen, counted from 0. */
export type Cell = readonly [row: number, column: number]

/** The terminal's driver adds a return to a line feed. */
const bytesOf = (way: string) => way.replaceAll('\n', '\r\n').length

const shortest = (ways: string[]): string =>
  ways.reduce((best, way) => (bytesOf(way) < bytesOf(best) ? way : best))

/** Along a row whose column is known. */
function along(from: number, to: number): string {
  if (from === to) return ''
  const absolute = to === 0 ? '\r' : moveToColumn(to)
  return shortest(
    from < to ? [absolute, moveRight(to - from)] : [absolute, '\b'.repeat(from - to), moveLeft(from - to)],
  )
}

/**
 * The shortest way to a cell. From a place that is known it is often a byte or two by steps, where row and column are
 * six to eight; behind a line feed the column is the first, or none that is known.
 */
export function wayTo([row, column]: Cell, from: Cell | undefined): string {
  const absolute = moveTo(row, column)
  if (!from) return absolute
  const [fromRow, fromColumn] = from
  const steps = row - fromRow
  if (steps === 0) return along(fromColumn, column)
  if (steps < 0) return shortest([absolute, moveUp(-steps) + along(fromColumn, column)])
  const fed = `${fromColumn === 0 ? '' : '\r'}${'\n'.repeat(steps)}${along(0, column)}`
  return shortest([absolute, moveDown(steps) + along(fromColumn, column), fed])
}
