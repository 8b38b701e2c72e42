import type { Messages } from '../../messages/index.ts'
import { leadingLines, pageLines } from '../page-lines.ts'
import { type Row, row, toHeight } from '../row.ts'
import type { Page, State } from '../state.ts'

/** The first row shown, so that the bar stands in the pane with some of the page on both sides of it. */
const firstShown = (bar: number, count: number, rows: number): number =>
  Math.max(0, Math.min(bar - Math.floor(rows / 2), count - rows))

/** The page of an entity in the pane of the article, `rows` rows of `width` cells. */
export function pageView(state: State, page: Page, width: number, rows: number, messages: Messages): Row[] {
  const { ambiguous } = state
  if (!page.found) {
    const said = page.found === null ? messages.searching : messages.notices.unknownName(page.name)
    return toHeight([row(` ${said}`, 'faint', width, ambiguous)], rows, width)
  }
  const lines = pageLines(page.found, { width, ambiguous, messages })
  const bar = leadingLines(lines)[page.bar] ?? 0
  const first = page.bar === 0 ? 0 : firstShown(bar, lines.length, rows)
  const shown = lines
    .slice(first, first + rows)
    .map(({ text, look, lead }, index) =>
      row(` ${text}`, first + index === bar && lead !== undefined ? 'bar' : look, width, ambiguous),
    )
  return toHeight(shown, rows, width)
}
