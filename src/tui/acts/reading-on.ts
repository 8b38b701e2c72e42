import { lineAt, linesOf } from '../article-lines.ts'
import { contextOf } from '../context.ts'
import { layoutOf } from '../layout.ts'
import type { State } from '../state/state.ts'
import { toNeighbour } from './going.ts'
import { movedByPages } from './moving.ts'

/** A page further; from the end of an article on to the next one. */
export function readOn(state: State): State {
  if (contextOf(state) !== 'article') return movedByPages(state, 1)
  const lines = linesOf(state)
  const isAtEnd = lineAt(lines, state.reading.place) + layoutOf(state).rows >= lines.length
  return isAtEnd ? toNeighbour(state, 1) : movedByPages(state, 1)
}
