import { cells } from '../../text/width.ts'
import type { Likely } from '../likely.ts'
import { type Row, row } from '../row.ts'
import type { State } from '../state/state.ts'

const GAP = '  '

/** The commands that a line may become, in one row, from the one that it shows on; with the letters that were meant. */
export function completionsView(
  completions: Likely<string>[],
  line: string,
  width: number,
  { ambiguous }: State,
): Row {
  const spans: Row = []
  let room = width
  const add = (text: string, look: Row[number]['look']) => {
    const [own] = row(text, look, Math.min(room, cells(text, ambiguous)), ambiguous)
    if (own!.text !== '') spans.push(own!)
    room -= cells(own!.text, ambiguous)
  }
  const shown = Math.max(
    0,
    completions.findIndex(({ item }) => item === line),
  )
  for (const { item, ranges } of completions.slice(shown)) {
    if (room <= 0) break
    const isIt = item === line
    let at = 0
    for (const [from, to] of ranges) {
      add(item.slice(at, from), isIt ? 'bar' : 'selected')
      add(item.slice(from, to), isIt ? 'barMatch' : 'selectedMatch')
      at = to
    }
    add(item.slice(at), isIt ? 'bar' : 'selected')
    add(GAP, 'selected')
  }
  return room > 0 ? [...spans, ...row('', 'selected', room, ambiguous)] : spans
}
