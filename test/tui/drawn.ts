import type { Row } from '../../src/tui/row.ts'
import { screenParts } from '../../src/tui/screen-parts.ts'
import type { State } from '../../src/tui/state/state.ts'

/** The whole screen, row by row, as Ink puts it together. */
export function rowsOf(state: State): Row[] {
  const { panes, below } = screenParts(state, 'corpus')
  const beside = (panes[0]?.rows ?? []).map((_, index) => panes.flatMap(({ rows }): Row => rows[index]!))
  return [...beside, ...below]
}

export const textsOf = (state: State): string[] =>
  rowsOf(state).map((row) => row.map(({ text }) => text).join(''))
export const textOf = (state: State): string => textsOf(state).join('\n')

/** The rows of the panes that are on the screen, from left to right, each below its title. */
export const panesOf = (state: State): string[][] =>
  screenParts(state, 'corpus')
    // Between them are dividers.
    .panes.filter((_, index) => index % 2 === 0)
    .map(({ rows }) => rows.map((row) => row.map(({ text }) => text).join('')))

/** The texts on the screen that are drawn in a look. */
export const drawnIn = (state: State, look: string): string[] =>
  rowsOf(state)
    .flat()
    .filter((span) => span.look === look)
    .map(({ text }) => text)
