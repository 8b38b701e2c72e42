import { clusterEnd, clusters } from './clusters.ts'
import { type AmbiguousWidth, cells } from './width.ts'

/**
 * The longest beginning of a string that takes no more than `width` cells, cut between clusters.
 *
 * @example head('吕梁日报', 5) // '吕梁'
 */
export function head(text: string, width: number, ambiguous: AmbiguousWidth = 1): string {
  let used = 0
  let end = 0
  while (end < text.length) {
    const next = clusterEnd(text, end)
    used += cells(text.slice(end, next), ambiguous)
    if (used > width) break
    end = next
  }
  return text.slice(0, end)
}

/**
 * The longest end of a string that takes no more than `width` cells.
 *
 * @example tail('吕梁日报', 5) // '日报'
 */
export function tail(text: string, width: number, ambiguous: AmbiguousWidth): string {
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

/** A text with more code units for each cell than this is looked at only as far as it may fit. */
const FEW = 2

/**
 * A string that takes at most `width` cells: cut, with an ellipsis, where it is longer. The ellipsis is itself
 * of ambiguous width; where it does not fit, it is left out.
 *
 * @example truncate('离石区袁家庄小学', 9) // '离石区袁…'
 */
export function truncate(text: string, width: number, ambiguous: AmbiguousWidth = 1): string {
  const whole = text.length > width * FEW ? head(text, width, ambiguous) : text
  if (whole === text && cells(text, ambiguous) <= width) return text
  if (width < ambiguous) return head(text, width, ambiguous)
  return `${head(text, width - ambiguous, ambiguous)}…`
}

/**
 * A string filled with spaces to `width` cells, on the right or on the left. A longer one stays as it is.
 *
 * @example pad('660', 6, 'left') // '   660'
 */
export function pad(
  text: string,
  width: number,
  side: 'left' | 'right' = 'right',
  ambiguous: AmbiguousWidth = 1,
): string {
  const missing = width - cells(text, ambiguous)
  if (missing <= 0) return text
  return side === 'right' ? text + ' '.repeat(missing) : ' '.repeat(missing) + text
}

/**
 * A string of exactly `width` cells: cut or filled, whichever it needs.
 *
 * @example fitTo('要闻', 6) // '要闻  '
 * @example fitTo('离石区袁家庄小学', 8) // '离石区… '
 */
export function fitTo(text: string, width: number, ambiguous: AmbiguousWidth = 1): string {
  return pad(truncate(text, width, ambiguous), width, 'right', ambiguous)
}
