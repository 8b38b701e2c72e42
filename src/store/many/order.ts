import { BEYOND, BEYOND_PER_DAY, dayOfNumber, PER_DAY, UNDATED } from '../sqlite/numbers.ts'

// The articles of several archives in one row: the newest day first, and within a day one archive behind the other.

/** So many archives may be asked as one: with more, the numbers of what has no date would not be whole any longer. */
export const MOST = 256

/** Where the numbers of one kind begin in one archive and in the row of all, and how many stand together. */
interface Stretch {
  from: number
  rowFrom: number
  together: number
}

const UNDATED_FROM = UNDATED * PER_DAY
const STRETCHES: Stretch[] = [
  { from: 0, rowFrom: 0, together: PER_DAY },
  { from: UNDATED_FROM, rowFrom: UNDATED_FROM * MOST, together: BEYOND },
  { from: BEYOND, rowFrom: BEYOND * (MOST + 1), together: BEYOND_PER_DAY },
]

/** The number in the row of all of an article of one of the archives. */
export function inRow(part: number, number: number): number {
  const { from, rowFrom, together } = STRETCHES.findLast((stretch) => number >= stretch.from)!
  const group = Math.floor((number - from) / together)
  return rowFrom + group * together * MOST + part * together + (number - from - group * together)
}

/** Which article of which archive a number of the row stands for. */
export function fromRow(rowNumber: number): { part: number; number: number } {
  const { from, rowFrom, together } = STRETCHES.findLast((stretch) => rowNumber >= stretch.rowFrom)!
  const group = Math.floor((rowNumber - rowFrom) / (together * MOST))
  const within = rowNumber - rowFrom - group * together * MOST
  const part = Math.floor(within / together)
  return { part, number: from + group * together + (within - part * together) }
}

/** The last number of an archive that does not stand behind a number of the row. */
export function lastUpTo(rowNumber: number, part: number): number {
  const { part: own, number } = fromRow(rowNumber)
  if (own === part) return number
  const { from, together } = STRETCHES.findLast((stretch) => number >= stretch.from)!
  const first = number - ((number - from) % together)
  const next = STRETCHES.find((stretch) => stretch.from > number)?.from ?? Number.POSITIVE_INFINITY
  return part < own ? Math.min(first + together, next) - 1 : first - 1
}

export const dayInRow = (rowNumber: number): string | null => dayOfNumber(fromRow(rowNumber).number)
