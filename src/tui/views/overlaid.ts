import type { Row } from '../row.ts'
import type { State } from '../state/state.ts'
import { titleRow } from './titles.ts'

/** Rows on the screen at a time: enough to choose from, and what is below them can still be seen. */
const MOST = 10

/** What the panes have on the screen. */
export interface Room {
  width: number
  rows: number
}

/** The part of a list that lies over the panes: with the entry that is chosen in it, below what it is and how long. */
export function overlaid<Item>(
  title: string,
  items: readonly Item[],
  chosen: number,
  { width, rows }: Room,
  { ambiguous }: State,
  draw: (item: Item, isChosen: boolean) => Row,
): Row[] {
  const room = Math.min(MOST, items.length, Math.max(0, rows - 1))
  const top = Math.min(Math.max(0, chosen - room + 1), items.length - room)
  const edge = chosen < 0 ? String(items.length) : `${chosen + 1}/${items.length}`
  return [
    titleRow({ text: title, edge, isHere: true }, width, ambiguous),
    ...items.slice(top, top + room).map((item, index) => draw(item, top + index === chosen)),
  ]
}
