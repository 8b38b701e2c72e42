import type { ActionName } from '../messages/zh.ts'
import { pad } from '../text/fit.ts'
import { cells } from '../text/width.ts'
import { commandName, type Group, worksIn } from './actions.ts'
import { contextOf } from './context.ts'
import { type Likely, likely, type Range } from './likely.ts'
import type { State } from './state/state.ts'
import type { HelpView } from './state/view.ts'

/** An action as the help lists it. */
export interface HelpLine {
  name: ActionName
  /** Its keys, its name behind `:`, and what it does. */
  columns: [keys: string, name: string, does: string]
  /** The letters that the filter means, counted through all columns. */
  ranges: Range[]
  /** It can be done where the help was opened. */
  worksHere: boolean
  /** Stands above the line, where it is the first of its group. */
  heading?: Group
}

/** Stands before what cannot be done: some terminals have no faint colour, and no colours tell nothing to the ear. */
const OFF = '-'

/** Room for the keys, and for the name that stands behind `:`. */
const KEYS = 16
const NAME = 21

/** Every action with its keys, from the table that they are read by, group by group; by a filter the likeliest first. */
export function helpLines({ settings, ...state }: State, { filter, under, from }: HelpView): HelpLine[] {
  const { messages, keys, isRestricted } = settings
  const context = contextOf({ ...state, view: under, focus: from })
  const lines = keys.map((action): HelpLine => {
    const { name, keys: own, begins, reachesOut } = action
    const isHere = worksIn(action).includes(context) && !(isRestricted && reachesOut)
    const sign = isHere ? ' ' : OFF
    return {
      columns: [
        `${sign} ${pad(own.join(' '), KEYS)}`,
        pad(`:${commandName(name)}`, NAME),
        messages.actions[name],
      ],
      ...{ name, ranges: [] },
      worksHere: isHere,
      ...(begins && { heading: begins }),
    }
  })
  if (filter === '') return lines
  const meant = likely(lines, ({ columns }) => columns.join(''), filter)
  return meant.map(({ item: { heading: _, ...line }, ranges }: Likely<HelpLine>) => ({ ...line, ranges }))
}

/** What the action under the bar does, where the window cuts it. */
export function cutHelp(state: State, view: HelpView): string | undefined {
  const columns = helpLines(state, view)[view.bar]?.columns
  const isCut = columns && cells(columns.join(''), state.ambiguous) > state.size.columns
  return isCut ? columns[2] : undefined
}
