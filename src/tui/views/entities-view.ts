import type { ShownEntity } from '../../desk/desk.ts'
import type { Messages } from '../../messages/index.ts'
import { entityRows } from '../entity-rows.ts'
import { type Look, type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { State } from '../state.ts'
import { firstShown } from './list-view.ts'

/** The pane of who and what the article speaks of, by kind, with how often here and in how many articles. */
export function entitiesView(state: State, width: number, rows: number, messages: Messages): Row[] {
  const { shown, focus, ambiguous } = state
  const all = entityRows(shown?.entities ?? [])
  const bar = all.findIndex((own) => 'index' in own && own.index === state.entity)
  const first = firstShown(focus === 'entities' ? bar : 0, all.length, rows)
  const visible = all.slice(first, first + rows).map((own, index) => {
    if ('kind' in own) return row(messages.card.kinds[own.kind] ?? own.kind, 'strong', width, ambiguous)
    const look: Look = focus === 'entities' && first + index === bar ? 'bar' : 'plain'
    return rowWithEdge(` ${textOf(own.entity)}`, countsOf(own.entity), look, width, ambiguous)
  })
  return toHeight(visible, rows, width)
}

/** A name with the office, the value or the place that goes with it. */
function textOf({ kind, name, titles, value, unit, within }: ShownEntity): string {
  if (kind === 'figure') return `${value}${unit} ${name}`
  if (kind === 'person') return [name, titles?.[0]].filter(Boolean).join(' ')
  return kind === 'place' && within ? `${name} ${within}` : name
}

/** How often here, and in how many articles of the corpus where it is more than this one. */
const countsOf = ({ mentions, articles }: ShownEntity): string =>
  articles > 1 ? `${mentions.length}/${articles}` : mentions.length > 1 ? String(mentions.length) : ''
