import { LONGEST_CLUSTER } from '../text/clusters.ts'
import { fitTo } from '../text/fit.ts'
import { sanitise } from '../text/sanitise.ts'
import { type AmbiguousWidth, cells } from '../text/width.ts'
import type { Look } from './theme/looks.ts'

export interface Span {
  text: string
  look: Look
  /** A file that the text leads to, where the terminal follows links. */
  file?: string
}

/** One row of a pane: pieces that together fill the pane's width, to the cell. */
export type Row = Span[]

/**
 * A row of exactly `width` cells, from one text that may come from a file: made safe, cut or filled.
 *
 * @example row('要闻', 'plain', 6, 1) // [{ text: '要闻  ', look: 'plain' }]
 */
export function row(text: string, look: Look, width: number, ambiguous: AmbiguousWidth): Row {
  return [{ text: fitTo(safeHead(text, width), width, ambiguous), look }]
}

/** As much of a text, made safe, as can be seen in so many cells: the rest is not looked at, however long it is. */
const safeHead = (text: string, width: number) => sanitise(text.slice(0, (width + 1) * LONGEST_CLUSTER))

/** A row with one text at its left edge and a short one at its right, which goes first where room is short. */
export function rowWithEdge(
  text: string,
  edge: string,
  look: Look,
  width: number,
  ambiguous: AmbiguousWidth,
): Row {
  const edgeCells = cells(edge, ambiguous) + 1
  if (edge === '' || edgeCells > width / 2) return row(text, look, width, ambiguous)
  const body = fitTo(safeHead(text, width), width - edgeCells, ambiguous)
  return [
    { text: body, look },
    { text: ` ${edge}`, look: ON_GROUND.has(look) ? look : 'faint' },
  ]
}

/** Looks that fill their row from edge to edge. */
const ON_GROUND = new Set<Look>(['bar', 'barAway', 'selected'])

/** Rows with blank ones behind them, as many as a pane has. */
export const toHeight = (shown: Row[], rows: number, width: number): Row[] => [
  ...shown,
  ...Array.from({ length: Math.max(0, rows - shown.length) }, () => blankRow(width)),
]

export const blankRow = (width: number): Row => [{ text: ' '.repeat(width), look: 'plain' }]
