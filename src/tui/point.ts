import { clusterEnd } from '../text/clusters.ts'
import { cells } from '../text/width.ts'
import { lineAt, linesOf, partTexts, type SetLine } from './article-lines.ts'
import { layoutOf } from './layout.ts'
import { marksOfMentions } from './marks.ts'
import { type Place, START, type State } from './state.ts'

// The place in the article where keys for words and selections act, and how it moves.

export const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

export const isBefore = (one: Place, other: Place) =>
  one.block < other.block || (one.block === other.block && one.offset < other.offset)

const isBlank = (line: SetLine | undefined) => line?.text === ''

const columnOf = (line: SetLine, offset: number, { ambiguous }: State) =>
  line.indent + cells(line.text.slice(0, Math.max(0, offset - line.place.offset)), ambiguous)

/** The place in a line that stands at a column, or the last one before it. */
export function placeInLine(line: SetLine, column: number, { ambiguous }: State): Place {
  let at = 0
  let used = line.indent
  while (at < line.text.length) {
    const end = clusterEnd(line.text, at)
    used += cells(line.text.slice(at, end), ambiguous)
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
  const next = { ...state, point, column: column ?? (own ? columnOf(own, point.offset, state) : 0) }
  return scrolledTo(next, line)
}

/** Scrolls by as little as brings a line onto the screen; the last line and those before it fill the pane. */
function scrolledTo(state: State, line: number): State {
  const lines = linesOf(state)
  const { rows } = layoutOf(state)
  const top = lineAt(lines, state.place)
  // What stands before the first lines of text is shown with them.
  const wanted = line < top ? (line <= 1 ? 0 : line) : line >= top + rows ? line - rows + 1 : top
  return withTop(state, wanted)
}

export function withTop(state: State, top: number): State {
  const lines = linesOf(state)
  const last = Math.max(0, lines.length - layoutOf(state).rows)
  return { ...state, place: lines[clamp(top, 0, last)]?.place ?? START }
}

/** By so many lines that have text. */
export function byLines(state: State, by: number): State {
  const lines = linesOf(state)
  const from = lineAt(lines, state.point)
  return toLine(state, clamp(from + by, 0, lines.length - 1), by < 0 ? -1 : 1)
}

export function toLine(state: State, index: number, step: 1 | -1 = 1): State {
  const lines = linesOf(state)
  if (lines.length === 0) return state
  let line = clamp(index, 0, lines.length - 1)
  while (isBlank(lines[line]) && lines[line + step]) line += step
  return pointed(state, placeInLine(lines[line]!, state.column, state), state.column)
}

/** The page moves, and the point with it. */
export function byScreen(state: State, by: number): State {
  const lines = linesOf(state)
  const top = lineAt(lines, state.place)
  return byLines(withTop(state, top + by), by)
}

/** To a line of the screen, counted from its top. */
export function toScreenLine(state: State, row: number, step: 1 | -1): State {
  const lines = linesOf(state)
  const { rows } = layoutOf(state)
  const top = lineAt(lines, state.place)
  return toLine(state, Math.min(top + clamp(row, 0, rows - 1), lines.length - 1), step)
}

/** Scrolls so that the line of the point stands on this row. */
export function scrolledSo(state: State, row: number): State {
  return withTop(state, lineAt(linesOf(state), state.point) - row)
}

export function toLineEdge(state: State, edge: 'start' | 'end'): State {
  const line = linesOf(state)[lineAt(linesOf(state), state.point)]
  if (!line) return state
  const column = edge === 'start' ? 0 : Number.MAX_SAFE_INTEGER
  return pointed(state, placeInLine(line, column, state), column)
}

export function byCharacters(state: State, by: number): State {
  const text = textOfPart(state, state.point.block)
  let { offset } = state.point
  for (let step = 0; step < Math.abs(by); step++) {
    if (by > 0) {
      const end = clusterEnd(text, offset)
      if (end < text.length) offset = end
    } else offset = lastClusterBefore(text, offset)
  }
  return pointed(state, { ...state.point, offset })
}

function lastClusterBefore(text: string, offset: number): number {
  let at = 0
  while (at < offset) {
    const end = clusterEnd(text, at)
    if (end >= offset) return at
    at = end
  }
  return 0
}

/** To the beginning of a paragraph: the own one first, where the point stands within it. */
export function byParagraphs(state: State, by: number): State {
  const { block, offset } = state.point
  const last = state.shown ? partTexts(state.shown).length - 1 : 0
  const wanted = by < 0 && offset > 0 ? block + by + 1 : block + by
  return pointed(state, { block: clamp(wanted, 0, last), offset: 0 })
}

export const textOfPart = ({ shown }: State, part: number): string =>
  shown ? (partTexts(shown)[part] ?? '') : ''

/** Where the words of a part begin; each character, until they are known. */
function startsIn(state: State, part: number): number[] {
  const known = state.words?.article === state.shown?.article.id ? state.words?.starts[part] : undefined
  if (known) return known
  const text = textOfPart(state, part)
  const starts: number[] = []
  for (let at = 0; at < text.length; at = clusterEnd(text, at)) starts.push(at)
  return starts
}

const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** The word at a place, or the whole name that the place is in. */
export function wordAt(state: State, { block, offset }: Place): { from: number; to: number; text: string } {
  const text = textOfPart(state, block)
  const name = marksOfMentions(state).find(
    ({ part, from, to }) => part === block && from <= offset && offset < to,
  )
  const starts = startsIn(state, block)
  const index = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  )
  const [from, to] = name ? [name.from, name.to] : [starts[index] ?? 0, starts[index + 1] ?? text.length]
  return { from, to, text: text.slice(from, to) }
}

/** To the beginning of another word, over marks and spaces, into the next part where this one ends. */
export function byWords(state: State, by: number): State {
  const step = by < 0 ? -1 : 1
  let point = state.point
  for (let count = 0; count < Math.abs(by); count++) point = nextWord(state, point, step) ?? point
  return pointed(state, point)
}

function nextWord(state: State, { block, offset }: Place, step: 1 | -1): Place | undefined {
  const parts = state.shown ? partTexts(state.shown).length : 0
  for (let part = block; part >= 0 && part < parts; part += step) {
    const text = textOfPart(state, part)
    const starts = startsIn(state, part)
    const words = starts.filter((start, index) => isWord(text.slice(start, starts[index + 1])))
    const there =
      part !== block ? words : words.filter((start) => (step > 0 ? start > offset : start < offset))
    const found = step > 0 ? there[0] : there.at(-1)
    if (found !== undefined) return { block: part, offset: found }
  }
  return undefined
}

/** To the last character of this word, or of the next where the point is there already. */
export function toWordEnd(state: State, times: number): State {
  let { point } = state
  for (let count = 0; count < times; count++) {
    const end = lastOf(state, point)
    if (end.offset > point.offset) point = end
    else {
      const next = nextWord(state, point, 1)
      point = next ? lastOf(state, next) : point
    }
  }
  return pointed(state, point)
}

function lastOf(state: State, point: Place): Place {
  const starts = startsIn(state, point.block)
  const end = starts.find((start) => start > point.offset) ?? textOfPart(state, point.block).length
  return { block: point.block, offset: lastClusterBefore(textOfPart(state, point.block), end) }
}
