import { type AmbiguousWidth, cells } from '../text/width.ts'
import type { Row } from './row.ts'
import type { ScreenParts } from './screen-parts.ts'
import type { Look } from './theme/looks.ts'

/** What the keys act on: the bar with what is found in it, the word, or what is selected. */
const ACTED_ON = new Set<Look>(['bar', 'barMatch', 'cursor', 'selected', 'selectedMatch'])

/** Where on the screen stands what the keys act on: screen readers and magnifiers follow the cursor there. */
export function placeOfKeys(
  { panes }: ScreenParts,
  ambiguous: AmbiguousWidth,
): [row: number, column: number] | undefined {
  let left = 0
  for (const { width, rows } of panes) {
    for (let index = 0; index < rows.length; index++) {
      const column = columnIn(rows[index]!, ambiguous)
      if (column !== undefined) return [index, left + column]
    }
    left += width
  }
  return undefined
}

function columnIn(row: Row, ambiguous: AmbiguousWidth): number | undefined {
  const at = row.findIndex(({ look }) => ACTED_ON.has(look))
  return at < 0 ? undefined : row.slice(0, at).reduce((sum, { text }) => sum + cells(text, ambiguous), 0)
}
