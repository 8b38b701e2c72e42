import type { Box, PlacedLine } from '../../model/placed.ts'
import { isByline } from '../page/signed-by.ts'
import { readingForm } from '../print/reading-form.ts'
import { endsSentence } from '../print/signs.ts'
import { around, overlapAcross, overlapDown, ruledApart, widthOf } from './boxes.ts'
import type { Segment } from './segment.ts'

/** Display lines that stand together: a headline with what is above and below it. */
export interface Display {
  lines: PlacedLine[]
  box: Box
  size: number
  isUpright: boolean
}

/** Lines and characters of what stands beside a headline and belongs to it: a kicker, a subhead, who wrote. */
const BESIDE = { lines: 3, characters: 60, gap: 1.4 }

/** Puts a few lines right above or below a headline to it; true where it did. */
export function joinsDisplay(
  { lines, box, size }: Segment,
  isText: boolean,
  displays: Display[],
  rules: Box[],
): boolean {
  const text = lines.map((line) => line.text).join('')
  if (lines.length > BESIDE.lines || text.length > BESIDE.characters) return false
  if (text.includes('。') || endsSentence(readingForm(text))) return false
  if (isText && !lines.every((line) => isByline(readingForm(line.text)))) return false
  const near = displays
    .filter(
      (display) =>
        !display.isUpright &&
        overlapAcross(display.box, box) > 0.5 * Math.min(widthOf(display.box), widthOf(box)),
    )
    .map((display) => ({ display, gap: -overlapDown(display.box, box) }))
    .filter(({ display, gap }) => {
      const [above, below] = display.box.top < box.top ? [display.box, box] : [box, display.box]
      return gap < BESIDE.gap * size && !ruledApart(rules, above, below)
    })
    .sort((a, b) => a.gap - b.gap)[0]
  if (!near) return false
  near.display.lines = inOrder([...near.display.lines, ...lines])
  near.display.box = around([near.display.box, box])
  return true
}

/** Lines of a headline stand no further apart, in the height of the larger. */
const APART = 1.1
/** Longest name of a column, which stands at the left above a headline in the middle. */
const LABEL = 12

export function displaysOf(lines: PlacedLine[], segments: Segment[], rules: Box[]): Display[] {
  const groups: PlacedLine[][] = []
  for (const line of [...lines].sort((a, b) => a.box.top - b.box.top)) {
    const near = groups.filter((group) =>
      group.some((other) => together(other, line, lines, segments, rules)),
    )
    const merged = [...near.flat(), line]
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups.map((group) => ({
    lines: inOrder(group),
    box: around(group.map(({ box }) => box)),
    size: Math.max(...group.map(({ size }) => size)),
    isUpright: group.filter(({ isUpright }) => isUpright).length > group.length / 2,
  }))
}

function together(
  a: PlacedLine,
  b: PlacedLine,
  lines: PlacedLine[],
  segments: Segment[],
  rules: Box[],
): boolean {
  const size = Math.max(a.size, b.size)
  if (a.isUpright !== b.isUpright) return false
  if (a.isUpright) return overlapDown(a.box, b.box) > 0 && overlapAcross(a.box, b.box) > -APART * size
  const gap = b.box.top - a.box.bottom
  const isLabel =
    gap > -0.2 * a.size && a.text.length <= LABEL && a.size < 0.6 * b.size && b.box.left > a.box.left
  const isBelow =
    (overlapAcross(a.box, b.box) > 0 || isLabel) &&
    gap < APART * Math.min(a.size, b.size) * 1.2 &&
    gap > -size
  if (!isBelow || ruledApart(rules, a.box, b.box)) return false
  // One that stands above other lines is the headline of these.
  if (isLabel && overlapAcross(a.box, b.box) <= 0)
    return ![...lines, ...segments].some(
      ({ box }) =>
        overlapAcross(box, a.box) > 0 && box.top >= a.box.bottom && box.top - a.box.bottom < 2.5 * a.size,
    )
  const between = {
    left: Math.max(a.box.left, b.box.left),
    right: Math.min(a.box.right, b.box.right),
    top: a.box.bottom,
    bottom: b.box.top,
  }
  return !segments.some(({ box }) => overlapAcross(box, between) > 0 && overlapDown(box, between) > 0)
}

const inOrder = (lines: PlacedLine[]) =>
  lines[0]!.isUpright
    ? [...lines].sort((a, b) => b.box.left - a.box.left)
    : [...lines].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
