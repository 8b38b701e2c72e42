import { room } from './room.ts'
import { BEGIN, CLOSED, END, INSIDE, OPENING, OUTSIDE, PARTS, SINGLE, TAGS } from './tags.ts'

/** Sums are whole numbers, so that every machine decides alike. */
export const NEVER = -0x10000000

/** The best ways to each tag of each place from `begin` to `end`, where no name goes on before or behind. */
export function goForward(begin: number, end: number, steps: Int16Array): void {
  const { worth, forward, from } = room
  const first = begin * TAGS
  forward.fill(NEVER, first, first + TAGS)
  for (const tag of OPENING) forward[first + tag] = worth[first + tag]!
  for (let here = first + TAGS; here < end * TAGS; here += TAGS) {
    const before = here - TAGS
    let closed = forward[before]!
    let way = OUTSIDE
    for (let tag = END; tag < TAGS; tag += PARTS) {
      if (forward[before + tag]! > closed) {
        closed = forward[before + tag]!
        way = tag
      }
      if (forward[before + tag + 1]! > closed) {
        closed = forward[before + tag + 1]!
        way = tag + 1
      }
    }
    forward[here] = closed
    from[here] = way
    for (let kind = 0, step = 0; kind < 3; kind++, step += 4) {
      const base = kind * PARTS
      const own = here + base
      const began = forward[before + base + BEGIN]!
      const inside = forward[before + base + INSIDE]!
      forward[own + BEGIN] = closed + worth[own + BEGIN]!
      forward[own + SINGLE] = closed + worth[own + SINGLE]!
      from[own + BEGIN] = way
      from[own + SINGLE] = way
      const [beganOn, insideOn] = [began + steps[step]!, inside + steps[step + 2]!]
      const [beganOver, insideOver] = [began + steps[step + 1]!, inside + steps[step + 3]!]
      forward[own + INSIDE] = Math.max(beganOn, insideOn) + worth[own + INSIDE]!
      forward[own + END] = Math.max(beganOver, insideOver) + worth[own + END]!
      from[own + INSIDE] = base + (beganOn >= insideOn ? BEGIN : INSIDE)
      from[own + END] = base + (beganOver >= insideOver ? BEGIN : INSIDE)
    }
  }
}

/** The best that can follow each tag, without what it is worth itself. */
export function goBackward(begin: number, end: number, steps: Int16Array): void {
  const { worth, backward } = room
  const last = (end - 1) * TAGS
  backward.fill(NEVER, last, last + TAGS)
  for (const tag of CLOSED) backward[last + tag] = 0
  for (let here = last - TAGS; here >= begin * TAGS; here -= TAGS) {
    const behind = here + TAGS
    let opening = backward[behind]!
    for (let tag = BEGIN; tag < TAGS; tag += PARTS) {
      opening = Math.max(opening, worth[behind + tag]! + backward[behind + tag]!)
      opening = Math.max(opening, worth[behind + tag + 3]! + backward[behind + tag + 3]!)
    }
    backward[here] = opening
    for (let kind = 0, step = 0; kind < 3; kind++, step += 4) {
      const own = here + kind * PARTS
      const next = behind + kind * PARTS
      const inside = worth[next + INSIDE]! + backward[next + INSIDE]!
      const over = worth[next + END]! + backward[next + END]!
      backward[own + BEGIN] = Math.max(inside + steps[step]!, over + steps[step + 1]!)
      backward[own + INSIDE] = Math.max(inside + steps[step + 2]!, over + steps[step + 3]!)
      backward[own + END] = opening
      backward[own + SINGLE] = opening
    }
  }
}
