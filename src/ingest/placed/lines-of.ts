import type { PlacedLine } from '../../model/placed.ts'
import { around } from './boxes.ts'
import { parted } from './parted-runs.ts'
import type { Run } from './run.ts'
import { withStackedRuns } from './stacked-runs.ts'

/** Of the height of a character: so far apart two runs on one line belong together. */
const NEAR = 0.5
/** The same where one was set right behind the other: a justified line may be as loose as that. */
const LOOSE = 1.1
/** Lines of a row differ by no more than this part of their height. */
const LEVEL = 0.25
const ALIKE = 1.35

interface Row {
  runs: { run: Run; at: number }[]
  middle: number
  size: number
}

const middleOf = ({ box }: Run) => (box.top + box.bottom) / 2

/** Runs as lines: what stands on one level and near enough, from left to right. */
export function linesOf(given: Run[]): PlacedLine[] {
  const runs = withStackedRuns(given)
  const lines: PlacedLine[] = runs.filter((run) => run.isUpright && isInked(run))
  for (const row of rowsOf(runs.flatMap((run, at) => (run.isUpright ? [] : [{ run, at }])))) {
    row.runs.sort((a, b) => a.run.box.left - b.run.box.left)
    let open: { run: Run; at: number }[] = []
    const close = () => {
      const line = lineOf(open.map(({ run }) => run))
      if (line) lines.push(line)
    }
    for (const next of parted(row.runs)) {
      const last = open.findLast(({ run }) => isInked(run))
      const gap = last ? next.run.box.left - last.run.box.right : 0
      const size = last ? Math.max(last.run.size, next.run.size) : 1
      const follows = last !== undefined && next.at - last.at > 0 && next.at - last.at <= 3
      if (last && isInked(next.run) && gap > size * (follows ? LOOSE : NEAR)) {
        close()
        open = []
      }
      open.push(next)
    }
    close()
  }
  return lines
}

function rowsOf(runs: { run: Run; at: number }[]): Row[] {
  const rows: Row[] = []
  let first = 0
  for (const placed of runs.sort((a, b) => middleOf(a.run) - middleOf(b.run))) {
    const middle = middleOf(placed.run)
    const { size } = placed.run
    while (first < rows.length && middle - rows[first]!.middle > 2 * Math.max(rows[first]!.size, size))
      first++
    const row = rows
      .slice(first)
      .find(
        (each) =>
          Math.abs(each.middle - middle) <= LEVEL * Math.min(each.size, size) &&
          Math.max(each.size, size) <= ALIKE * Math.min(each.size, size),
      )
    if (row) row.runs.push(placed)
    else rows.push({ runs: [placed], middle, size })
  }
  return rows
}

/** Runs that stand side by side as one line; undefined for blanks alone. A wide gap becomes a space. */
function lineOf(runs: Run[]): PlacedLine | undefined {
  const first = runs.findIndex(isInked)
  if (first < 0) return undefined
  const own = runs.slice(first, runs.findLastIndex(isInked) + 1)
  let text = ''
  let right = Number.NaN
  const faces = new Map<string, number>()
  for (const { text: next, box, size, face } of own) {
    text += box.left - right > size * NEAR ? ` ${next}` : next
    right = box.right
    faces.set(face, (faces.get(face) ?? 0) + next.length)
  }
  const box = around(own.map((run) => run.box))
  const size = Math.max(...own.map((run) => run.size))
  // An indent may be set in blanks of full width.
  const blanks = /^[\u3000\u2003]*/.exec(text)![0].length
  return {
    text,
    box: { ...box, left: Math.min(box.left + blanks * size, box.right) },
    size,
    face: [...faces].sort((a, b) => b[1] - a[1])[0]![0],
    isUpright: false,
  }
}

const isInked = ({ text }: Run) => text.trim() !== ''
