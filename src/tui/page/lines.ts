import type { EntityPage } from '../../desk/told.ts'
import type { Messages } from '../../messages/index.ts'
import { fitTo, head, pad, tail } from '../../text/fit.ts'
import { sanitise } from '../../text/sanitise.ts'
import { type AmbiguousWidth, cells } from '../../text/width.ts'
import { blankRow, type Row, row, rowWithEdge } from '../row.ts'
import { type Look, MATCH_ON } from '../theme/looks.ts'
import { wrapped } from '../wrapped.ts'
import { type PagePart, pageParts } from './parts.ts'

interface Setting {
  width: number
  ambiguous: AmbiguousWidth
  messages: Messages
}

/** A row of an entity's page; `lead` counts those that lead somewhere, a broken one once. */
export interface PageLine {
  lead?: number
  draw: (isUnderBar: boolean) => Row
}

/** The parts of a page set in rows of a pane. */
export function pageLines(page: EntityPage, { width, ambiguous, messages }: Setting): PageLine[] {
  let leads = 0
  return pageParts(page, messages).flatMap((part) => {
    const lead = part.lead ? { lead: leads++ } : {}
    return rowsOf(part, width, ambiguous).map((draw) => ({ ...lead, draw }))
  })
}

type Draw = PageLine['draw']

function rowsOf(part: PagePart, width: number, ambiguous: AmbiguousWidth): Draw[] {
  switch (part.is) {
    case 'text': {
      const { look } = part
      if (part.text === '') return [() => blankRow(width)]
      // An edge that would take more than half of the row stands behind the text.
      const isBeside = cells(part.edge, ambiguous) < width / 2
      const edge = isBeside ? part.edge : ''
      const text = isBeside ? part.text : `${part.text}  ${part.edge}`
      const room = edge === '' ? width : width - cells(edge, ambiguous) - 1
      const indent = ' '.repeat(/^ */.exec(text)![0].length)
      const lines = wrapped(text.trimStart(), { width: room - indent.length, ambiguous })
      return lines.map(
        (line, index) => (isUnderBar) =>
          rowWithEdge(
            ` ${indent}${line}`,
            index === 0 ? edge : '',
            isUnderBar ? 'bar' : look,
            width,
            ambiguous,
          ),
      )
    }
    case 'bar':
      return [(isUnderBar) => barRow(part, isUnderBar ? 'bar' : 'plain', width, ambiguous)]
    case 'use':
      return [(isUnderBar) => useRow(part, isUnderBar ? 'bar' : 'plain', width, ambiguous)]
  }
}

/** One cell in every terminal, which full blocks and their eighths are not. */
const SHADE = '░'
/** The longest bar: a longer one is no easier to compare. */
const LONGEST = 40

function barRow(
  { text, share, edge }: Extract<PagePart, { is: 'bar' }>,
  look: Look,
  width: number,
  ambiguous: AmbiguousWidth,
): Row {
  const before = `   ${text}  `
  const room = Math.max(0, Math.min(LONGEST, width - before.length - edge.length - 2))
  const length = share === 0 ? 0 : Math.max(1, Math.round(share * room))
  return rowWithEdge(before + SHADE.repeat(length), edge, look, width, ambiguous)
}

/** Cells of a date. */
const DATE = 10

/** A place with what stands around it, the term in the middle of what is left beside the day. */
function useRow(
  { use }: Extract<PagePart, { is: 'use' }>,
  look: Look,
  width: number,
  ambiguous: AmbiguousWidth,
): Row {
  const [before, term, after] = [use.left, use.name, use.right].map(sanitise) as [string, string, string]
  const left = ` ${(use.date ?? '').padEnd(DATE)}  `
  const room = width - left.length
  const own = head(term, room, ambiguous)
  const side = Math.floor(Math.max(0, room - cells(own, ambiguous)) / 2)
  const right = room - side - cells(own, ambiguous)
  const leading = pad(tail(before, side, ambiguous), side, 'left', ambiguous)
  return [
    ...row(left, look === 'plain' ? 'faint' : look, left.length, ambiguous),
    { text: leading, look },
    { text: own, look: MATCH_ON[look] ?? 'match' },
    { text: fitTo(head(after, right, ambiguous), right, ambiguous), look },
  ]
}

/** The lines that lead somewhere, as numbers of lines: of a broken one the first. */
export const leadingLines = (lines: PageLine[]): number[] =>
  lines.flatMap(({ lead }, index) => (lead !== undefined && lines[index - 1]?.lead !== lead ? [index] : []))
