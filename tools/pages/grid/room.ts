import { between, oneOf, type Random } from '../setting.ts'
import type { Area, Hole } from './area.ts'
import type { Strip } from './lines.ts'

/** No paper sets fewer lines above or below what its text goes round. */
const LEAST_STRIP = 3

/** The strips of an area that no hole takes. */
export function stripsOf(area: Area, holes: Hole[], pitch: number): Strip[] {
  return Array.from({ length: area.columns }, (_, column) => column).flatMap((column) => {
    const own = holes.filter(({ from, to }) => column >= from && column < to)
    const strips: Strip[] = []
    const left = area.left + column * area.step
    for (let row = 0, start = 0; row <= area.rows; row++) {
      const isFree = row < area.rows && !own.some(({ top, rows }) => row >= top && row < top + rows)
      if (isFree) continue
      if (row - start >= LEAST_STRIP) strips.push({ left, top: area.top + start * pitch, rows: row - start })
      start = row + 1
    }
    return strips
  })
}

const isFreeOf = (hole: Hole, others: Hole[]) =>
  !others.some(
    (other) =>
      hole.from < other.to &&
      hole.to > other.from &&
      hole.top < other.top + other.rows + 2 &&
      hole.top + hole.rows + 2 > other.top,
  )

/** Somewhere in an area where so many rows of some columns are free. */
export function roomIn(area: Area, holes: Hole[], rows: [number, number], random: Random): Hole | undefined {
  for (let tried = 0; tried < 6; tried++) {
    const columns = between(1, Math.max(1, area.columns - 1), random)
    const from = oneOf([0, area.columns - columns, between(0, area.columns - columns, random)], random)
    const high = between(...rows, random)
    const top = oneOf([0, area.rows - high, between(0, Math.max(0, area.rows - high), random)], random)
    const hole = { from, to: from + columns, top, rows: high }
    if (top >= 0 && high < area.rows && isFreeOf(hole, holes)) return hole
  }
  return undefined
}
