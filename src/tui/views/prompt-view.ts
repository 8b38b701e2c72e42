import { clusterEnd } from '../../text/clusters.ts'
import { tail } from '../../text/fit.ts'
import { cells } from '../../text/width.ts'
import { fixesOf } from '../fixes.ts'
import { type Row, row } from '../row.ts'
import type { Prompt, PromptKind } from '../state/search.ts'
import type { State } from '../state/state.ts'
import { hintsRow } from './hints.ts'

/** Stands before what is typed, by what it is typed for. */
const SIGNS: Record<Exclude<PromptKind, 'fix'>, string> = {
  search: '/',
  within: 'g/',
  filter: 'f ',
  command: ':',
  help: '?/',
  place: "'/",
}

/** What of the correction is asked for. */
const askedBy = ({ view, settings: { messages } }: State): string =>
  view.is === 'fix' ? `${messages.fixes.choices[fixesOf(view)[view.bar]!.choice]!.replace('…', '')} = ` : '= '

/** What is typed, with the place where the next character goes; the part around it, where the line is longer. */
export function promptView({ kind, line, caret }: Prompt, width: number, state: State): Row {
  const { ambiguous } = state
  const sign = kind === 'fix' ? askedBy(state) : SIGNS[kind]
  const under = line.slice(caret, clusterEnd(line, caret)) || ' '
  const room = width - cells(sign, ambiguous) - cells(under, ambiguous)
  if (room < 0) return row(sign, 'plain', width, ambiguous)
  const before = tail(line.slice(0, caret), room, ambiguous)
  const left = room - cells(before, ambiguous)
  const after = line.slice(caret + under.length)
  const hints = hintsIn(kind, left - cells(after, ambiguous) - GAP, state)
  return [
    { text: sign + before, look: 'plain' },
    { text: under, look: 'caret' },
    ...row(after, 'plain', left - cells(textOf(hints), ambiguous), ambiguous),
    ...hints,
  ]
}

/** Cells between what is typed and what the keys do. */
const GAP = 4

const textOf = (row: Row) => row.map(({ text }) => text).join('')

/** What the keys do beside the line. */
function hintsIn(kind: PromptKind, room: number, { ambiguous, settings: { messages } }: State): Row {
  const { enter, choose, earlier, giveUp } = messages.typing
  const keys: [string, string][] = [
    ['Enter', enter[kind]],
    ...(kind === 'command' || kind === 'place' ? [['Tab', choose] as [string, string]] : []),
    ['Esc', giveUp],
    ...(kind === 'search' ? [['Ctrl-p', earlier] as [string, string]] : []),
  ]
  return hintsRow(keys, room, ambiguous)
}
