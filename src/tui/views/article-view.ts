import { cellsUpTo, lineAt, linesOf, type SetLine } from '../article-lines.ts'
import { marginOf } from '../layout.ts'
import { isCorpusComing } from '../lists/corpus-extent.ts'
import { type Mark, marksOf, marksOfKinds, marksOfUnsure } from '../marks.ts'
import { blankRow, type Row, row, type Span, toHeight } from '../row.ts'
import { marksOfSelection } from '../selection.ts'
import type { State } from '../state/state.ts'
import { wordAt } from '../words.ts'

/** The pane of the article, centred when there is room, `rows` rows of `width` cells. */
export function articleView(state: State, width: number, rows: number): Row[] {
  const { shown, ambiguous, settings, reading, view } = state
  if (!shown) {
    const notice = row(isCorpusComing(state) ? settings.messages.reading : '', 'faint', width, ambiguous)
    return toHeight([notice], rows, width)
  }
  const lines = linesOf(state)
  const top = lineAt(lines, reading.place)
  const margin = marginOf(state)
  const marks = [
    ...[...marksOfPoint(state), ...marksOf(state)],
    ...[...marksOfUnsure(state), ...marksOfKinds(state)],
  ]
  return Array.from({ length: rows }, (_, index) => {
    const set = lines[top + index]
    // The terminal's own selection takes the text as it is.
    const line = set && view.is === 'plain' ? { ...set, gaps: [] } : set
    if (!line || line.text === '') return blankRow(width)
    const left = margin + line.indent
    const right = Math.max(0, width - left - cellsUpTo(line, line.text.length, ambiguous))
    return [
      { text: ' '.repeat(left), look: 'plain' },
      ...markedSpans(line, marks),
      { text: ' '.repeat(right), look: 'plain' },
    ]
  })
}

/** What is selected and, while the keys go to the article, the word that they act on. */
function marksOfPoint(state: State): Mark[] {
  const { focus, reading, view, prompt } = state
  const { point, selection } = reading
  if (view.is === 'fix') return view.mark ? [{ ...view.mark, look: 'cursor' }] : []
  if (focus !== 'article' || view.is === 'plain') return []
  if (selection) return marksOfSelection(state)
  if (prompt) return []
  const { from, to } = wordAt(state, point)
  return [{ part: point.block, from, to, look: 'cursor' }]
}

/** A part of a line with the cells that are left free in it, and behind it: what is marked begins with its text. */
function withGaps(text: string, gaps: number[], from: number, to: number): string {
  let drawn = ''
  let at = from
  for (const gap of gaps) {
    if (gap <= from || gap > to) continue
    drawn += `${text.slice(at, gap)} `
    at = gap
  }
  return drawn + text.slice(at, to)
}

/** A line cut where marks begin and end. */
function markedSpans({ text, look, place, isPlain, gaps }: SetLine, marks: Mark[]): Span[] {
  const own = isPlain
    ? marks.filter(
        ({ part, from, to }) =>
          part === place.block && from < place.offset + text.length && to > place.offset,
      )
    : []
  const drawn = (from: number, to: number) => withGaps(text, gaps, from, to)
  if (own.length === 0) return [{ text: drawn(0, text.length), look }]
  const cuts = new Set([0, text.length])
  for (const { from, to } of own)
    for (const cut of [from, to]) cuts.add(Math.min(text.length, Math.max(0, cut - place.offset)))
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((begin, index) => {
    const at = place.offset + begin
    const mark = own.find(({ from, to }) => from <= at && at < to)
    return { text: drawn(begin, places[index + 1]!), look: mark?.look ?? look }
  })
}
