import { sanitise } from '../../text/sanitise.ts'
import type { AmbiguousWidth } from '../../text/width.ts'
import { highlighted } from '../highlighted.ts'
import type { Range } from '../likely.ts'
import { blankRow, type Row, row, rowWithEdge, toHeight } from '../row.ts'
import type { Look } from '../theme/looks.ts'
import { wrapped } from '../wrapped.ts'

/** A line of what is said of a row, however many rows of the screen it takes. */
export interface SaidLine {
  text: string
  look: Look
  edge?: string
  /** What it is about. */
  mark?: string | null
}

interface Room {
  width: number
  rows: number
  ambiguous: AmbiguousWidth
}

/** What is said of a row, one below the other, as far as there is room. */
export function saidRows(lines: SaidLine[], { width, rows, ambiguous }: Room): Row[] {
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
