import { INFERRED } from '../article-parts.ts'
import { tallNames } from '../lists/heights.ts'
import { onScreen } from '../lists/tall.ts'
import { headingOf, type ListedName, listedNames } from '../names.ts'
import { idOfName, signOf } from '../picked.ts'
import { type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import type { Look } from '../theme/looks.ts'
import { whoseNames } from '../whose-names.ts'

/** The pane of who and what is spoken of, by kind, with how often and in how many articles. */
export function namesView(state: State, width: number, rows: number): Row[] {
  const { focus, ambiguous, names, settings } = state
  const { messages } = settings
  const listed = listedNames(state)
  const shown = onScreen(tallNames(state), names.top, rows).flatMap(({ index }) => {
    const name = listed[index]!
    const heading = headingOf(listed, index)
    const look: Look = focus === 'entities' && index === names.bar ? 'bar' : lookOf(name)
    const own = rowWithEdge(
      signOf(state, idOfName(state, name)) + textOf(name),
      countsOf(name),
      look,
      width,
      ambiguous,
    )
    return heading ? [row(messages.card.groups[heading] ?? heading, 'strong', width, ambiguous), own] : [own]
  })
  const isNobody = listed.length === 0 && haveCome(state)
  const lines = isNobody ? [row(` ${messages.study.nothing}`, 'faint', width, ambiguous)] : shown
  return toHeight(lines.slice(0, rows), rows, width)
}

/** The names that are meant are there, however few they are. */
function haveCome(state: State): boolean {
  const { view, shown } = state
  const { of } = whoseNames(state)
  return of === 'page' ? view.is === 'page' && Boolean(view.found) : of === 'article' && shown !== null
}

/** What is doubtful stands back behind what is sure. */
const lookOf = ({ kind, isDoubtful }: ListedName): Look => (isDoubtful ? 'faint' : kind)

/** A name with the office, the value or the place that goes with it. */
function textOf({ kind, name, detail, isDoubtful, isDetailDoubtful }: ListedName): string {
  const beside = isDetailDoubtful && detail !== '' ? `${INFERRED}${detail}` : detail
  const text = (kind === 'figure' ? [beside, name] : [name, beside]).filter(Boolean).join(' ')
  return isDoubtful ? `${INFERRED}${text}` : text
}

/** How often here, and in how many articles of the corpus where it is more than this one. */
const countsOf = ({ here, corpus }: ListedName): string =>
  corpus > 1 ? `${here}/${corpus}` : here > 1 ? String(here) : ''
