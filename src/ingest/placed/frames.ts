import type { Box } from '../../model/placed.ts'
import { heightOf, widthOf } from './boxes.ts'

/** The sides of a frame meet to this, in points. */
const MEET = 4

/** Rules that close to rectangles, the smallest first. */
export function framesOf(rules: Box[], page: { width: number; height: number }): Box[] {
  const across = rules.filter((rule) => widthOf(rule) > heightOf(rule))
  const down = rules.filter((rule) => heightOf(rule) > widthOf(rule))
  const frames: Box[] = []
  for (const top of across)
    for (const bottom of across) {
      const isPair =
        bottom.top > top.top + MEET &&
        Math.abs(top.left - bottom.left) < MEET &&
        Math.abs(top.right - bottom.right) < MEET
      if (!isPair || !hasSides(down, top, bottom)) continue
      const frame = { left: top.left, top: top.top, right: top.right, bottom: bottom.bottom }
      if (widthOf(frame) < 0.95 * page.width || heightOf(frame) < 0.95 * page.height) frames.push(frame)
    }
  return frames.sort((a, b) => heightOf(a) * widthOf(a) - heightOf(b) * widthOf(b))
}

function hasSides(down: Box[], top: Box, bottom: Box): boolean {
  const isSide = (x: number) =>
    down.some(
      (rule) =>
        Math.abs(rule.left - x) < MEET && rule.top <= top.bottom + MEET && rule.bottom >= bottom.top - MEET,
    )
  return isSide(top.left) && isSide(top.right)
}

/** The smallest frame that a box lies in; undefined for what stands free. */
export const frameOf = (frames: Box[], box: Box): Box | undefined =>
  frames.find(
    (frame) =>
      box.left >= frame.left - MEET &&
      box.right <= frame.right + MEET &&
      box.top >= frame.top - MEET &&
      box.bottom <= frame.bottom + MEET,
  )
