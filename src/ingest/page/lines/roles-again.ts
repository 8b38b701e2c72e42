import type { PrintLine } from '../../print/print-line.ts'
import { limit } from '../limit.ts'
import { greatestRole, ROLES, Role } from '../pieces.ts'
import { LINE_FEATURES } from './line-features.ts'

// What a line is, judged again when it is known roughly what the lines around it are: one column of text with its
// heads looks like another, and a line that the first look took for text stands among heads.

const AROUND = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
const SAID = 4
const PLACE_FACTS = 14
export const LINE_AGAIN = LINE_FEATURES + AROUND.length * SAID + ROLES + PLACE_FACTS

const MOST = 3000
const bounded = (value: number) => limit(value, MOST)
const NOWHERE = -9999
/** What is further away counts as so far. */
const FAR = 60
/** Display lines are counted by their length up to this one. */
const LONGEST = 500

/** For each line how many lines lie between it and the last one that is so, or the next one. */
function distances(roles: Uint8Array, role: number, toward: 'last' | 'next'): Int32Array {
  const made = new Int32Array(roles.length)
  let since = FAR
  for (let step = 0; step < roles.length; step++) {
    const line = toward === 'next' ? roles.length - 1 - step : step
    made[line] = since
    since = roles[line] === role ? 0 : Math.min(FAR, since + 1)
  }
  return made
}

/** What speaks for each line's roles against what it would be else. */
function putSaid(scores: Int32Array, line: number, row: Int32Array, at: number): void {
  const from = line * ROLES
  const inner = scores[from + Role.inner]!
  const display = scores[from + Role.display]!
  const furniture = scores[from + Role.furniture]!
  row[at] = bounded(scores[from + Role.begin]! - inner)
  row[at + 1] = bounded(scores[from + Role.resume]! - inner)
  row[at + 2] = bounded(display - Math.max(inner, scores[from + Role.begin]!, furniture))
  row[at + 3] = bounded(furniture - Math.max(inner, display))
}

/** Display lines in a row: where each row of them begins and ends, and how many characters it has. */
function displayRuns(lines: PrintLine[], roles: Uint8Array) {
  const starts = Int32Array.from(roles.keys())
  const ends = Int32Array.from(roles.keys())
  const sizes = Int32Array.from(lines, ({ read }) => read.length)
  const isRun = (line: number) => roles[line] === Role.display && roles[line - 1] === Role.display
  for (let line = 1; line < roles.length; line++)
    if (isRun(line)) {
      starts[line] = starts[line - 1]!
      sizes[line]! += sizes[line - 1]!
    }
  for (let line = roles.length - 1; line > 0; line--)
    if (isRun(line)) {
      ends[line - 1] = ends[line]!
      sizes[line - 1] = sizes[line]!
    }
  return { starts, ends, sizes }
}

/** The rows of all lines, each with what the first look said of it and of the lines around it. */
export function lineRowsAgain(lines: PrintLine[], rows: Int32Array, scores: Int32Array): Int32Array {
  const count = lines.length
  const roles = Uint8Array.from(lines, (_, line) => greatestRole(scores, line))
  const places = [Role.display, Role.begin, Role.resume].flatMap((role) => [
    distances(roles, role, 'last'),
    distances(roles, role, 'next'),
  ])
  const { starts, ends, sizes } = displayRuns(lines, roles)
  const lengths = new Uint16Array(LONGEST + 2)
  let [displays, begins] = [0, 0]
  for (let line = 0; line < count; line++) {
    if (roles[line] === Role.begin) begins++
    if (roles[line] !== Role.display) continue
    displays++
    lengths[Math.min(LONGEST, lines[line]!.read.length)]!++
  }
  const made = new Int32Array(count * LINE_AGAIN)
  for (let line = 0; line < count; line++) {
    let at = line * LINE_AGAIN
    made.set(rows.subarray(line * LINE_FEATURES, (line + 1) * LINE_FEATURES), at)
    at += LINE_FEATURES
    for (const step of AROUND) {
      const other = line + step
      if (other < 0 || other >= count) made.fill(NOWHERE, at, at + SAID)
      else putSaid(scores, other, made, at)
      at += SAID
    }
    for (let role = 0; role < ROLES; role++) made[at++] = bounded(scores[line * ROLES + role]!)
    for (const place of places) made[at++] = place[line]!
    const length = Math.min(LONGEST, lines[line]!.read.length)
    made[at++] = line - starts[line]!
    made[at++] = ends[line]! - line
    made[at++] = Math.min(400, sizes[line]!)
    made[at++] = Math.min(40, (lengths[length - 1] ?? 0) + lengths[length]! + lengths[length + 1]!)
    made[at++] = Math.min(99, displays)
    made[at++] = Math.round((1000 * displays) / count)
    made[at++] = Math.round((1000 * begins) / count)
    made[at++] = roles[line]!
  }
  return made
}
