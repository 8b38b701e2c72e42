import { clamp } from '../point.ts'

// Lists of which an entry may take several rows of its pane: a heading above it, a headline that is broken.

export interface Tall {
  count: number
  /** Rows that an entry takes, at least one. */
  heightOf(index: number): number
}

/** The first entry with which everything up to another one fits into so many rows. */
function firstBeside({ heightOf }: Tall, last: number, rows: number): number {
  let first = last
  let used = heightOf(last)
  while (first > 0 && used + heightOf(first - 1) <= rows) used += heightOf(--first)
  return first
}

/**
 * The entry at the top of the pane. A list scrolls when its bar would leave it, and no sooner: a bar that moves within
 * it costs a slow line two rows, a list that moves costs all of them.
 */
export function topFor(list: Tall, top: number, bar: number, rows: number): number {
  const { count } = list
  if (count === 0 || rows <= 0) return 0
  const under = clamp(bar, 0, count - 1)
  const isFar = under < top - rows || under >= top + 2 * rows
  const lowest = isFar ? firstBeside(list, under, Math.floor(rows / 2) + 1) : firstBeside(list, under, rows)
  const wanted = isFar || top < lowest ? lowest : Math.min(top, under)
  return Math.min(wanted, firstBeside(list, count - 1, rows))
}

/** What stands in the pane: each entry with the row that it begins on. */
export function onScreen({ count, heightOf }: Tall, top: number, rows: number) {
  const entries: { index: number; row: number }[] = []
  for (let index = top, row = 0; index < count && row < rows; row += heightOf(index++))
    entries.push({ index, row })
  return entries
}

/** The entry on a row of the pane. */
export function entryOn(list: Tall, top: number, row: number): number | undefined {
  const last = onScreen(list, top, row + 1).at(-1)
  return last && row < last.row + list.heightOf(last.index) ? last.index : undefined
}

/** An entry within the part of the pane that shows whole ones: at its top, its middle or its end. */
export function entryAtPart(list: Tall, top: number, rows: number, part: 0 | 0.5 | 1): number {
  const whole = onScreen(list, top, rows).filter(({ index, row }) => row + list.heightOf(index) <= rows)
  const last = Math.max(0, whole.length - 1)
  return whole[Math.floor(part * last)]?.index ?? top
}
