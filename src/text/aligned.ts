import { head, pad, tail } from './fit.ts'
import type { AmbiguousWidth } from './width.ts'

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
