import { type Row, row, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import type { StudyView } from '../state/view.ts'
import { lineOf, studyParts } from '../studies/studies.ts'
import { wrapped } from '../wrapped.ts'

/** A way of looking at a set, on the whole screen; how the numbers under the bar were made stands below. */
export function studyView(state: State, view: StudyView): Row[] {
  const { ambiguous, settings, size } = state
  const { messages } = settings
  const { columns: width } = size
  const { head, room, explained, frame, told } = studyParts(state, view)
  const lines = (told?.rows ?? [])
    .slice(view.top, view.top + room)
    .map((_, index) =>
      lineOf(told!, view.top + index, view.top + index === view.bar ? 'bar' : 'plain', frame),
    )
  const isEmpty = told?.isWhole && told.rows.length === 0
  const nothing = messages.study.nothingIn[view.what] ?? messages.study.nothing
  const empty = isEmpty ? wrapped(nothing, { width, ambiguous }).slice(0, room) : []
  const shown = isEmpty ? empty.map((text) => row(` ${text}`, 'plain', width, ambiguous)) : lines
  return [...head, ...toHeight(shown, room, width), ...explained]
}
