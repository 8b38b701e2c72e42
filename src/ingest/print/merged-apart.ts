import { type Begins, near } from './begins.ts'
import type { Part } from './column-order.ts'
import { linesWithin, type Stretch, type Widths } from './merged-columns.ts'

// Lines of several columns that a program took for one are put where their columns begin. Behind a narrow gap the place in the
// row says nothing: how many places a character takes tells it, and where lines begin that stand behind a wide one.

/** So many rows, and so large a part of all, hold such lines where a blank parts columns at all. */
const LEAST = 6
const MERGED = 0.1
/** Of so many that begin at a place more say no more. */
const ENOUGH = 5
/** A line may begin so far beside where it should. */
const ASTRAY = 4
/** Places that a character takes. */
const WIDEST = 2
const LEAST_WIDE = 1.05
const FINER = 0.05

/** The parts with those taken apart that hold lines of several columns, each where its column begins. */
export function apart(parts: Part[], rows: string[], widths: Widths): Part[] {
  const held = parts.map((part) => linesWithin(rows[part.row]!, part, widths))
  const merged = held.filter((lines) => lines.length > 1).length
  if (merged < LEAST || merged < MERGED * parts.length) return parts
  const begins: Begins = new Map()
  for (const { from } of parts) begins.set(from, (begins.get(from) ?? 0) + 1)
  const wide = wideness(held, begins)
  return parts.flatMap((part, at) => {
    const lines = held[at]!
    if (lines.length === 1) return [part]
    let next = part.from
    return lines.map(({ from, to }, at) => {
      const place = at === 0 ? next : beginNear(begins, Math.round(next))
      next = place + (to - from) * wide
      return { row: part.row, from, to, place }
    })
  })
}

/** How many places on a page a character takes, the gap behind its column counted in: so that most lines begin where others do. */
function wideness(held: Stretch[][], begins: Begins): number {
  let [best, most] = [LEAST_WIDE, -1]
  for (let wide = LEAST_WIDE; wide < WIDEST; wide += FINER) {
    let meets = 0
    for (const [first, second] of held)
      if (second)
        meets += Math.min(ENOUGH, near(begins, Math.round(first!.from + (first!.to - first!.from) * wide), 1))
    if (meets > most) [best, most] = [wide, meets]
  }
  return best
}

/** Where most parts begin, of the places around one. */
function beginNear(begins: Map<number, number>, place: number): number {
  let best = place
  for (let at = place - ASTRAY; at <= place + ASTRAY; at++)
    if ((begins.get(at) ?? 0) > (begins.get(best) ?? 0)) best = at
  return best
}
