import type { GoesOn } from './goes-on.ts'

// In which column each line stands, where columns may be told in turns: of all ways to deal the lines out to columns
// that stand side by side, row by row from the left, the one for which most speaks. The likeliest are followed (a beam).

/** A stretch of lines in so many columns, told in turns; of one column: as they stand. */
export interface Zone {
  from: number
  /** Behind its last line. */
  to: number
  columns: number
  /** The column of each of its lines. */
  places: number[]
  /** How much more speaks for it than for its lines going on as they stand, in hundredths of a logit. */
  gain: number
}

/** No zone has more columns. */
const COLUMNS = 7
/** What a column costs that has no line in a row, and all of them at most; and where other columns begin. */
const SKIPPED = { each: 200, most: 300 }
const OTHERS = 500
/** What a column costs that begins: else lines go on from nothing wherever little speaks for what they go on from. */
const OPENED = 100
/** What stands in one row of the dump is hardly one line going on. */
const IN_ROW = 50
const FOLLOWED = 24

interface Way {
  columns: number
  column: number
  /** The last line of each column; -1 for none. */
  last: Int32Array
  /** What tells the last lines of this way from those of others. */
  key: number
  score: number
  /** Where its columns began. */
  zone: number
  before: Way | undefined
}

/** A way and the column in which the next line stands; another beginning has no column. */
interface Step {
  way: Way
  to: number
  score: number
}

/** The zones of so many lines; `inRow` tells of each whether it stands in one row with the one before. */
export function zonesOf(count: number, inRow: (line: number) => boolean, goesOn: GoesOn): Zone[] {
  let ways = waysFrom(0, 0, undefined)
  for (let line = 1; line < count; line++) {
    const best = ways.reduce((one, other) => (other.score > one.score ? other : one))
    const steps: Step[] = []
    for (const way of ways) addSteps(steps, way, line, inRow(line), goesOn)
    for (const way of waysFrom(line, best.score - OTHERS, best))
      steps.push({ way, to: BEGINS, score: way.score })
    ways = likeliest(steps, line)
  }
  const path: Way[] = []
  let at: Way | undefined = ways.reduce((one, other) => (other.score > one.score ? other : one))
  for (; at; at = at.before) path.push(at)
  path.reverse()
  const zones: Zone[] = []
  for (let from = 0; from < count; ) {
    const { zone, columns } = path[from]!
    let to = from
    while (to < count && path[to]!.zone === zone && path[to]!.columns === columns) to++
    let asTheyStand = 0
    for (let line = from + 1; line < to; line++) asTheyStand += asItStands(line, inRow(line), goesOn)
    const gain = path[to - 1]!.score - (path[from - 1]?.score ?? 0) - asTheyStand
    zones.push({ from, to, columns, places: path.slice(from, to).map(({ column }) => column), gain })
    from = to
  }
  return zones
}

const BEGINS = -1
/** Odd, so that lines in other columns make another key. */
const OF_COLUMN = [1, 31, 961, 29791, 923521, 28629151, 887503681]

const waysFrom = (line: number, score: number, before: Way | undefined): Way[] =>
  Array.from({ length: COLUMNS }, (_, others) => {
    const last = new Int32Array(others + 1).fill(-1)
    last[0] = line
    return { columns: others + 1, column: 0, last, key: line, score, zone: line, before }
  })

const asItStands = (line: number, inRow: boolean, goesOn: GoesOn) =>
  goesOn.between(line - 1, line) - (inRow ? IN_ROW : 0)

function addSteps(steps: Step[], way: Way, line: number, inRow: boolean, goesOn: GoesOn): void {
  const { columns, column, last, score } = way
  if (columns === 1) {
    steps.push({ way, to: 0, score: score + asItStands(line, inRow, goesOn) })
    return
  }
  for (let to = inRow ? column + 1 : 0; to < columns; to++) {
    const skipped = to > column ? to - column - 1 : columns - 1 - column + to
    const worth = last[to]! < 0 ? -OPENED : goesOn.between(last[to]!, line)
    steps.push({ way, to, score: score + worth - Math.min(SKIPPED.most, skipped * SKIPPED.each) })
  }
}

function stepped({ way, to, score }: Step, line: number): Way {
  if (to === BEGINS) return way
  const last = way.last.slice()
  last[to] = line
  return { ...way, column: to, last, key: keyOf(way, to, line), score, before: way }
}

const keyOf = ({ key, last }: Way, to: number, line: number) =>
  (key + Math.imul(line - last[to]!, OF_COLUMN[to]!)) | 0

/** The likeliest of each number of columns, those that differ in nothing that follows told once. */
function likeliest(steps: Step[], line: number): Way[] {
  steps.sort((one, other) => other.score - one.score)
  const seen = new Set<number>()
  const counts = new Uint8Array(COLUMNS + 1)
  const kept: Way[] = []
  for (const step of steps) {
    if (kept.length >= 2 * FOLLOWED) break
    const { way, to } = step
    const enough = kept.length >= FOLLOWED ? FOLLOWED / 2 : FOLLOWED
    if (counts[way.columns]! >= enough) continue
    const key = to === BEGINS ? way.key : keyOf(way, to, line)
    const told = key * 64 + way.columns * 8 + Math.max(0, to)
    if (seen.has(told)) continue
    seen.add(told)
    counts[way.columns]!++
    kept.push(stepped(step, line))
  }
  return kept
}
