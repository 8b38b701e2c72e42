import type { Difference } from '../../desk/told.ts'
import { problemOf } from '../../draft/problem-of.ts'
import type { Messages } from '../../messages/index.ts'
import type { Row } from '../row.ts'
import { type SaidLine, saidRows } from '../sourced/said-rows.ts'
import type { State } from '../state/state.ts'
import type { CheckView } from '../state/view.ts'
import { differenceUnderBar } from './differences.ts'

/** The sentence of the draft, what is said of it, and below it the sentences of the archive. */
export function checkView(state: State, view: CheckView, width: number, rows: number): Row[] {
  const { ambiguous, settings } = state
  const { messages } = settings
  const difference = differenceUnderBar(view)
  const lines = difference
    ? linesOf(difference, messages)
    : [{ text: emptyText(view, messages), look: 'faint' as const }]
  return saidRows(lines, { width, rows, ambiguous })
}

function linesOf(
  { own, line, marked, says, proposal, evidence }: Difference,
  { draft, views, undated }: Messages,
): SaidLine[] {
  return [
    { text: views.check, look: 'strong', edge: String(line) },
    { text: own.trim(), look: 'plain', mark: marked },
    { text: '', look: 'plain' },
    { text: says, look: 'accent' },
    ...(proposal === null
      ? []
      : [{ text: draft.proposal(proposal), look: 'strong' as const, mark: proposal }]),
    ...evidence.flatMap(({ sentence, citation, file, line: at }): SaidLine[] => [
      { text: '', look: 'plain' },
      { text: views.archive, look: 'strong', edge: /\d{4}-\d\d-\d\d/.exec(citation)?.[0] ?? undated },
      { text: sentence, look: 'plain', mark: proposal },
      { text: citation, look: 'faint' },
      { text: `${file}:${at}`, look: 'faint' },
    ]),
  ]
}

/** What is said where nothing differs, or the draft cannot be checked, or is being checked. */
function emptyText({ found, path }: CheckView, { draft: says, searching }: Messages): string {
  if (found === null) return searching
  return 'problem' in found ? problemOf(found, path, says) : says.none
}
