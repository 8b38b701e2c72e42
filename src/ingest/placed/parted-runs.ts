import { cells } from '../../text/width.ts'
import type { Run } from './run.ts'

/** A blank is told by where it must stand to so much of a character's height. */
const NEAR = 0.75
/** So many of the runs behind one are looked at: no line has more that stand inside another. */
const LOOKED_AT = 40

interface Placed {
  run: Run
  at: number
}

/**
 * A run may be set around a gap in which another stands, a quotation mark of a second font such as word processors set:
 * then it is given with a blank there. Such runs are two, one before and one behind what stands between. Given and made
 * from left to right.
 */
export function parted(runs: Placed[]): Placed[] {
  const made: Placed[] = []
  for (const [index, { run, at }] of runs.entries()) {
    let left = run
    for (const { run: inner } of runs.slice(index + 1, index + 1 + LOOKED_AT)) {
      if (inner.box.left >= left.box.right) break
      const halves = halvesAround(left, inner)
      if (!halves) continue
      made.push({ run: halves[0], at })
      left = halves[1]
    }
    made.push({ run: left, at })
  }
  return made.sort((a, b) => a.run.box.left - b.run.box.left)
}

/** What stands before and behind another run, where there is a blank for that. */
function halvesAround(run: Run, inner: Run): [Run, Run] | undefined {
  const { text, box, size } = run
  if (inner.text.trim() === '' || inner.box.right > box.right - size / 2 || !text.trim().includes(' '))
    return undefined
  const width = (box.right - box.left) / Math.max(1, cells(text))
  let [best, least] = [-1, NEAR * size]
  for (let blank = text.indexOf(' ', 1); blank > 0; blank = text.indexOf(' ', blank + 1)) {
    const distance = Math.abs(box.left + cells(text.slice(0, blank)) * width - inner.box.left)
    if (distance < least) [best, least] = [blank, distance]
  }
  if (best < 0) return undefined
  return [
    { ...run, text: text.slice(0, best), box: { ...box, right: inner.box.left } },
    { ...run, text: text.slice(best + 1), box: { ...box, left: inner.box.right } },
  ]
}
