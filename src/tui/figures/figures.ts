import type { FoundFigures } from '../../desk/told.ts'
import { nameAt } from '../acts/names.ts'
import { nameUnderBar } from '../names.ts'
import { clamp } from '../point.ts'
import { selectedText } from '../selection.ts'
import { closed, opening, saying, withView } from '../state/change.ts'
import type { State } from '../state/state.ts'
import type { FiguresView } from '../state/view.ts'
import { wordAt } from '../words.ts'

/** Opens the figures of a thing. */
export const figuresOf = (state: State, thing: string): State =>
  opening(state, { is: 'figures', thing, found: null, bar: 0, top: 0 })

/** Those of the name under the bar, of what is selected, of the name at the point or of the word there. */
export function figuresHere(state: State): State {
  const { focus, reading } = state
  const meant =
    focus === 'entities'
      ? nameUnderBar(state)?.name
      : reading.selection
        ? selectedText(state)
        : (nameAt(state)?.name ?? wordAt(state, reading.point).text)
  const thing = (meant ?? '').replace(/\s+/g, ' ').trim()
  return thing === '' ? saying(state, 'noWord') : figuresOf(state, thing)
}

/** The figures have come, or come again since the corpus has changed: the bar stays on what it was on, or where it was. */
export function withFigures(state: State, view: FiguresView, found: FoundFigures): State {
  if (found.lines.length === 0)
    return saying({ ...closed(state, view), waiting: [] }, 'noFigures', view.thing)
  const before = view.found?.lines[view.bar]
  const same = found.lines.findIndex(
    ({ article, value, of }) => article === before?.article && value === before.value && of === before.of,
  )
  return withView(state, view, { found, bar: same < 0 ? clamp(view.bar, 0, found.lines.length - 1) : same })
}
