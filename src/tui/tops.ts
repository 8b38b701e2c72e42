import { type EntityRow, entityRows, listedEntities } from './entity-rows.ts'
import { layoutOf } from './layout.ts'
import { entriesOf } from './list.ts'
import { clamp } from './point.ts'
import type { Search, State } from './state.ts'

// What stands at the top of each list. A list scrolls when its bar would leave it, and no sooner: a bar that moves
// within it costs a slow line two rows, a list that moves costs all of them.

function topFor(top: number, bar: number, rows: number, count: number): number {
  const isFar = bar < top - rows || bar >= top + 2 * rows
  const wanted = isFar
    ? bar - Math.floor(rows / 2)
    : bar < top
      ? bar
      : bar >= top + rows
        ? bar - rows + 1
        : top
  return clamp(wanted, 0, Math.max(0, count - rows))
}

/** Rows above the results of a search: what was found, that more may come, what was skipped and what forgiven. */
export const rowsAbove = ({ found, bar }: Search, { progress }: State): number =>
  1 + (found && progress ? 1 : 0) + (found?.skipped ? 1 : 0) + (found?.hits[bar]?.forgiven[0] ? 1 : 0)

/** The row of their pane on which the bar of the entities stands. */
export const entityRow = (rows: EntityRow[], { entity }: State): number =>
  rows.findIndex((own) => 'index' in own && own.index === entity)

/** The first entity that their pane shows, as a number among them. */
export function firstEntity(state: State): number {
  const first = entityRows(listedEntities(state))
    .slice(state.entityTop)
    .find((own) => 'index' in own)
  return first && 'index' in first ? first.index : 0
}

/** Rows before the end of the results at which more of them are asked for, and how many at most. */
const NEAR = 20
const MOST = 5000

/** More results, where the bar comes near the end of those that are there. */
export function withMore(state: State): State {
  const { search } = state
  const { found } = search ?? {}
  const isAtEnd = search && found && found.limit === search.limit && found.hits.length >= found.limit
  if (!isAtEnd || search.bar < found.hits.length - NEAR || search.limit >= MOST) return state
  return { ...state, search: { ...search, limit: Math.min(MOST, 3 * search.limit) } }
}

/** The state with every list scrolled to where its bar is on the screen. */
export function withTops(state: State): State {
  const { rows } = layoutOf(state)
  const { search, listTop, entityTop } = state
  const list = topFor(listTop, state.cursor, rows, entriesOf(state).length)
  const listed = entityRows(listedEntities(state))
  const row = Math.max(0, state.focus === 'entities' ? entityRow(listed, state) : 0)
  // The name of a kind comes with the first of it.
  const entity = topFor(entityTop, row === 1 ? 0 : row, rows, listed.length)
  const results = search
    ? topFor(search.top, search.bar, rows - rowsAbove(search, state), search.found?.hits.length ?? 0)
    : 0
  const isSame = list === listTop && entity === entityTop && (!search || search.top === results)
  if (isSame) return state
  return { ...state, listTop: list, entityTop: entity, search: search && { ...search, top: results } }
}
