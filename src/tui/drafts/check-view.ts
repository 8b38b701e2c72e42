import type { Difference } from '../../desk/told.ts'
import { problemOf } from '../../draft/problem-of.ts'
import type { Messages } from '../../messages/index.ts'
import { sanitise } from '../../text/sanitise.ts'
import { highlighted } from '../highlighted.ts'
import type { Range } from '../likely.ts'
import { blankRow, type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import type { CheckView } from '../state/view.ts'
import type { Look } from '../theme/looks.ts'
import { wrapped } from '../wrapped.ts'
import { differenceUnderBar } from './differences.ts'

/** The sentence of the draft, what is said of it, and below it the sentences of the archive. */
export function checkView(state: State, view: CheckView, width: number, rows: number): Row[] {
  const { ambiguous, settings } = state
  const { messages } = settings
  const difference = differenceUnderBar(view)
  const lines = difference
    ? linesOf(difference, messages)
    : [{ text: emptyText(view, messages), look: 'faint' as const }]
  const drawn = lines.flatMap(({ text, look, edge = '', mark }): Row[] => {
    if (text === '' && edge === '') return [blankRow(width)]
    const parts = wrapped(text, { width: width - 1, ambiguous })
    const marked = rangesOf(sanitise(mark ?? ''), parts)
    return parts.map((part, index) =>
      index === 0 && edge !== ''
        ? rowWithEdge(` ${part}`, edge, look, width, ambiguous)
        : highlighted(row(` ${part}`, look, width, ambiguous), marked[index]!, 1, 'match'),
    )
  })
  return toHeight(drawn.slice(0, rows), rows, width)
}

/** Where a text stands in the lines of another, also where it goes on from one into the next. */
function rangesOf(mark: string, lines: string[]): Range[][] {
  const all = lines.join('')
  const places: number[] = []
  for (let at = all.indexOf(mark); mark !== '' && at >= 0; at = all.indexOf(mark, at + mark.length))
    places.push(at)
  let from = 0
  return lines.map((line) => {
    const begin = from
    from += line.length
    return places
      .map((at): Range => [Math.max(0, at - begin), Math.min(line.length, at + mark.length - begin)])
      .filter(([first, end]) => first < end)
  })
}

interface SaidLine {
  text: string
  look: Look
  edge?: string
  /** What it is about. */
  mark?: string | null
}

function linesOf(
  { own, line, text, says, proposal, evidence }: Difference,
  { draft, views, undated }: Messages,
): SaidLine[] {
  return [
    { text: views.check, look: 'strong', edge: String(line) },
    { text: own.trim().replaceAll('\n', ''), look: 'plain', mark: text.replaceAll('\n', '') },
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
