import type { Row } from '../row.ts'

/** Rows on the screen at a time: enough to choose from, and what is below them can still be seen. */
const MOST = 10

/** The part of a list that lies over the panes: with the entry that is chosen in it. */
export function overlaid<Item>(
  items: readonly Item[],
  chosen: number,
  draw: (item: Item, isChosen: boolean) => Row,
): Row[] {
  const room = Math.min(MOST, items.length)
  const top = Math.min(Math.max(0, chosen - room + 1), items.length - room)
  return items.slice(top, top + room).map((item, index) => draw(item, top + index === chosen))
}
