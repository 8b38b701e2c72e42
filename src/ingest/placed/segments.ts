import type { Box, PlacedLine } from '../../model/placed.ts'
import { fileUnder } from '../../text/filed.ts'
import { around, overlapAcross, ruledApart } from './boxes.ts'
import { withCaptionsApart } from './captions.ts'
import { byFace, INDENT, type Segment, segmentOf } from './segment.ts'

const ALIKE = 0.08
/** Lines of a column stand no further apart, in their height. */
const APART = 1.05
/** A mark may hang out of its column. */
const OUTSIDE = 1.3

/** So few lines have not yet shown how wide their column is. */
const UNSHAPED = 2

/** Lines below one another, and the box around them. */
interface Column {
  lines: PlacedLine[]
  box: Box
}

const isWithin = (inner: Box, outer: Box, slack: number) =>
  inner.left >= outer.left - slack && inner.right <= outer.right + slack

/** Lines as segments, from top to bottom. */
export function segmentsOf(lines: PlacedLine[], rules: Box[], face: string): Segment[] {
  const open: Column[] = []
  const done: Column[] = []
  for (const level of levelsOf(lines)) {
    const taken = new Map<Column, PlacedLine[]>()
    for (const line of level) {
      const above = open
        .filter((segment) => goesOn(segment, line, rules))
        .sort(
          (a, b) =>
            b.box.bottom - a.box.bottom || overlapAcross(b.box, line.box) - overlapAcross(a.box, line.box),
        )[0]
      if (above) fileUnder(taken, above, line)
      else open.push({ lines: [line], box: line.box })
    }
    for (const [segment, own] of taken) {
      // Two lines side by side below a wide one are columns of their own.
      if (own.length === 1) {
        segment.lines.push(own[0]!)
        segment.box = around([segment.box, own[0]!.box])
      } else for (const line of own) open.push({ lines: [line], box: line.box })
    }
    const top = level[0]!.box.top
    for (let at = open.length - 1; at >= 0; at--)
      if (open[at]!.box.bottom < top - 4 * open[at]!.lines[0]!.size) done.push(...open.splice(at, 1))
  }
  return [...done, ...open].flatMap(({ lines }) =>
    byFace(lines, face)
      .flatMap(withCaptionsApart)
      .map((own) => segmentOf(own, face)),
  )
}

function* levelsOf(lines: PlacedLine[]): Generator<PlacedLine[]> {
  const sorted = [...lines].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
  let level: PlacedLine[] = []
  for (const line of sorted) {
    if (level.length > 0 && line.box.top - level[0]!.box.top > 0.4 * level[0]!.size) {
      yield level
      level = []
    }
    level.push(line)
  }
  if (level.length > 0) yield level
}

function goesOn({ lines, box }: Column, line: PlacedLine, rules: Box[]): boolean {
  const last = lines.at(-1)!
  if (Math.abs(last.size - line.size) > ALIKE * last.size) return false
  const gap = line.box.top - last.box.bottom
  if (gap > APART * line.size || gap < -0.5 * line.size) return false
  const slack = OUTSIDE * line.size
  // What has begun with an indented line alone has not yet shown where its column begins.
  const isIndented = lines.every((each) => Math.abs(each.box.left - box.left) < 0.3 * line.size)
  const column = { ...box, left: box.left - (isIndented ? INDENT.most * line.size : 0) }
  const isWider = lines.length <= UNSHAPED && Math.abs(line.box.left - box.left) < INDENT.most * line.size
  if (!isWider && overlapAcross(box, line.box) <= 0) return false
  if (!isWider && !isWithin(line.box, column, slack) && !isWithin(box, line.box, slack)) return false
  return !ruledApart(rules, last.box, line.box)
}
