import type { Box } from '../../model/placed.ts'
import { wordAcross } from '../page/lines/line-features.ts'
import { readingForm } from '../print/reading-form.ts'
import { LEAD } from '../print/signs.ts'
import { overlapAcross, overlapDown, ruledApart, ruledAside, widthOf } from './boxes.ts'
import type { Segment } from './segment.ts'
import type { Sheet } from './sheet.ts'

// Where a text goes on when its column ends. What stops in the middle of a sentence goes on where one goes on that did
// not begin: of those the nearest in the order of reading.

/** For each segment the one that it goes on in. */
export type Flow = Map<Segment, Segment>

/** Between columns lies no more than this, in the height of the text. */
const GUTTER = 3.6

export const startsSoft = ({ begins, lines }: Segment) =>
  !begins[0] && !LEAD.test(readingForm(lines[0]!.text))
export const textOf = ({ lines }: Segment) => lines.map(({ text }) => text).join('')

export const isRightOf = (b: Box, a: Box, size: number) =>
  b.left - a.right > -size && b.left - a.right < GUTTER * size

/** What it costs a text to go on from one column in another. */
function cost(sheet: Sheet, a: Segment, b: Segment): number {
  const { size, rules, frame } = sheet
  if (frame.get(a) !== frame.get(b)) return 9
  const lines = (length: number) => length / (1.45 * size)
  const narrower = Math.min(widthOf(a.box), widthOf(b.box))
  const differs = Math.abs(widthOf(a.box) - widthOf(b.box)) > 0.12 * narrower && b.lines.length > 1 ? 0.7 : 0
  const seam = wordAcross(readingForm(a.lines.at(-1)!.text), readingForm(b.lines[0]!.text)) > 0 ? -0.3 : 0
  const base = differs + seam
  const isAside = b.box.left >= a.box.right - size
  if (isAside) {
    const rise = Math.min(lines(Math.abs(b.box.top - a.box.top)) / 25, 1.5)
    const across = (b.box.left - a.box.right) / (narrower + size)
    const away = isRightOf(b.box, a.box, size) ? 0 : 0.8 + 0.4 * across
    const level = overlapDown(a.box, b.box) > 0 || Math.abs(b.box.top - a.box.top) < 3 * size ? 0 : 1.5
    const ruled = overlapDown(a.box, b.box) > 0 && ruledAside(rules, a.box, b.box) ? 1.5 : 0
    return base + rise + away + level + ruled
  }
  if (overlapAcross(a.box, b.box) > 0 && b.box.top > a.box.top) {
    if (isBroken(sheet, a, b)) return base - 0.5
    const ruled = ruledApart(rules, a.box, b.box) ? 2 : 0
    return base + 0.7 + lines(b.box.top - a.box.bottom) / 40 + ruled
  }
  if (b.box.top > a.box.top) return base + 1.8 + lines(Math.max(0, b.box.top - a.box.bottom)) / 40
  return base + 6
}

/** True where a column goes on below a frame that was set into it. */
function isBroken({ size, frames }: Sheet, a: Segment, b: Segment): boolean {
  const isStraight =
    Math.abs(a.box.left - b.box.left) < size && Math.abs(a.box.right - b.box.right) < 2 * size
  return (
    isStraight &&
    frames.some(
      (frame) =>
        overlapAcross(frame, a.box) > 0.7 * widthOf(a.box) &&
        Math.abs(frame.top - a.box.bottom) < 2 * size &&
        Math.abs(frame.bottom - b.box.top) < 2 * size,
    )
  )
}

const MOST = 5

/** The surest links first, each segment with one before it and one behind it at most. */
export function openFlow(sheet: Sheet): Flow {
  const open = sheet.segments.filter(({ isOpen }) => isOpen)
  const soft = sheet.segments.filter(startsSoft)
  const pairs = open.flatMap((a) =>
    soft.filter((b) => b !== a).map((b) => ({ a, b, cost: cost(sheet, a, b) })),
  )
  const flow: Flow = new Map()
  const taken = new Set<Segment>()
  for (const { a, b, cost } of pairs.sort((x, y) => x.cost - y.cost)) {
    if (cost > MOST || flow.has(a) || taken.has(b) || reaches(flow, b, a)) continue
    flow.set(a, b)
    taken.add(b)
  }
  return flow
}

export function reaches(flow: Flow, from: Segment, to: Segment): boolean {
  for (let at: Segment | undefined = from; at; at = flow.get(at)) if (at === to) return true
  return false
}
