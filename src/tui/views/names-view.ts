import { INFERRED } from '../article-lines.ts'
import { type ListedName, listedNames, nameRow, nameRows, whoseNames } from '../names.ts'
import { type Look, type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import { NAMES_ABOVE } from '../tops.ts'

/** The pane of who and what is spoken of: whose names these are, then by kind, with how often and in how many articles. */
export function namesView(state: State, width: number, rows: number): Row[] {
  const { focus, ambiguous, names, settings } = state
  const { messages } = settings
  const all = nameRows(listedNames(state))
  const bar = nameRow(all, state)
  const visible = all.slice(names.top, names.top + rows - NAMES_ABOVE).map((own, index) => {
    if ('heading' in own)
      return row(messages.card.kinds[own.heading] ?? own.heading, 'strong', width, ambiguous)
    const look: Look = focus === 'entities' && names.top + index === bar ? 'bar' : 'plain'
    return rowWithEdge(` ${textOf(own.name)}`, countsOf(own.name), look, width, ambiguous)
  })
  return toHeight([row(titleOf(state), 'faint', width, ambiguous), ...visible], rows, width)
}

function titleOf(state: State): string {
  const { namesOf } = state.settings.messages
  const whose = whoseNames(state)
  if (whose.of === 'several') return namesOf.several(whose.count)
  return whose.of === 'article' && state.shown ? namesOf.article : ''
}

/** A name with the office, the value or the place that goes with it. */
function textOf({ kind, name, detail, isDoubtful, isDetailDoubtful }: ListedName): string {
  const beside = isDetailDoubtful && detail !== '' ? `${INFERRED}${detail}` : detail
  const text = (kind === 'figure' ? [beside, name] : [name, beside]).filter(Boolean).join(' ')
  return isDoubtful ? `${INFERRED}${text}` : text
}

/** How often here, and in how many articles of the corpus where it is more than this one. */
const countsOf = ({ here, corpus }: ListedName): string =>
  corpus > 1 ? `${here}/${corpus}` : here > 1 ? String(here) : ''
