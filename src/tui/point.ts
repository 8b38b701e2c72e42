import { clusterEnd } from '../text/clusters.ts'
import { cells } from '../text/width.ts'
import { lineAt, linesOf, partTexts, type SetLine } from './article-lines.ts'
import { layoutOf } from './layout.ts'
import { marksOfMentions } from './marks.ts'
import { withReading } from './state/change.ts'
import { type Place, START } from './state/place.ts'
import type { State } from './state/state.ts'

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
  const there = column ?? (own ? columnOf(own, point.offset, state) : 0)
  return scrolledTo(withReading(state, { point, column: there }), line)
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

export function byCharacters(state: State, by: number): State {
  const starts = clusterStarts(textOfPart(state, state.reading.point.block))
  const here = starts.findLastIndex((start) => start <= state.reading.point.offset)
  const offset = starts[clamp(here + by, 0, starts.length - 1)] ?? 0
  return pointed(state, { ...state.reading.point, offset })
}

function clusterStarts(text: string): number[] {
  const starts: number[] = []
  for (let at = 0; at < text.length; at = clusterEnd(text, at)) starts.push(at)
  return starts
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

/** Where the words of a part begin; each character, until they are known. */
function startsIn(state: State, part: number): number[] {
  const known =
    state.reading.words?.article === state.shown?.article.id ? state.reading.words?.starts[part] : undefined
  if (known) return known
  return clusterStarts(textOfPart(state, part))
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
export const byWords = (state: State, by: number): State =>
  pointed(state, wordAway(state, state.reading.point, by))

/** The place so many words away, or that of the last word there is; each part is looked at once. */
function wordAway(state: State, from: Place, by: number): Place {
  const parts = state.shown ? partTexts(state.shown).length : 0
  const step = by < 0 ? -1 : 1
  let place = from
  let left = Math.abs(by)
  for (let block = from.block; left > 0 && block >= 0 && block < parts; block += step) {
    const all = wordsIn(state, block)
    const beyond = (start: number) => (step > 0 ? start > from.offset : start < from.offset)
    const words = block === from.block ? all.filter(beyond) : all
    const there = words.at(step > 0 ? Math.min(left, words.length) - 1 : -Math.min(left, words.length))
    if (there !== undefined && words.length > 0) place = { block, offset: there }
    left -= words.length
  }
  return place
}

function wordsIn(state: State, part: number): number[] {
  const text = textOfPart(state, part)
  const starts = startsIn(state, part)
  return starts.filter((start, index) => isWord(text.slice(start, starts[index + 1])))
}

/** To the last character of this word, or of the next where the point is there already. */
export function toWordEnd(state: State, times: number): State {
  const here = lastOf(state, state.reading.point)
  const more = here.offset > state.reading.point.offset ? times - 1 : times
  const there = more > 0 ? wordAway(state, here, more) : here
  return pointed(state, lastOf(state, there))
}

function lastOf(state: State, point: Place): Place {
  const starts = startsIn(state, point.block)
  const end = starts.find((start) => start > point.offset) ?? textOfPart(state, point.block).length
  const from = starts.findLast((start) => start <= point.offset) ?? 0
  const word = textOfPart(state, point.block).slice(from, end)
  return { block: point.block, offset: from + (clusterStarts(word).at(-1) ?? 0) }
}
