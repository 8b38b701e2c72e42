import { clusterEnd } from '../text/clusters.ts'
import { cellsUpTo, lineAt, linesOf, type SetLine } from './article-lines.ts'
import { partTexts } from './article-parts.ts'
import { layoutOf } from './layout.ts'
import { withReading } from './state/change.ts'
import { type Place, START } from './state/place.ts'
import type { State } from './state/state.ts'

// The place in the article where keys for words and selections act, and how it moves.

export const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

export const isBefore = (one: Place, other: Place) =>
  one.block < other.block || (one.block === other.block && one.offset < other.offset)

const isBlank = (line: SetLine | undefined) => line?.text === ''

const columnOf = (line: SetLine, offset: number, { ambiguous }: State) =>
  line.indent + cellsUpTo(line, Math.max(0, offset - line.place.offset), ambiguous)

/** The place in a line that stands at a column, or the last one before it. */
export function placeInLine(line: SetLine, column: number, { ambiguous }: State): Place {
  let at = 0
  let used: number
  while (at < line.text.length) {
    const end = clusterEnd(line.text, at)
    used = line.indent + cellsUpTo(line, end, ambiguous)
    if (used > column || end >= line.text.length) break
    at = end
  }
  return { block: line.place.block, offset: line.place.offset + at }
}

/** The point in another place, scrolled to as far as it must be. */
export function pointed(state: State, point: Place, column?: number): State {
  const lines = linesOf(state)
  const line = lineAt(lines, point)
  const own = lines[line]
  const there = column ?? (own ? columnOf(own, point.offset, state) : 0)
  return scrolledTo(withReading(state, { point, column: there, isLeft: false }), line)
}

/** Scrolls by as little as brings a line onto the screen; the last line and those before it fill the pane. */
function scrolledTo(state: State, line: number): State {
  const lines = linesOf(state)
  const { rows } = layoutOf(state)
  const top = lineAt(lines, state.reading.place)
  // What stands before the first lines of text is shown with them.
  const wanted = line < top ? (line <= 1 ? 0 : line) : line >= top + rows ? line - rows + 1 : top
  return withTop(state, wanted)
}

export function withTop(state: State, top: number): State {
  const lines = linesOf(state)
  const last = Math.max(0, lines.length - layoutOf(state).rows)
  return withReading(state, { place: lines[clamp(top, 0, last)]?.place ?? START })
}

/** By so many lines that have text. */
export function byLines(state: State, by: number): State {
  const lines = linesOf(state)
  const from = lineAt(lines, state.reading.point)
  return toLine(state, clamp(from + by, 0, lines.length - 1), by < 0 ? -1 : 1)
}

export function toLine(state: State, index: number, step: 1 | -1 = 1): State {
  const lines = linesOf(state)
  if (lines.length === 0) return state
  let line = clamp(index, 0, lines.length - 1)
  while (isBlank(lines[line]) && lines[line + step]) line += step
  return pointed(state, placeInLine(lines[line]!, state.reading.column, state), state.reading.column)
}

/** The page moves, and the point with it. */
export function byScreen(state: State, by: number): State {
  const lines = linesOf(state)
  const top = lineAt(lines, state.reading.place)
  return byLines(withTop(state, top + by), by)
}

/** To a line of the screen, counted from its top. */
export function toScreenLine(state: State, row: number, step: 1 | -1): State {
  const lines = linesOf(state)
  const { rows } = layoutOf(state)
  const top = lineAt(lines, state.reading.place)
  return toLine(state, Math.min(top + clamp(row, 0, rows - 1), lines.length - 1), step)
}

/** Scrolls so that the line of the point stands on this row. */
export function scrolledSo(state: State, row: number): State {
  return withTop(state, lineAt(linesOf(state), state.reading.point) - row)
}

export function toLineEdge(state: State, edge: 'start' | 'end'): State {
  const line = linesOf(state)[lineAt(linesOf(state), state.reading.point)]
  if (!line) return state
  const column = edge === 'start' ? 0 : Number.MAX_SAFE_INTEGER
  return pointed(state, placeInLine(line, column, state), column)
}

/** To the beginning of a paragraph: the own one first, where the point stands within it. */
export function byParagraphs(state: State, by: number): State {
  const { block, offset } = state.reading.point
  const last = state.shown ? partTexts(state.shown).length - 1 : 0
  const wanted = by < 0 && offset > 0 ? block + by + 1 : block + by
  return pointed(state, { block: clamp(wanted, 0, last), offset: 0 })
}

export const textOfPart = ({ shown }: State, part: number): string =>
  shown ? (partTexts(shown)[part] ?? '') : ''
