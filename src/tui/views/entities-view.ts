import type { Messages } from '../../messages/index.ts'
import { entityRows, type ListedEntity, listedEntities } from '../entity-rows.ts'
import { type Look, type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { State } from '../state.ts'
import { entityRow } from '../tops.ts'

/** The pane of who and what is spoken of, by kind, with how often here and in how many articles. */
export function entitiesView(state: State, width: number, rows: number, messages: Messages): Row[] {
  const { focus, ambiguous, entityTop } = state
  const all = entityRows(listedEntities(state))
  const bar = entityRow(all, state)
  const visible = all.slice(entityTop, entityTop + rows).map((own, index) => {
    if ('kind' in own) return row(messages.card.kinds[own.kind] ?? own.kind, 'strong', width, ambiguous)
    const look: Look = focus === 'entities' && entityTop + index === bar ? 'bar' : 'plain'
    return rowWithEdge(` ${textOf(own.entity)}`, countsOf(own.entity), look, width, ambiguous)
  })
  return toHeight(visible, rows, width)
}

/** A name with the office, the value or the place that goes with it. */
const textOf = ({ kind, name, detail }: ListedEntity): string =>
  (kind === 'figure' ? [detail, name] : [name, detail]).filter(Boolean).join(' ')

/** How often here, and in how many articles of the corpus where it is more than this one. */
const countsOf = ({ here, corpus }: ListedEntity): string =>
  corpus > 1 ? `${here}/${corpus}` : here > 1 ? String(here) : ''
