import { byCodePoint } from '../text/order.ts'
import type { Sorting } from './choices.ts'

/** What of a line tells its place among the others. */
export interface Sortable {
  left: string
  right: string
  date: string | null
  source: string
}

/** Marks and blanks stand between words and are none. */
const COUNTS = /[\p{L}\p{N}]/u
/** So many characters are looked at: what is farther away does not make a pattern. */
const DEPTH = 3

const nearest = (characters: string[]): string =>
  characters
    .filter((own) => COUNTS.test(own))
    .slice(0, DEPTH)
    .join('')

/** What a line is compared by: the first characters beside the term, the nearest first. */
export function sortKey(line: Sortable, sorting: Sorting): string {
  if (sorting === 'left') return nearest([...line.left].reverse())
  if (sorting === 'right') return nearest([...line.right])
  return sorting === 'source' ? line.source : (line.date ?? '')
}

/** Lines in order; those that are alike stay as they came. */
export function sorted<Line extends Sortable>(lines: Line[], sorting: Sorting): Line[] {
  if (sorting === 'date') return lines
  return lines
    .map((line, place) => ({ line, place, key: sortKey(line, sorting) }))
    .sort((a, b) => byCodePoint(a.key, b.key) || a.place - b.place)
    .map(({ line }) => line)
}
