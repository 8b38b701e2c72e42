import { type Row, row } from '../row.ts'
import type { State } from '../state/state.ts'
import { overlaid, type Room } from '../views/overlaid.ts'

/** The files that a path may become, the one in the line under the bar. */
export const draftNamesView = (paths: string[], chosen: number, room: Room, state: State): Row[] =>
  overlaid(state.settings.messages.filesTitle, paths, chosen, room, state, (path, isChosen) =>
    row(` ${path}`, isChosen ? 'bar' : 'float', room.width, state.ambiguous),
  )
