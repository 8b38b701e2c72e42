import { pad } from '../../text/fit.ts'
import { cells } from '../../text/width.ts'
import { type Row, row } from '../row.ts'
import type { State } from '../state/state.ts'
import type { Look } from '../theme/looks.ts'
import { wrapped } from '../wrapped.ts'

/** So many of the last searches are listed: how a query is written is to be seen, too. */
const RECENT = 5

/** What can be typed, while nothing is: what was searched before, and how a query is written. */
export function queryHelp({ history, ambiguous, settings }: State, width: number): Row[] {
  const { manual, recent } = settings.messages
  const widest = Math.max(...manual.queryRows.map(([query]) => cells(query, ambiguous)))
  // Where a column is too narrow for both, what a form means stands below it.
  const isWide = widest + 2 <= width / 2
  const broken = (text: string, indent: string, look: Look) =>
    wrapped(text, { width: width - indent.length, ambiguous }).map((part) =>
      row(indent + part, look, width, ambiguous),
    )
  const grammar = manual.queryRows.flatMap(([query, means]): Row[] =>
    isWide
      ? [
          [
            { text: ` ${pad(query, widest, 'right', ambiguous)}`, look: 'key' },
            ...row(` ${means}`, 'faint', width - widest - 1, ambiguous),
          ],
        ]
      : [...broken(query, ' ', 'key'), ...broken(means, '   ', 'faint')],
  )
  const searched = history.slice(-RECENT).reverse()
  if (searched.length === 0) return grammar
  return [
    row(recent, 'strong', width, ambiguous),
    ...searched.map((line) => row(` ${line}`, 'plain', width, ambiguous)),
    row('', 'plain', width, ambiguous),
    ...grammar,
  ]
}
