import { isHan } from '../han.ts'
import { forbidsStart, MAY_HANG } from './chinese.ts'
import { isBlankCluster, type Measured } from './measured.ts'
import { ALLOWED } from './opportunities.ts'

/** The cells of the gutter that a hanging mark may stand in. */
export const GUTTER = 2

const mayHang = new Set([...MAY_HANG])

/** The cluster after the last one that a line beginning at `begin` takes. */
export function lineEnd(measured: Measured, begin: number, to: number, room: number, hang: boolean): number {
  const { text, starts, widths, breaks } = measured
  let used = 0
  let lastBreak = begin
  // The last one that tears nothing apart, where it leaves the line nearly full.
  let lastGood = begin
  for (let index = begin; index < to; index++) {
    if (index > begin && breaks[index] === ALLOWED) {
      lastBreak = index
      if (used >= room * FULL && !tearsFigure(measured, index)) lastGood = index
    }
    if (isBlankCluster(measured, index)) {
      used += widths[index]!
      continue
    }
    if (used + widths[index]! <= room) {
      used += widths[index]!
      continue
    }
    const cluster = text.slice(starts[index]!, starts[index + 1]!)
    const mayBreakAfter = index + 1 >= to || breaks[index + 1] === ALLOWED
    if (hang && mayBreakAfter && used <= room && widths[index]! <= GUTTER && mayHang.has(cluster)) {
      return skipSpaces(measured, index + 1, to)
    }
    if (lastBreak > begin) return tearsFigure(measured, lastBreak) && lastGood > begin ? lastGood : lastBreak
    return forcedCut(measured, begin, index)
  }
  return to
}

/** A line is shortened by as much at most, so that a figure stays with what it counts. */
const FULL = 0.75

/** True between a figure and its unit, `2022|年`, and between a sign and its figure, `×|30`: allowed, and not liked. */
function tearsFigure({ text, starts }: Measured, index: number): boolean {
  const at = starts[index]!
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return (isDigit(before) && isHan(after)) || (before === TIMES && isDigit(after))
}

const TIMES = 0xd7
const isDigit = (code: number) => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)

/** Where there is no place to break, a line is cut where it is full: not before a mark that may not begin one. */
function forcedCut({ text, starts }: Measured, begin: number, full: number): number {
  let index = full
  while (index > begin + 1 && forbidsStart(text.codePointAt(starts[index]!)!)) index--
  return index > begin && !forbidsStart(text.codePointAt(starts[index]!)!) ? index : Math.max(full, begin + 1)
}

/** Spaces at a break fall away with the line before. */
function skipSpaces(measured: Measured, from: number, to: number): number {
  let index = from
  while (index < to && isBlankCluster(measured, index)) index++
  return index
}
