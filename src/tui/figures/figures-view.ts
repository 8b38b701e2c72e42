import { type Row, row, rowWithEdge, toHeight } from '../row.ts'
import { type SaidLine, saidRows } from '../sourced/said-rows.ts'
import type { State } from '../state/state.ts'
import type { FiguresView } from '../state/view.ts'

/** The figures of a thing, a row each: the number, what it is of, and the day at the right edge. */
export function figuresListView(state: State, view: FiguresView, width: number, rows: number): Row[] {
  const { ambiguous, settings, focus } = state
  const { messages } = settings
  if (!view.found) return toHeight([row(` ${messages.searching}`, 'faint', width, ambiguous)], rows, width)
  const shown = view.found.lines
    .slice(view.top, view.top + rows)
    .map(({ value, of, date, isSaid }, index) => {
      const isUnderBar = view.top + index === view.bar
      const look = isUnderBar ? (focus === 'article' ? 'bar' : 'barAway') : isSaid ? 'faint' : 'plain'
      return rowWithEdge(` ${value}  ${of}`, date ?? messages.undated, look, width, ambiguous)
    })
  return toHeight(shown, rows, width)
}

/** What the figure under the bar is of, and the sentence that gives it. */
export function figureView(state: State, view: FiguresView, width: number, rows: number): Row[] {
  const { ambiguous, settings } = state
  const { messages } = settings
  const line = view.found?.lines[view.bar]
  if (!line) return saidRows([{ text: messages.searching, look: 'faint' }], { width, rows, ambiguous })
  const { of, value, date, sentence, citation, source, differs, isSaid } = line
  const about = isSaid ? messages.said(view.thing) : differs ? messages.differs : ''
  const lines: SaidLine[] = [
    { text: `${value}  ${isSaid ? '' : of}`.trim(), look: 'strong', edge: date ?? messages.undated },
    ...(about === '' ? [] : [{ text: about, look: 'accent' as const }]),
    { text: '', look: 'plain' },
    { text: sentence, look: 'plain', mark: value },
    { text: '', look: 'plain' },
    { text: citation, look: 'faint' },
    { text: source, look: 'faint' },
    ...(view.found?.hasOlder ? [{ text: messages.card.newestOnly, look: 'faint' as const }] : []),
  ]
  return saidRows(lines, { width, rows, ambiguous })
}
