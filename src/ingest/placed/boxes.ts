import type { Box } from '../../model/placed.ts'

export const widthOf = ({ left, right }: Box) => right - left
export const heightOf = ({ top, bottom }: Box) => bottom - top

/** The length that two share from left to right; below 0 the gap between them. */
export const overlapAcross = (a: Box, b: Box) => Math.min(a.right, b.right) - Math.max(a.left, b.left)
/** The same from top to bottom. */
export const overlapDown = (a: Box, b: Box) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)

/** The smallest box around all. */
export function around(boxes: Iterable<Box>): Box {
  const all = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { left, top, right, bottom } of boxes) {
    if (left < all.left) all.left = left
    if (top < all.top) all.top = top
    if (right > all.right) all.right = right
    if (bottom > all.bottom) all.bottom = bottom
  }
  return all
}

/** True where a rule across lies between two boxes, one below the other, under at least half of the narrower. */
export function ruledApart(rules: Box[], above: Box, below: Box): boolean {
  const left = Math.max(above.left, below.left)
  const right = Math.min(above.right, below.right)
  const slack = 1
  return rules.some(
    (rule) =>
      widthOf(rule) > heightOf(rule) &&
      rule.top >= above.bottom - slack - heightOf(above) * 0.2 &&
      rule.bottom <= below.top + slack + heightOf(below) * 0.2 &&
      Math.min(rule.right, right) - Math.max(rule.left, left) > (right - left) / 2,
  )
}

/** True where an upright rule lies between two boxes side by side, along at least half of what they share. */
export function ruledAside(rules: Box[], before: Box, behind: Box): boolean {
  const top = Math.max(before.top, behind.top)
  const bottom = Math.min(before.bottom, behind.bottom)
  return rules.some(
    (rule) =>
      heightOf(rule) > widthOf(rule) &&
      rule.left >= before.right - 3 &&
      rule.right <= behind.left + 3 &&
      Math.min(rule.bottom, bottom) - Math.max(rule.top, top) > (bottom - top) / 2,
  )
}
