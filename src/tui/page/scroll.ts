import type { State } from '../state/state.ts'
import type { PageView } from '../state/view.ts'
import { leadingLines, type PageLine, pageLines } from './lines.ts'

/** The lines of a page, the one under the bar, and the first one shown. */
export interface ScrolledPage {
  lines: PageLine[]
  bar: number
  first: number
}

/** The bar stands in the pane with some of the page on both sides of it. */
export function scrolledPage(
  { ambiguous, settings }: State,
  { found, bar: lead }: PageView,
  width: number,
  rows: number,
): ScrolledPage {
  const lines = found ? pageLines(found, { width, ambiguous, messages: settings.messages }) : []
  const bar = leadingLines(lines)[lead] ?? 0
  const first = lead === 0 ? 0 : Math.max(0, Math.min(bar - Math.floor(rows / 2), lines.length - rows))
  return { lines, bar, first }
}
