import { clusters } from './clusters.ts'
import { head, pad } from './fit.ts'
import { type AmbiguousWidth, cells } from './width.ts'

/**
 * A line of a concordance: what stands before a term flush to it, what stands behind cut, each in so many cells.
 *
 * @example aligned('市委书记', '林晓东', '说', 6) // '委书记林晓东说'
 */
export const aligned = (
  left: string,
  term: string,
  right: string,
  side: number,
  ambiguous: AmbiguousWidth = 1,
): string => pad(tail(left, side, ambiguous), side, 'left', ambiguous) + term + head(right, side, ambiguous)

/** The last characters of a text that take no more than so many cells. */
function tail(text: string, width: number, ambiguous: AmbiguousWidth): string {
  const all = clusters(text)
  let used = 0
  let from = all.length
  while (from > 0) {
    used += cells(all[from - 1]!, ambiguous)
    if (used > width) break
    from--
  }
  return all.slice(from).join('')
}
