import stringWidth from 'string-width'
import { clusterEnd } from './clusters.ts'
import { remembered } from './remembered.ts'
import { AMBIGUOUS, COMPOSITE, colourChange, colourChanges, compositeEnd, kinds } from './width-table.ts'

/**
 * How many cells the terminal gives to the class of characters that Unicode calls Ambiguous (“ ” — … · ① →).
 * It is all or nothing in each terminal, so one number says it.
 */
export type AmbiguousWidth = 1 | 2

/**
 * The cells that a string takes in a terminal.
 *
 * A string is measured by the table, one code point at a time. A code point that may join its neighbours is
 * handed to string-width together with them, a cluster at a time: its boundaries towards two plain code points are
 * cluster boundaries, so that the rest of the string need not be looked at again.
 *
 * @example cells('“四议”工作法') // 12, and 14 with ambiguous = 2
 */
export function cells(text: string, ambiguous: AmbiguousWidth = 1): number {
  let total = 0
  let index = 0
  // The plain code point before `index`, which a mark that follows may join.
  let lastStart = 0
  let lastCells = 0
  while (index < text.length) {
    const codePoint = text.codePointAt(index)!
    const kind = kinds[codePoint]!
    if (kind === COMPOSITE) {
      if (codePoint === 0x1b) {
        colourChange.lastIndex = index
        if (!colourChange.test(text)) return wholeCells(text, ambiguous)
        index = colourChange.lastIndex
        continue
      }
      if (codePoint === 0x9b) return wholeCells(text, ambiguous)
      const end = compositeEnd(text, index)
      total += compositeCells(text.slice(lastStart, end), ambiguous) - lastCells
      index = end
      lastStart = end
      lastCells = 0
      continue
    }
    lastStart = index
    lastCells = kind === AMBIGUOUS ? ambiguous : kind
    total += lastCells
    index += codePoint > 0xffff ? 2 : 1
  }
  return total
}

/** The cells of characters that may join each other, cluster by cluster; colours between them join nothing. */
function compositeCells(run: string, ambiguous: AmbiguousWidth): number {
  const text = run.includes('\x1b') ? run.replaceAll(colourChanges, '') : run
  let total = 0
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start)
    total += clusterCells[ambiguous](text.slice(start, end))
    start = end
  }
  return total
}

/** What string-width says of a cluster takes 5 µs. */
const clusterCells = {
  1: remembered((cluster) => wholeCells(cluster, 1)),
  2: remembered((cluster) => wholeCells(cluster, 2)),
}

function wholeCells(text: string, ambiguous: AmbiguousWidth): number {
  return stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 })
}
