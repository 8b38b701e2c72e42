import type { Told } from '../../desk/studies.ts'
import type { StudyName } from '../../study/choices.ts'
import { sanitise } from '../../text/sanitise.ts'
import { layoutOf } from '../layout.ts'
import { type Row, row } from '../row.ts'
import type { State } from '../state/state.ts'
import type { StudyView } from '../state/view.ts'
import type { Look } from '../theme/looks.ts'
import { wrapped } from '../wrapped.ts'
import { collection } from './collection.ts'
import { company } from './company.ts'
import { concordance } from './concordance.ts'
import { difference } from './difference.ts'
import { firstUse } from './first-use.ts'
import { links } from './links.ts'
import type { Frame, Study } from './study.ts'
import { time } from './time.ts'

/** Every way of looking at a set. */
const STUDIES: { [What in StudyName]: Study<What> } = {
  ...{ concordance, time, company, links, difference, firstUse, collection },
}

/** What was told goes with the way it was asked for. */
const toldIn = ({ found }: StudyView) => found as Told<StudyName> | null
const studyOf = (told: Told<StudyName>) => STUDIES[told.what] as Study<StudyName>

export const lineOf = (told: Told<StudyName>, index: number, look: Look, frame: Frame): Row =>
  studyOf(told).line(told.rows[index]!, look, told, frame)

export function enteredRow(state: State, view: StudyView): State {
  const told = toldIn(view)
  const under = told?.rows[view.bar]
  return told && under ? studyOf(told).enter(state, view, under) : state
}

/** What a view is made of on the screen: lines above its rows, room for these, and what explains the one under the bar. */
export function studyParts(state: State, view: StudyView) {
  const { ambiguous, settings, size } = state
  const { rows } = layoutOf(state)
  const told = toldIn(view)
  const frame: Frame = { width: size.columns, ambiguous, messages: settings.messages, view }
  // One row stays, however low the window is.
  const head = told
    ? studyOf(told)
        .head(told, frame)
        .slice(0, Math.max(0, rows - 1))
    : []
  const explained = explainedRows(view, told, frame).slice(0, Math.max(0, rows - head.length - 1))
  return { head, explained, room: Math.max(0, rows - head.length - explained.length), frame, told }
}

function explainedRows({ isExplained, bar }: StudyView, told: Told<StudyName> | null, frame: Frame): Row[] {
  const under = told?.rows[bar]
  if (!isExplained || !told || !under) return []
  const { width, ambiguous } = frame
  return studyOf(told)
    .explained(under, told)
    .flatMap((text) => wrapped(sanitise(text), { width: width - 1, ambiguous }))
    .map((text) => row(` ${text}`, 'accent', width, ambiguous))
}
