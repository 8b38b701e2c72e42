import type { StudyRows, Told } from '../../desk/studies.ts'
import type { Messages } from '../../messages/index.ts'
import type { StudyName } from '../../study/choices.ts'
import type { AmbiguousWidth } from '../../text/width.ts'
import type { Row } from '../row.ts'
import type { State } from '../state/state.ts'
import type { StudyView } from '../state/view.ts'
import type { Look } from '../theme/looks.ts'

/** What a view is drawn in. */
export interface Frame {
  width: number
  ambiguous: AmbiguousWidth
  messages: Messages
  view: StudyView
}

/** A way of looking at a set: what stands above its rows, each row, where a row leads, and how its numbers were made. */
export interface Study<What extends StudyName> {
  head(told: Told<What>, frame: Frame): Row[]
  line(row: StudyRows[What], look: Look, told: Told<What>, frame: Frame): Row
  enter(state: State, view: StudyView, row: StudyRows[What]): State
  /** Formulas with their numbers and sources, a line each. */
  explained(row: StudyRows[What], told: Told<What>): string[]
}
